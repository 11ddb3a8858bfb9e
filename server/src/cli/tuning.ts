import { setFlagsFromString } from 'node:v8';

/**
 * A check is a short run through much code that is used a little: compiled too eagerly it costs more than it saves (a thousand
 * regulations take a third less time with a budget seven times the default). Imported before everything else. Only for engines
 * that are known to have the flag: another would complain on the terminal.
 */
const engine = Number(process.versions.v8.split('.')[0]);
if (engine >= 11 && engine <= 13) setFlagsFromString('--interrupt-budget=1000000');
