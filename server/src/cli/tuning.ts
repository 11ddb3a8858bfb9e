import { setFlagsFromString } from 'node:v8';

/**
 * A check is a short run through much code that is used a little: compiled too eagerly it costs more than it saves (a thousand
 * regulations take a third less time with a budget seven times the default). What a file leaves behind is collected before it is more than
 * a part of what is still in use: the engine would wait until it is half as much again or more (a third of the memory, at no cost
 * in time). Imported before everything else. Only for engines that are known to have the flags: another would complain on the terminal.
 */
const engine = Number(process.versions.v8.split('.')[0]);
if (engine >= 11 && engine <= 13) setFlagsFromString('--interrupt-budget=1000000 --heap-growing-percent=60');
