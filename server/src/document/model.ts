import type { LineTable } from '../text/lines';
import type { Memory, MemoryKey } from './memory';
import type { Provisions } from './provisions';
import type { Tally } from './tally';
import type { Question } from './wording';
import type { Span } from '../text/span';

/**
 * What one text becomes: blocks (its logical lines), an outline over them, and facts found in the blocks. All places are
 * UTF-16 offsets in the original text. Nothing here changes once made; an edit makes a new document.
 */

// ---- blocks

/**
 * A logical line: what a reader sees as one paragraph, heading, item or table row. A physical line may hold several (the
 * head of an article run in), a block may span several (a page break inside a sentence).
 */
export interface Block {
  readonly index: number;
  readonly kind: 'title' | 'note' | 'body' | 'row' | 'furniture';
  /** Label and body, without layout blanks around them. */
  readonly span: Span;
  /** The marker that opens the block (第十三条, （一）, 1.), if any. */
  readonly label: Label | null;
  /** The level of that marker. */
  readonly level: Level | null;
  /**
   * What the block says after its label: one width, no layout blanks, page breaks joined (see text/fold.ts). Facts are
   * read from here; `original` leads back.
   */
  readonly text: string;
  /** Offset in the original of a place in `text`; `text.length` gives the end of the last character. */
  at(offset: number): number;
  /** The stretch of the original that `text.slice(start, end)` was made from. */
  original(start: number, end: number): Span;
  /** The innermost outline node that the block belongs to; null before the first. */
  readonly node: OutlineNode | null;
  /** Whether that node is of a level, or one around it: `enclosing(node, level) !== null`. */
  isWithin(level: Level): boolean;
  /** Index into `PolicyDocument.parts`. */
  readonly part: number;
  /** What was found out about its words, kept while an edit leaves the block alone. */
  readonly memory: Memory;
}

export type Level =
  | 'part' | 'chapter' | 'section' | 'article' | 'paragraph' | 'item' | 'subitem'
  | 'heading1' | 'heading2' | 'heading3' | 'heading4' | 'attachment' | 'table';

/** A marker as written and as meant. */
export interface Label {
  readonly level: Level;
  /** As written, without blanks around it: 第十三条之一, （二）, 3. */
  readonly text: string;
  readonly span: Span;
  /** The numeral alone. */
  readonly numeral: Span;
  /** The number it stands for; null where the numeral is none (第十十条). */
  readonly ordinal: number | null;
  /** The N of 第X条之N, else 0. */
  readonly suffix: number;
}

// ---- outline

export interface OutlineNode {
  readonly level: Level;
  /** As written (第十三条, （一）); for a paragraph its number in the field's words (第一款); for an attachment 附件1. */
  readonly label: string;
  readonly labelSpan: Span;
  readonly ordinal: number;
  readonly suffix: number;
  /** The words of a chapter or heading, squeezed; '' where there are none (an article of plain text). */
  readonly heading: string;
  readonly headingSpan: Span | null;
  /** From the label to the end of the last block below it. */
  readonly span: Span;
  readonly parent: OutlineNode | null;
  readonly children: readonly OutlineNode[];
  /** Blocks whose `node` this is, in order: the label's own first. */
  readonly blocks: readonly Block[];
  readonly part: number;
}

/**
 * A document within the file: the notice and the plan it issues, an attachment with articles of its own, quoted
 * amendments. Numbering and internal references live within one.
 */
export interface Part {
  readonly index: number;
  readonly kind: 'main' | 'issued' | 'attachment' | 'quoted';
  readonly title: string;
  readonly span: Span;
  readonly roots: readonly OutlineNode[];
}

/**
 * A place where the structure is not what it should be, as the outline reader met it. Rules word it; whether it is the
 * writer's mistake or a loss in extraction is decided here, once.
 */
export interface Anomaly {
  readonly kind:
    | 'gap' | 'duplicate' | 'order' | 'malformed' | 'mixed-style' | 'level-skip' | 'lone-item' | 'lost-head' | 'confusable' | 'wrong-marker';
  readonly level: Level;
  /** Where to point: the label that is wrong, or the first after a gap. */
  readonly span: Span;
  /** The number (and suffix) that was found and the one that was expected, where the kind has them. */
  readonly found: string;
  readonly expected: string;
  /** Earlier place that shows why: the label before a gap, the first of two equal labels. */
  readonly evidence: Span | null;
  /** What restores it where that is certain. */
  readonly fix: { readonly edits: ReadonlyArray<{ readonly span: Span; readonly newText: string }> } | null;
  /** More about it for the message: rule-specific, plain strings and numbers. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

// ---- tables

export interface Cell {
  /** Squeezed text. */
  readonly text: string;
  readonly span: Span;
}

export interface Table {
  readonly header: readonly Cell[];
  readonly rows: ReadonlyArray<readonly Cell[]>;
  readonly span: Span;
  /** Title line above, squeezed; '' where there is none. */
  readonly title: string;
  /** Attachment it stands in. */
  readonly node: OutlineNode | null;
  readonly part: number;
}

// ---- metadata

export type DocumentKind = string; // 条例 办法 规定 决定 意见 通知 方案 计划 细则 规则 法 …

export interface Jurisdiction {
  readonly province?: string;
  readonly city?: string;
  readonly district?: string;
}

/** Rank of a document, above to below (立法法 第九十八条至第一百零二条); party documents beside the government's of their level. */
export type Rank =
  | 'law' | 'administrative-regulation' | 'judicial-interpretation' | 'provincial-regulation' | 'municipal-regulation' | 'departmental-rule' | 'government-rule'
  | 'normative-national' | 'normative-provincial' | 'normative-municipal' | 'normative-district' | 'unknown';

export interface Metadata {
  /** Squeezed, without 文号 and version notes; '' where none was found. */
  readonly title: string;
  readonly titleSpan: Span | null;
  /** 发文字号 in its right form: 绍政办发〔2020〕15号. */
  readonly documentNumber: string | null;
  readonly documentNumberSpan: Span | null;
  readonly kind: DocumentKind | null;
  readonly issuers: readonly string[];
  readonly jurisdiction: Jurisdiction;
  readonly rank: Rank;
  /** A document of a party committee, or of one together with a government. */
  readonly party: boolean;
  /** ISO dates. `version`: the day the text got its present form (adoption, or the last amendment). */
  readonly dates: { readonly adopted?: string; readonly issued?: string; readonly effective?: string; readonly version?: string; readonly expires?: string };
  /** Amendment notes as written. */
  readonly amendments: ReadonlyArray<{ readonly date: string; readonly text: string }>;
}

// ---- citations

/** One provision meant by a citation; what is not said is absent. `paragraph` is 1 for an item of an article whose 款 is not said. */
export interface Target {
  readonly part?: number;
  readonly chapter?: number;
  readonly section?: number;
  readonly article?: number;
  readonly suffix?: number;
  readonly paragraph?: number;
  readonly item?: number;
  readonly subitem?: number;
  /** 一、 （一） 1. （1） of an outline document, top down; 0 where a level is not said. */
  readonly headings?: readonly number[];
  readonly attachment?: number;
}

/** One target in a citation, with the words that name it. */
export interface CitedTarget extends Target {
  readonly span: Span;
  /** 款 is not said (第十三条第二项): `paragraph` is the one that holds the items where that can be seen, else 1. */
  readonly impliedParagraph?: boolean;
  /** Inclusive end of a range (第五条至第七条) of which this is the beginning. */
  readonly through?: Target & { readonly span: Span };
}

export interface Citation {
  /** As written. */
  readonly text: string;
  readonly span: Span;
  readonly form: 'own' | 'relative' | 'title' | 'short-form' | 'law-name' | 'anaphoric' | 'number' | 'attachment' | 'outline';
  /** Title meant, squeezed, without 《》: a short form (《条例》, 该法) stands for the title it was given to; null for this document. */
  readonly document: string | null;
  readonly documentSpan: Span | null;
  /** 文号 given beside the title. */
  readonly documentNumber: string | null;
  readonly documentNumberSpan: Span | null;
  readonly targets: readonly CitedTarget[];
  /** 前款, 前两款, 前条, 前项, 本条, 本款, 本章 …; `count` is N of 前N款. */
  readonly relative: { readonly direction: 'preceding' | 'this'; readonly level: Level; readonly count: number } | null;
  /** Words quoted as those of the provision, if any: squeezed, with their place. */
  readonly quote: { readonly text: string; readonly span: Span } | null;
  readonly block: number;
  /** Node in which it stands. */
  readonly node: OutlineNode | null;
}

// ---- definitions

export interface Definition {
  readonly term: string;
  readonly termSpan: Span;
  readonly form: 'abbreviation' | 'definition';
  /** Long form of an abbreviation, or the words after 是指. */
  readonly meaning: string;
  readonly scope: 'document' | 'chapter' | 'article';
  /** Whether the term is a title in 《》. */
  readonly title: boolean;
  readonly span: Span;
  readonly node: OutlineNode | null;
}

// ---- responsible units

export interface UnitMention {
  /** As written, squeezed. */
  readonly name: string;
  readonly span: Span;
}

export interface Assignment {
  /** Heading of the task or the cell that names it. */
  readonly task: string;
  readonly taskSpan: Span;
  readonly lead: readonly UnitMention[];
  readonly responsible: readonly UnitMention[];
  readonly span: Span;
  /** Where the words come from: （牵头单位：…） behind a task, a table row, a line of its own, a sentence (由…会同…负责). */
  readonly form: 'tail' | 'table' | 'line' | 'sentence';
  readonly node: OutlineNode | null;
}

// ---- planned values

export type Comparator = '=' | '>=' | '>' | '<=' | '<' | '~';

export interface PlannedTarget {
  /** Name of what is measured, squeezed. */
  readonly metric: string;
  readonly metricSpan: Span;
  readonly place: string;
  readonly year: number | null;
  readonly comparator: Comparator;
  /** In the unit as written: 万, 亿 multiplied out (435万 → 4350000). */
  readonly value: number;
  readonly unit: string;
  /** 累计, 新增, 年均, 每年, 占比 …: what kind of figure it is; '' for a plain state. */
  readonly mode: string;
  readonly span: Span;
  readonly valueSpan: Span;
  readonly form: 'sentence' | 'table';
  readonly node: OutlineNode | null;
  /** The value in base units of its dimension (yuan, metres, share of one): 0.5亿元 and 5000万元 are equal. */
  readonly amount: number;
  readonly dimension: string;
  /** The years of the plan, for what is to hold in each of them (每年保持10%以上增长). */
  readonly years?: { readonly from: number; readonly to: number };
  /** No year is named for it; it has that of the plan as a whole. */
  readonly implied?: true;
}

// ---- the document

export interface PolicyDocument {
  /** URI in the editor, path in the terminal; '' for text without a name. */
  readonly uri: string;
  readonly text: string;
  readonly lines: LineTable;
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  /** Top nodes of all parts, in order. */
  readonly outline: readonly OutlineNode[];
  readonly anomalies: readonly Anomaly[];
  readonly tables: readonly Table[];
  readonly metadata: Metadata;
  readonly citations: readonly Citation[];
  readonly definitions: readonly Definition[];
  readonly assignments: readonly Assignment[];
  readonly targets: readonly PlannedTarget[];
  /** The numbered provisions of one part, or (null) of all that is no quotation; worked out once. */
  provisions(part: number | null): Provisions;
  /** What rests on the structure alone, kept while edits leave that as it is: blocks are said by their index, and no words are looked at. */
  ofStructure<T>(key: MemoryKey<T>, make: () => T): T;
  /** How often each of some things stands in the text (see `Tallies`). */
  tally(tally: Tally): Int32Array;
  /** The blocks in which a global expression that names words or marks matches, in order (see `Wording`). */
  blocksWith(hint: RegExp): readonly Block[];
  /** The blocks of which something holds; after an edit asked only of those that changed (see `Wording`). */
  blocksThat(question: Question, frame: unknown, holds: (block: Block) => boolean): readonly Block[];
}
