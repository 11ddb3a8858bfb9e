import { LineTable } from '../text/lines';
import { readAssignments } from './assignments';
import { readCitations } from './citations';
import { readDefinitions } from './definitions';
import type { MemoryKey } from './memory';
import { readMetadata } from './metadata';
import type { Anomaly, Assignment, Block, Citation, Definition, Metadata, OutlineNode, Part, PlannedTarget, PolicyDocument, Table } from './model';
import { indexProvisions, type Provisions } from './provisions';
import { readStructure, type Structure } from './structure';
import { Tallies, type Tally } from './tally';
import { readTargets } from './targets';
import { takeOverStructure } from './structure/unchanged';
import { changeBetween, takeOver } from './versions';
import { Wording, type Question } from './wording';

/**
 * One text, read once. Structure and facts are worked out when first asked for and kept: an outline request does not pay
 * for targets.
 */
class ReadDocument implements PolicyDocument {
  readonly lines: LineTable;
  readonly #structure: Structure;
  #metadata?: Metadata;
  #citations?: readonly Citation[];
  #definitions?: readonly Definition[];
  #assignments?: readonly Assignment[];
  #targets?: readonly PlannedTarget[];
  #wording?: Wording;
  readonly #tallies: Tallies;
  readonly #provisions = new Map<number | null, Provisions>();

  constructor(readonly text: string, readonly uri: string, before: PolicyDocument | undefined) {
    const known = before instanceof ReadDocument ? before : null;
    const change = known && changeBetween(known.text, text);
    this.lines = change?.isWithinLine ? known!.lines.changed(text, change.start, change.end - change.endBefore) : new LineTable(text);
    const taken = change && takeOverStructure(text, change, known!.#structure, known!.text, known!.lines);
    this.#structure = taken?.structure ?? readStructure(text, this.lines);
    this.#tallies = new Tallies(text, change ? { tallies: known!.#tallies, ...change } : undefined);
    if (!change) return;
    const unchanged = taken?.unchanged ?? takeOver(this.#structure.blocks, known!.#structure.blocks, change);
    if (known!.#wording) this.#wording = new Wording(this.blocks, { ...unchanged, wording: known!.#wording });
  }

  get blocks(): readonly Block[] { return this.#structure.blocks; }
  get parts(): readonly Part[] { return this.#structure.parts; }
  get outline(): readonly OutlineNode[] { return this.#structure.outline; }
  get anomalies(): readonly Anomaly[] { return this.#structure.anomalies; }
  get tables(): readonly Table[] { return this.#structure.tables; }
  get metadata(): Metadata { return (this.#metadata ??= readMetadata(this)); }
  get definitions(): readonly Definition[] { return (this.#definitions ??= readDefinitions(this)); }
  get citations(): readonly Citation[] { return (this.#citations ??= readCitations(this)); }
  get assignments(): readonly Assignment[] { return (this.#assignments ??= readAssignments(this)); }
  get targets(): readonly PlannedTarget[] { return (this.#targets ??= readTargets(this)); }

  blocksWith(hint: RegExp): readonly Block[] { return this.#words.blocksWith(hint); }
  blocksThat(question: Question, frame: unknown, holds: (block: Block) => boolean): readonly Block[] { return this.#words.blocksThat(question, frame, holds); }

  ofStructure<T>(key: MemoryKey<T>, make: () => T): T { return this.#structure.plan.memory.recall(key, null, make); }

  tally(tally: Tally): Int32Array { return this.#tallies.of(tally); }

  get #words(): Wording { return (this.#wording ??= new Wording(this.blocks)); }

  provisions(part: number | null): Provisions {
    let found = this.#provisions.get(part);
    if (!found) {
      const parts = this.parts.filter(({ index, kind }) => (part === null ? kind !== 'quoted' : index === part));
      this.#provisions.set(part, (found = part === null && parts.length === 1 ? this.provisions(parts[0].index) : indexProvisions(parts.map(({ index }) => this.#structure.nodes[index]))));
    }
    return found;
  }
}

/**
 * Reads a text. Never throws: what has no structure is a document of plain blocks. With the version `before` it takes over what was found out
 * about the words that are still the same; the result is the same with it and without.
 */
export function readDocument(text: string, uri = '', before?: PolicyDocument): PolicyDocument {
  return new ReadDocument(text, uri, before);
}
