import type { LineTable } from '../../text/lines';
import { Memory } from '../memory';
import type { Anomaly, OutlineNode, Part, Table } from '../model';
import type { SourceBlock } from './block';
import { setContentsAside } from './contents';
import { Kind } from './marker';
import type { Sequence } from './model';
import { hasGap, recoverHeads } from './recover';
import { markTitle, readScopes, type Scope } from './parts';
import { readPieces } from './pieces';
import { buildProvisions, type Build } from './provisions';
import { buildHeadings } from './headings';
import { isPerfect } from './sequences';
import { LineLengths, readUnits } from './units';
import { readTables } from './tables';
import { Tree, type Nodes, type Shape } from './tree';
import { findAnomalies } from './anomalies';

export interface Structure {
  readonly blocks: readonly SourceBlock[];
  readonly parts: readonly Part[];
  readonly outline: readonly OutlineNode[];
  /** The outlines of the parts. */
  readonly nodes: readonly Nodes[];
  readonly anomalies: readonly Anomaly[];
  readonly tables: readonly Table[];
  readonly plan: Plan;
  /** The numbering was looked through, and every label counts on. */
  readonly isOrderly: boolean;
}

/** What of a structure rests on no place in the text: versions whose structure is the same share it. */
export interface Plan {
  /** Documents within the file, quotations last, each with its title and the shape of its outline. */
  readonly scopes: readonly Scope[];
  readonly titles: readonly string[];
  readonly shapes: readonly Shape[];
  /** Labels that count, by part; blocks by their index. */
  readonly counts: ReadonlyArray<ReadonlyArray<Omit<Sequence, 'entries'> & { readonly entries: readonly number[] }>>;
  readonly lengths: LineLengths;
  /** Numbers are missing, and were looked for inside the text. */
  readonly hasGap: boolean;
  readonly hasRows: boolean;
  /** What was found out about it. */
  readonly memory: Memory;
}

/** Reads a text as a person does: lines → logical lines → documents within the file → provisions → what is odd about them. */
export function readStructure(text: string, lines: LineTable): Structure {
  const pieces = readPieces(text, lines);
  const lengths = new LineLengths(text, pieces);
  const read = readUnits(text, pieces, lengths.wrapWidth);
  const gap = hasGap(read);
  const units = gap ? recoverHeads(text, read) : read;
  setContentsAside(text, units);
  const scopes = readScopes(text, units);
  const titles = scopes.map((scope) => (scope.kind === 'attachment' ? '' : markTitle(text, units, scope)));
  for (let index = 0; index < units.length; index++) units[index].index = index;
  const sequences: Sequence[][] = [];
  const nodes = scopes.map((scope, part) => readPart(text, units, scope, part, sequences, titles));
  for (const scope of quotations(units)) {
    nodes.push(readPart(text, units, scope, nodes.length, [], titles));
    scopes.push(scope);
  }
  const counts = sequences.map((part) => part.map(({ entries, ...rest }) => ({ ...rest, entries: entries.map(({ index }) => index) })));
  return structureOf(text, units, nodes, { scopes, titles, shapes: nodes.map(({ shape }) => shape), counts, lengths, hasGap: gap, hasRows: units.some(({ kind }) => kind === 'row'), memory: new Memory() });
}

/** The structure of blocks that are read; `before` is that of an earlier version with the same plan. */
export function structureOf(text: string, blocks: readonly SourceBlock[], nodes: readonly Nodes[], plan: Plan, before?: Structure): Structure {
  const parts = plan.scopes.map(({ kind, from, to }, index): Part => {
    const start = index === 0 ? 0 : blocks[from]?.start ?? 0;
    const end = kind !== 'quoted' && to >= blocks.length ? text.length : blocks[to - 1]?.end ?? 0;
    return { index, kind, title: plan.titles[index], span: { start, end }, roots: nodes[index].roots };
  });
  let tables: readonly Table[] | null = plan.hasRows ? null : NO_TABLES;
  let anomalies: readonly Anomaly[] | null = before?.isOrderly ? NO_ANOMALIES : null;
  let isOrderly = before?.isOrderly ?? false;
  const findAll = (): readonly Anomaly[] => {
    const sequences = plan.counts.map((part) => part.map((sequence): Sequence => ({ ...sequence, entries: sequence.entries.map((index) => blocks[index]) })));
    const found = findAnomalies(text, blocks, sequences, plan.scopes.map(({ kind }) => kind === 'attachment'));
    isOrderly = found.length === 0 && sequences.every((part) => part.every(isPerfect));
    return found;
  };
  return {
    blocks, parts, nodes, outline: parts.filter(({ kind }) => kind !== 'quoted').flatMap(({ roots }) => roots), plan,
    // An outline asks for neither.
    get tables() { return (tables ??= readTables(text, blocks)); },
    get anomalies() { return (anomalies ??= findAll()); },
    get isOrderly() { return isOrderly; },
  };
}

const NO_ANOMALIES: readonly Anomaly[] = [];
const NO_TABLES: readonly Table[] = [];

/** Reads the outline of one part, and of an attachment the title. */
function readPart(text: string, units: readonly SourceBlock[], scope: Scope, part: number, sequences: Sequence[][], titles: string[]): Nodes {
  const tree = new Tree(units, part);
  const found: Sequence[] = [];
  let { from } = scope;
  titles[part] ??= '';
  if (scope.header >= 0) {
    from = scope.header + 1;
    const name = units.slice(from, Math.min(scope.to, from + 3)).find((unit) => unit.kind === 'body' && unit.marker === null) ?? null;
    tree.openAttachment(units[scope.header], scope.ordinal, scope.label, name);
    tree.add(units[scope.header]);
    titles[part] = name?.text ?? '';
  }
  const build: Build = {
    text, units, from, to: scope.to, tree, sequences: found, quoted: scope.kind === 'quoted',
  };
  if (hasArticles(build)) buildProvisions(build);
  else buildHeadings(build);
  tree.end();
  sequences.push(found);
  return tree.nodes;
}

/** Stretches of quoted provisions: the words of another document, or those that an amendment puts in place of the old. */
function quotations(units: readonly SourceBlock[]): Scope[] {
  const found: Scope[] = [];
  let open: Scope | null = null;
  for (let index = 0; index < units.length; index++) {
    if (!units[index].quoted) open = null;
    else if (open) open.to = index + 1;
    else found.push((open = { kind: 'quoted', from: index, to: index + 1, header: -1, ordinal: 0, label: '' }));
  }
  return found;
}

/**
 * Whether the provisions of a part are articles. Where 第N条 at the head of lines hardly ever counts on and 一、 does, the
 * articles are cited, not set.
 */
function hasArticles({ units, from, to, quoted }: Build): boolean {
  let articles = 0;
  let followers = 0;
  let last = 0;
  let topics = 0;
  for (let index = from; index < to; index++) {
    const { kind, marker, quoted: isQuoted } = units[index];
    if (marker === null || kind !== 'body' || isQuoted !== quoted || marker.ordinal === null) continue;
    if (marker.kind === Kind.Comma && marker.ordinal === topics + 1) topics++;
    if (marker.kind !== Kind.Article || !(marker.apart || marker.ordinal === last + 1)) continue;
    articles++;
    if (marker.ordinal === last + 1 || marker.suffix > 0) followers++;
    last = marker.ordinal;
  }
  return articles > 0 && (topics < 2 || followers * 2 >= articles - 1);
}
