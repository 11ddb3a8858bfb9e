import type { Citation, CitedTarget, Jurisdiction, Metadata, OutlineNode, PolicyDocument } from '../document/model';
import type { Span } from '../text/span';
import type { Digest } from './digest';
import type { Remark, Segment } from './import/model';
import type { Origins } from './summary';

/** A document of the corpus: what is known of it without reading its text, and the text when it is needed. */
export interface CorpusDocument {
  /** Stable within a corpus: the path it was read from, in `/` form. */
  readonly id: string;
  readonly uri: string;
  /** From the text, corrected by the manifest. */
  readonly metadata: Metadata;
  /** A part of a document only (it starts at 第三十二条): what it lacks is not missing. */
  readonly fragment: boolean;
  /** The original text; read from disk on first use. */
  readonly text: string;
  /** Articles, counted without a parse. */
  readonly articles: number;
  /** Changes with the text. */
  readonly hash: string;
  /** Reads the text on first use. */
  readonly document: PolicyDocument;
  /** The same for one look: read and not held where it is not held already. */
  peek(): PolicyDocument;
  /** All versions of the same title, oldest first, this one among them. */
  readonly versions: readonly CorpusDocument[];
  /** The provision by which it was repealed, if the corpus says so. */
  readonly repeal: Repeal | null;
  /** Of a plan for some years the plan of the same series for the next ones (2020—2022 → 2023—2025), under its own title. */
  readonly successor: CorpusDocument | null;
  /** What is asked of it across the corpus: whom it cites, what it defines. Known without a parse where it was kept. */
  readonly digest: Digest;
  /** How its text was made from a Word file and the like, with what was left out; null for a text as it is. */
  readonly imported: { readonly format: string; readonly report: readonly Remark[] } | null;
  /** Path of that file; null for a text as it is. */
  readonly original: string | null;
  /** The place in that file that an offset of the text comes from; null where there is none. */
  segmentAt(offset: number): Segment | null;
  /** Where each field of the metadata comes from, and how sure it is; worked out when asked for. */
  readonly origins: Origins;
  /** Decisions of the corpus that amend this title and are later than this text: its words may no longer be those in force. */
  readonly amendedBy: readonly CorpusDocument[];
}

export interface Repeal {
  /** ISO date from which it holds; null where the clause names none. */
  readonly date: string | null;
  readonly by: CorpusDocument;
  readonly node: OutlineNode | null;
  readonly text: string;
}

/** Whether a document binds on a day, and why not. */
export type Force = 'in-force' | 'not-yet' | 'superseded' | 'repealed' | 'expired';

export interface TitleMatch {
  readonly document: CorpusDocument;
  /** exact: the same squeezed title, with or without 中华人民共和国 or the place before it; near: a likely slip. */
  readonly exact: boolean;
  /** 0 … 1 */
  readonly score: number;
}

export interface ProvisionHit {
  readonly document: CorpusDocument;
  readonly node: OutlineNode | null;
  readonly locator: string;
  /** An excerpt of the provision, or the title where the title is what was found. */
  readonly text: string;
  /** Where the words asked for stand in `text`. */
  readonly marks: readonly Span[];
  /** The whole provision in the original. */
  readonly span: Span;
  readonly score: number;
}

/** Many documents, looked up by what citations say. Days are ISO dates; null means today. */
export interface Corpus {
  readonly documents: readonly CorpusDocument[];
  /** Changes when any text changes. */
  readonly hash: string;
  /** Articles in all documents. */
  readonly articles: number;
  /** All versions of a title (short law names, 中华人民共和国 left out, and brackets of version notes are understood), newest first. Also the name of a
   * plan that a notice issues, and a title without its issuer, where no other document has it. `place`: whose document is meant where several places
   * have one of the title. */
  byTitle(title: string, place?: Jurisdiction): readonly CorpusDocument[];
  byNumber(documentNumber: string): readonly CorpusDocument[];
  /** Of the versions of a title the one in force on the day, else the newest; null where the corpus has none. */
  inForce(title: string, day: string | null, place?: Jurisdiction): CorpusDocument | null;
  forceOf(document: CorpusDocument, day: string | null): Force;
  /** The first clause by which a document that binds the place repeals a title, whether or not the repealed text is in the corpus; null where none does. */
  repealOfTitle(title: string, place: Jurisdiction): Repeal | null;
  /** Titles like the given one, best first. */
  near(title: string, limit: number): readonly TitleMatch[];
  /** Full text over provisions, best first. */
  search(query: string, limit: number): readonly ProvisionHit[];
  /**
   * Forgets what was read of the documents not asked for longest where more than `most` are held, and says whether it did: one who goes
   * through thousands of drafts does not need all at once. They are read anew when asked for, into other objects.
   */
  letGo(most: number): boolean;
}

// ---- what a citation leads to

export type CitationStatus = 'verified' | 'broken' | 'unverifiable';

export interface ResolvedTarget {
  readonly target: CitedTarget;
  readonly status: CitationStatus;
  /** The deepest node that exists of what is cited: the provision itself, or where it should have been. */
  readonly node: OutlineNode | null;
  /** The level that is missing, for a broken one. */
  readonly missing?: 'document' | 'part' | 'chapter' | 'section' | 'article' | 'paragraph' | 'item' | 'subitem' | 'attachment' | 'heading';
}

export interface Resolution {
  readonly citation: Citation;
  readonly status: CitationStatus;
  /** Plain words, in Chinese and English; '' for verified. */
  readonly reason: { readonly zh: string; readonly en: string };
  /** The corpus document that is meant; null for the citing document itself or where none was found. */
  readonly document: CorpusDocument | null;
  readonly targets: readonly ResolvedTarget[];
}
