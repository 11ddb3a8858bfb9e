import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'esbuild';
import { placeOf, startClient, type Client } from '../server/client';
import { regulation } from '../texts';
import { timed, type Row } from './measure';

const DRAFT = '关于办好国际日的通知\n\n各区、县（市）人民政府：\n\n根据《杭州市城市国际化促进条例》第十条规定，现就有关事项通知如下。\n';
const URI = 'file:///bench/draft.policy.txt';
/** Longer than any burst of keys, so that the next edit stands alone. */
const CALM = 600;

/** A server that does nothing: the floor of what starting one costs. */
const NOTHING = `
const { createConnection, ProposedFeatures } = require('vscode-languageserver/node');
const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }));
connection.listen();
`;

/** The real server process over standard input and output: start, first hover, edits in a large draft, a burst of keys. */
export async function server(root: string, place: string): Promise<Row[]> {
  return [...await starting(root, place), ...await editing(), ...await burst()];
}

/** Start and first hover of ours beside a server that does nothing, turn by turn. */
export async function starting(root: string, place: string): Promise<Row[]> {
  const nothing = join(place, 'nothing.cjs');
  await build({ stdin: { contents: NOTHING, resolveDir: root }, outfile: nothing, bundle: true, platform: 'node', format: 'cjs', minify: true });
  const times = { nothing: [] as number[], ours: [] as number[], hover: [] as number[] };
  for (let round = 0; round < 9; round++) {
    times.nothing.push(await timeTo((client) => client, { server: nothing }));
    times.ours.push(await timeTo((client) => client));
    times.hover.push(await timeTo(async (client) => {
      client.open(URI, DRAFT);
      const card = await client.request<{ contents: { value: string } } | null>('textDocument/hover', { textDocument: { uri: URI }, position: placeOf(DRAFT, '第十条', 1) });
      if (!card?.contents.value.includes('9月5日')) throw new Error(`the first hover is wrong: ${JSON.stringify(card)}`);
    }));
  }
  const [floor, start, hover] = [times.nothing, times.ours, times.hover].map(middle);
  const group = 'The server process';
  return [
    { group, what: 'a server that does nothing: start and initialise', milliseconds: floor, ratio: 1, unit: 'that start' },
    { group, what: 'ours: start and initialise', milliseconds: start, ratio: start / floor, limit: 1.5, unit: 'that start' },
    { group, what: 'ours: start to the first right hover into the bundled corpus', milliseconds: hover, ratio: hover / start, limit: 2.5, unit: 'our start' },
  ];
}

/** Milliseconds from starting the process to the end of `until`. */
async function timeTo(until: (client: Client) => unknown, options: { readonly server?: string } = {}): Promise<number> {
  const start = performance.now();
  const client = await startClient(options);
  await until(client);
  const time = performance.now() - start;
  await client.stop();
  return time;
}

/** One character typed in the middle of a large draft, until diagnostics, symbols and folding are there again. */
async function editing(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of [30_000, 1_000_000]) {
    const client = await startClient();
    const text = regulation(size, 3);
    client.open(URI, text);
    await everything(client);
    const middleLine = placeOf(text, '条例', 0).line + Math.floor(text.split('\n').length / 2);
    const times: number[] = [];
    for (let version = 2; version < 11; version++) {
      await delay(CALM);
      const start = performance.now();
      type(client, version, middleLine);
      await everything(client);
      times.push(performance.now() - start);
    }
    await client.stop();
    rows.push(timed('The server process', `${size.toLocaleString('en')} characters: one character typed → diagnostics, symbols, folding`, middle(times), size, size === 1_000_000 ? 25 : undefined));
  }
  return rows;
}

/** Ten keys, 60 ms apart, each followed by the requests an editor makes; the processor time they cost the server in all. */
async function burst(): Promise<Row[]> {
  const size = 460_000;
  const client = await startClient();
  const text = regulation(size, 4);
  client.open(URI, text);
  await everything(client);
  await delay(CALM);
  const line = Math.floor(text.split('\n').length / 2);
  const before = processorTime(client);
  let last: Promise<unknown> = Promise.resolve();
  for (let version = 2; version < 12; version++) {
    type(client, version, line);
    last = everything(client).catch(() => null);
    await delay(60);
  }
  await last;
  await delay(CALM);
  const cost = processorTime(client) - before;
  await client.stop();
  if (Number.isNaN(cost)) return [];
  return [{ group: 'The server process', what: '460,000 characters: ten keys in a burst, processor time in all', milliseconds: cost, note: '≤ 150 ms' }];
}

const type = (client: Client, version: number, line: number): void => {
  const at = { line, character: 3 };
  void client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges: [{ range: { start: at, end: at }, text: '新' }] });
};

const everything = (client: Client): Promise<unknown> => Promise.all(['diagnostic', 'documentSymbol', 'foldingRange'].map(async (name) => {
  const answer = await client.request(`textDocument/${name}`, { textDocument: { uri: URI } });
  if (!answer) throw new Error(`no answer to ${name}`);
}));

/** Processor time of the server so far, in milliseconds; not a number where the system does not tell. */
function processorTime({ process: { pid } }: Client): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return NaN;
  const fields = readFileSync(file, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const middle = (times: readonly number[]): number => [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)];
