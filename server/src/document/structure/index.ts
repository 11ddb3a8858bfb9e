import type { LineTable } from '../../text/lines';
import type { Anomaly, Block, Label, Level, OutlineNode, Part, Table } from '../model';
import { SourceBlock } from './block';
import { Kind, type Marker } from './marker';
import type { Sequence } from './model';
import { recoverHeads } from './recover';
import { readScopes, type Scope } from './parts';
import { readPieces } from './pieces';
import { buildProvisions, type Build } from './provisions';
import { buildHeadings } from './headings';
import { dropMarker, readUnits, type Unit } from './units';
import { readTables } from './tables';
import { Tree } from './tree';
import { findAnomalies } from './anomalies';

export interface Structure {
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  readonly outline: readonly OutlineNode[];
  readonly anomalies: readonly Anomaly[];
  readonly tables: readonly Table[];
}

/** Reads a text as a person does: lines → logical lines → documents within the file → provisions → what is odd about them. */
export function readStructure(text: string, lines: LineTable): Structure {
  const units = recoverHeads(text, readUnits(text, readPieces(text, lines)));
  const scopes = readScopes(text, units);
  const blocks = units.map((unit, index) => blockOf(text, unit, index));
  const parts: Part[] = [];
  const outline: OutlineNode[] = [];
  const sequences: Sequence[][] = [];
  for (const scope of scopes) {
    const tree = new Tree(parts.length);
    const found: Sequence[] = [];
    let { from } = scope;
    let title = '';
    if (scope.header >= 0) {
      const node = tree.open('attachment', blocks[scope.header], scope.ordinal, 0, scope.label);
      tree.add(blocks[scope.header]);
      from = scope.header + 1;
      node.title = blocks.slice(from, Math.min(scope.to, from + 3)).find((block, at) => block.kind === 'body' && units[from + at].marker === null) ?? null;
      title = node.title?.text ?? '';
    }
    const build: Build = {
      text, units, blocks, from, to: scope.to, tree, sequences: found,
      accept: (index, level) => { blocks[index].label = labelOf(text, units[index].marker!, level); },
      reject: (index) => { blocks[index] = plain(text, units[index], blocks[index]); },
    };
    if (isProvisional(units, scope)) buildProvisions(build);
    else buildHeadings(build);
    tree.end();
    const first = blocks[scope.from];
    const last = blocks[scope.to - 1];
    parts.push({
      index: parts.length, kind: scope.kind, title,
      span: { start: parts.length === 0 ? 0 : first?.span.start ?? 0, end: scope.to >= units.length ? text.length : last?.span.end ?? 0 }, roots: tree.roots,
    });
    outline.push(...tree.roots);
    sequences.push(found);
  }
  const tables = readTables(text, blocks);
  const anomalies = findAnomalies(text, units, sequences, scopes.map(({ kind }) => kind === 'attachment'));
  return { blocks, parts, outline, anomalies, tables };
}

/** Whether the provisions of a part are articles. */
function isProvisional(units: readonly Unit[], { from, to }: Scope): boolean {
  for (let index = from; index < to; index++) {
    const { marker, quoted, kind } = units[index];
    if (kind === 'body' && !quoted && marker?.kind === Kind.Article && (marker.apart || marker.ordinal === 1)) return true;
  }
  return false;
}

function blockOf(text: string, unit: Unit, index: number): SourceBlock {
  return new SourceBlock(text, index, unit.kind, { start: unit.start, end: unit.end }, null, unit.segments);
}

/** The mark was text after all: it belongs to what the block says. */
function plain(text: string, unit: Unit, block: SourceBlock): SourceBlock {
  dropMarker(unit);
  return new SourceBlock(text, block.index, block.kind, block.span, null, unit.segments);
}

function labelOf(text: string, marker: Marker, level: Level): Label {
  return {
    level, text: text.slice(marker.start, marker.end), span: { start: marker.start, end: marker.end },
    numeral: { start: marker.numeralStart, end: marker.numeralEnd }, ordinal: marker.ordinal, suffix: marker.suffix,
  };
}
