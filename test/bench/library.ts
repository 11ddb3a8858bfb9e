import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createCorpus, type CorpusSource } from '../../server/src/corpus/corpus';
import { indexInWorker } from '../../server/src/corpus/loaders/indexer';
import { readCorpusFiles, shelfOf, sourcesOf } from '../../server/src/corpus/loaders/open';
import type { Corpus } from '../../server/src/corpus/model';
import { placeOf, startClient, type Client } from '../server/client';
import { fastest, pass, timed, type Row } from './measure';

const DRAFT = '关于办好国际日的通知\n\n各区、县（市）人民政府：\n\n根据《杭州市城市国际化促进条例》第十条规定，现就有关事项通知如下。\n';
const URI = 'file:///bench/draft.policy.txt';
const ROUNDS = 4;

/** A folder of published regulations, or of many copies of them under other titles. */
interface Library { readonly folder: string; readonly documents: number; readonly characters: number }

/** What is promised of a corpus of thousands: opening it cold and warm, memory, edits, look-ups and search, at one size and at ten. */
export async function library(root: string, place: string, shared: string | null, tenfoldToo = true): Promise<Row[]> {
  const group = 'A corpus of thousands';
  if (!shared) return [{ group, what: 'not measured: the folder ../shared with published documents is not here' }];
  const rows: Row[] = [];
  const once = gather(shared, join(place, 'library-1'), 1);
  const cold = await opening(`A corpus of ${once.documents.toLocaleString('en')} documents, ${(once.characters / 1e6).toFixed(1)} M characters`, root, place, once, { cold: 150, warm: 300, memory: 250, search: 20, check: true });
  rows.push(...cold.rows, ...editing(once));
  if (!tenfoldToo) return rows;
  const tenfold = gather(shared, join(place, 'library-10'), 10);
  const large = await opening(`The same ten times over, under other titles: ${tenfold.documents.toLocaleString('en')} documents`, root, place, tenfold, { cold: 150, warm: 1000, memory: 1024, search: Infinity, check: false });
  rows.push(...large.rows);
  rows.push({ group: large.rows[0].group, what: 'growth of the processor time of the cold index from one size to ten', ratio: large.cold / cold.cold, limit: 10.5, unit: 'that of one' });
  return rows;
}

/** Copies regulations into a folder; further copies get titles of their own. */
function gather(shared: string, folder: string, times: number): Library {
  mkdirSync(folder);
  let documents = 0;
  let characters = 0;
  for (const name of ['zhejiang', 'administrative-regulations']) {
    const from = join(shared, 'corpora', name);
    for (const file of readdirSync(from).filter((each) => each.endsWith('.md'))) {
      const text = readFileSync(join(from, file), 'utf8');
      const title = /^#\s*(.+)$/m.exec(text)?.[1].trim() ?? file.replace(/[（(].*$/, '');
      for (let copy = 0; copy < times; copy++) {
        documents++;
        characters += text.length;
        const at = join(folder, `${copy}-${name}`);
        mkdirSync(at, { recursive: true });
        if (copy === 0) cpSync(join(from, file), join(at, file));
        else writeFileSync(join(at, file), text.split(title).join(`${title.slice(0, -2)}${'零一二三四五六七八九'[copy]}号${title.slice(-2)}`));
      }
    }
  }
  return { folder, documents, characters };
}

interface Limits { readonly cold: number; readonly warm: number; readonly memory: number; readonly search: number; /** Whether a draft is checked before memory is measured. */ readonly check: boolean }

async function opening(group: string, root: string, place: string, { folder, characters }: Library, limits: Limits): Promise<{ rows: Row[]; cold: number }> {
  const rows: Row[] = [];
  const script = join(root, 'dist/server.js');
  // Cold, in the worker as the editor has it: from starting the worker to all titles, days and articles; then its second wave.
  let cold = Infinity;
  let processor = Infinity;
  let block = 0;
  let whole = 0;
  const rounds = limits.check ? ROUNDS : 2;
  for (let round = 0; round < rounds; round++) {
    const cache = mkdtempSync(join(place, 'cache-'));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const start = performance.now();
    const used = process.cpuUsage();
    const indexed = await indexInWorker([folder], { script, cache });
    const { user, system } = process.cpuUsage(used);
    cold = Math.min(cold, performance.now() - start);
    processor = Math.min(processor, (user + system) / 1000);
    createCorpus(sourcesOf({ read: indexed.read, packages: [] })).byTitle('条例');
    await indexed.digests;
    whole = performance.now() - start;
    delay.disable();
    block = Math.max(block, delay.max / 1e6);
    rmSync(cache, { recursive: true, force: true });
  }
  rows.push({ group, what: 'cold: read and index, in a worker', milliseconds: cold, note: 'reading and the start of the worker included' });
  // Processor time, so that other work on the machine does not count as ours.
  rows.push(timed(group, 'cold: processor time of that', processor, characters, limits.cold));
  rows.push({ group, what: 'cold: with the search index and what is known across documents', milliseconds: whole });
  rows.push({ group, what: 'cold: longest time in which the main thread does not answer', milliseconds: block, ...(limits.warm === 300 && { limit: 50, ratio: block, unit: 'ms' }) });

  const storage = mkdtempSync(join(place, 'storage-'));
  const options = { initializationOptions: { storage, settings: { corpus: { paths: [folder], bundled: true } } } };
  // Once to fill the cache, then as on every other day.
  const filling = await startClient(options);
  await firstHover(filling);
  await filling.request('textDocument/references', { textDocument: { uri: URI }, position: placeOf(DRAFT, '第十条', 1), context: { includeDeclaration: false } });
  const coldMemory = peak(filling);
  await filling.stop();
  const warm: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const client = await startClient(options);
    await firstHover(client);
    warm.push(performance.now() - start);
    if (round === rounds - 1) rows.push(...await asking(group, client, folder, limits, coldMemory));
    await client.stop();
  }
  const best = Math.min(...warm);
  rows.splice(4, 0, { group, what: 'warm: start of the server process to the first right hover', milliseconds: best, ratio: best, limit: limits.warm, unit: 'ms' });
  rmSync(storage, { recursive: true, force: true });
  return { rows, cold: processor };
}

async function firstHover(client: Client): Promise<void> {
  client.open(URI, DRAFT);
  const card = await client.request<{ contents: { value: string } } | null>('textDocument/hover', { textDocument: { uri: URI }, position: placeOf(DRAFT, '第十条', 1) });
  if (!card?.contents.value.includes('9月5日')) throw new Error(`the first hover is wrong: ${JSON.stringify(card)}`);
}

/** Look-ups and search in the server process, once it is at rest; its memory. */
async function asking(group: string, client: Client, folder: string, limits: Limits, coldMemory: number): Promise<Row[]> {
  if (limits.check) await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
  await client.request('policy/search', { query: '条例', limit: 50, scope: 'provisions' });
  const at = { textDocument: { uri: URI }, position: placeOf(DRAFT, '第十条', 1) };
  const hover = await percentile(Array.from({ length: 60 }, () => () => client.request('textDocument/hover', at)));
  const definition = await percentile(Array.from({ length: 60 }, () => () => client.request('textDocument/definition', at)));
  const queries = wordsOf(folder);
  await new Promise((rest) => setTimeout(rest, 3000));
  const search = await percentile(queries.map((query) => () => client.request('policy/search', { query, limit: 50, scope: 'provisions' })));
  const again = await percentile(queries.map((query) => () => client.request('policy/search', { query, limit: 50, scope: 'provisions' })));
  const memory = peak(client);
  return [
    { group, what: 'hover, 95th percentile', milliseconds: hover, ratio: hover, limit: 5, unit: 'ms' },
    { group, what: 'definition, 95th percentile', milliseconds: definition, ratio: definition, limit: 5, unit: 'ms' },
    { group, what: `search of ${queries.length} queries, each for the first time, 95th percentile`, milliseconds: search, ...(limits.search < Infinity && { ratio: search, limit: limits.search, unit: 'ms' }) },
    { group, what: 'the same queries again, 95th percentile', milliseconds: again },
    { group, what: 'memory of the server, peak: cold', ratio: coldMemory, limit: limits.memory, unit: 'MB' },
    { group, what: `memory of the server, peak: warm, ${limits.check ? 'a draft checked, ' : ''}after all these searches`, ratio: memory, limit: limits.memory, unit: 'MB' },
  ];
}

/** The time below which 95 of 100 of some requests stay, one after the other. */
async function percentile(requests: ReadonlyArray<() => Promise<unknown>>): Promise<number> {
  const times: number[] = [];
  for (const request of requests) {
    const start = performance.now();
    await request();
    times.push(performance.now() - start);
  }
  return times.sort((left, right) => left - right)[Math.floor(times.length * 0.95)];
}

/** Queries as people type them: words and pairs of words out of provisions, pieces of titles, a sentence now and then. */
function wordsOf(folder: string): string[] {
  const files = readdirSync(folder).flatMap((name) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)));
  const queries: string[] = [];
  let seed = 7;
  const next = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  while (queries.length < 240) {
    const text = readFileSync(files[next(files.length)], 'utf8');
    const sentences = text.match(/[\u4e00-\u9fff]{6,40}/g) ?? [];
    if (sentences.length < 8) continue;
    const piece = (length: number): string => {
      const sentence = sentences[next(sentences.length)];
      const from = next(Math.max(1, sentence.length - length));
      return sentence.slice(from, from + length);
    };
    const kind = queries.length % 6;
    queries.push(kind === 0 ? piece(2) : kind === 1 ? piece(3) : kind === 2 ? piece(4) : kind === 3 ? `${piece(2)} ${piece(2)}` : kind === 4 ? piece(1) : sentences[next(sentences.length)]);
  }
  return queries;
}

/** One file of a corpus is edited: the time until titles, versions, repeals and articles of the whole corpus are right again. */
function editing({ folder }: Library): Row[] {
  const read = readCorpusFiles([folder], { eager: true });
  const sources = sourcesOf(read);
  let corpus: Corpus = createCorpus(sources, { shelf: shelfOf(read) });
  settle(corpus);
  const bySize = [...sources].sort((left, right) => left.text.length - right.text.length);
  return ([['of middle size', bySize[Math.floor(bySize.length / 2)]], ['the largest', bySize[bySize.length - 1]]] as const).map(([name, edited]) => {
    const text = edited.text;
    let turn = 0;
    const time = fastest(() => {
      const fresh: CorpusSource = { id: edited.id, uri: edited.uri, text: `${text}\n第${turn++}条 新增。\n` };
      corpus = createCorpus(sources.map((source) => (source.id === edited.id ? fresh : source)), { previous: corpus });
      settle(corpus);
    }, 15);
    return { group: 'One file of that corpus is edited', what: `${name} (${text.length.toLocaleString('en')} characters): fresh facts of all`, milliseconds: time, ratio: time / pass(text.length), limit: 3, unit: 'a pass over that file' };
  });
}

function settle(corpus: Corpus): void {
  if (corpus.byTitle('杭州市城市国际化促进条例').length < 0 || corpus.articles < 0 || corpus.hash === '' || corpus.documents[0].repeal === undefined) throw new Error();
}

/** The most memory a process has had, in MB; not a number where the system does not tell. */
function peak({ process: { pid } }: Client): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}
