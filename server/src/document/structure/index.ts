import type { LineTable } from '../../text/lines';
import type { Anomaly, OutlineNode, Part, Table } from '../model';
import type { SourceBlock } from './block';
import { setContentsAside } from './contents';
import { Kind } from './marker';
import type { Sequence } from './model';
import { recoverHeads } from './recover';
import { markTitle, readScopes, type Scope } from './parts';
import { readPieces } from './pieces';
import { buildProvisions, type Build } from './provisions';
import { buildHeadings } from './headings';
import { readUnits } from './units';
import { readTables } from './tables';
import { Tree } from './tree';
import { findAnomalies } from './anomalies';

export interface Structure {
  readonly blocks: readonly SourceBlock[];
  readonly parts: readonly Part[];
  readonly outline: readonly OutlineNode[];
  readonly anomalies: readonly Anomaly[];
  readonly tables: readonly Table[];
}

/** Reads a text as a person does: lines → logical lines → documents within the file → provisions → what is odd about them. */
export function readStructure(text: string, lines: LineTable): Structure {
  const units = recoverHeads(text, readUnits(text, readPieces(text, lines)));
  setContentsAside(text, units);
  const scopes = readScopes(text, units);
  const titles = scopes.map((scope) => (scope.kind === 'attachment' ? '' : markTitle(text, units, scope)));
  for (let index = 0; index < units.length; index++) units[index].index = index;
  const parts: Part[] = [];
  const sequences: Sequence[][] = [];
  scopes.forEach((scope, index) => parts.push(readPart(text, units, scope, index, sequences, titles[index])));
  const outline = parts.flatMap(({ roots }) => roots);
  for (const scope of quotations(units)) parts.push(readPart(text, units, scope, parts.length, [], ''));
  let tables: readonly Table[] | null = null;
  let anomalies: readonly Anomaly[] | null = null;
  return {
    blocks: units, parts, outline,
    // An outline asks for neither.
    get tables() { return (tables ??= readTables(text, units)); },
    get anomalies() { return (anomalies ??= findAnomalies(text, units, sequences, scopes.map(({ kind }) => kind === 'attachment'))); },
  };
}

function readPart(text: string, units: readonly SourceBlock[], scope: Scope, index: number, sequences: Sequence[][], ownTitle: string): Part {
  const tree = new Tree(index);
  const found: Sequence[] = [];
  let { from } = scope;
  let title = ownTitle;
  if (scope.header >= 0) {
    const node = tree.open('attachment', units[scope.header], scope.ordinal, scope.label);
    tree.add(units[scope.header]);
    from = scope.header + 1;
    node.title = units.slice(from, Math.min(scope.to, from + 3)).find((unit) => unit.kind === 'body' && unit.marker === null) ?? null;
    title = node.title?.text ?? '';
  }
  const build: Build = {
    text, units, from, to: scope.to, tree, sequences: found, quoted: scope.kind === 'quoted',
  };
  if (hasArticles(build)) buildProvisions(build);
  else buildHeadings(build);
  tree.end();
  sequences.push(found);
  const start = index === 0 ? 0 : units[scope.from]?.start ?? 0;
  const end = scope.kind !== 'quoted' && scope.to >= units.length ? text.length : units[scope.to - 1]?.end ?? 0;
  return { index, kind: scope.kind, title, span: { start, end }, roots: tree.roots };
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
