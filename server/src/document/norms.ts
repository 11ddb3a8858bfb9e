import { readForce, type Force } from './norms/force';
import { Memory, type MemoryKey } from './memory';
import type { Block, Level, OutlineNode, PolicyDocument } from './model';

/**
 * What a provision says somebody must, may or must not do. One norm a sentence; an item of a list takes over what its
 * introduction says (禁止下列行为：（一）…), so that it can be read alone.
 */
export interface Norm {
  readonly block: Block;
  /** In `block.text`, without the closing mark. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The words that introduce the list the sentence is an item of; '' for others. */
  readonly intro: string;
  /** Whether that introduction lists conditions, papers or acts to be punished: then the item binds nobody by itself. */
  readonly listed: boolean;
  readonly node: OutlineNode | null;
  /** Of these words below this introduction. */
  readonly memory: Memory;
}

/** Introductions whose items are conditions, papers or acts to be punished: no norms of their own. */
const NO_NORMS = /(?:应当|应)?(?:具备|符合|满足|提交|包括|载明|含有|有)下列(?:条件|材料|文件|资料|内容|事项|情形|行为)|有下列(?:情形|行为)之一|按照下列规定(?:处|予以)|由[^，。]{2,20}(?:责令|处)|下列用语|含义|^除(?:下列|以下)/;

const NONE: Force = { kind: 'none', at: 0, from: 0, discretion: false, exception: false };
/** How a sentence binds: by its own words, else by those that introduce its list. */
export const forceOf = ({ text, intro, listed }: Pick<Norm, 'text' | 'intro' | 'listed'>): Force => (listed ? NONE : readForce(text, intro));

const ITEMS: ReadonlySet<Level> = new Set<Level>(['item', 'subitem', 'heading3', 'heading4']);

/** All sentences of a document in order, with what introduces them. */
export function readNorms(document: PolicyDocument): Norm[] {
  const norms: Norm[] = [];
  for (const block of document.blocks) for (const norm of normsIn(document, block)) norms.push(norm);
  return norms;
}
const NO_SENTENCES: readonly Norm[] = [];

/** The sentences of one block. */
export function normsIn(document: PolicyDocument, block: Block): readonly Norm[] {
  if (block.kind !== 'body' && block.kind !== 'row') return NO_SENTENCES;
  const { intro, listed } = introductionsOf(document).get(block.index) ?? NO_INTRODUCTION;
  const { node } = block;
  const norms: Norm[] = [];
  for (const { start, end, text, memory } of block.memory.recall(SENTENCES, listed ? `${intro}\n` : intro, () => sentencesIn(block.text))) norms.push({ block, start, end, text, intro, listed, node, memory });
  return norms;
}

// ---- introductions

/** The words that introduce the list an item stands in. */
interface Introduction { readonly intro: string; readonly listed: boolean }
const NO_INTRODUCTION: Introduction = { intro: '', listed: false };
const COLON_AT_END = /：$/gm;
const introductions = new WeakMap<PolicyDocument, ReadonlyMap<number, Introduction>>();

function introductionsOf(document: PolicyDocument): ReadonlyMap<number, Introduction> {
  let known = introductions.get(document);
  if (!known) introductions.set(document, (known = readIntroductions(document)));
  return known;
}

/** The introductions of all items that have one, by the index of the block. */
function readIntroductions(document: PolicyDocument): Map<number, Introduction> {
  const found = new Map<number, Introduction>();
  let read = -1;
  for (const opener of document.blocksWith(COLON_AT_END)) if (opener.index > read && says(opener)) read = readList(document.blocks, opener.index, found);
  return found;
}

const says = ({ kind }: Block): boolean => kind === 'body' || kind === 'row';

/** Follows the list that a block introduces, and lists within it, and says where it ends. */
function readList(blocks: readonly Block[], from: number, found: Map<number, Introduction>): number {
  let current = NO_INTRODUCTION;
  // The list in which an item with a list of its own stands.
  let outer: { readonly level: Level | null; readonly introduction: Introduction } | null = null;
  let index = from;
  for (; index < blocks.length; index++) {
    const block = blocks[index];
    if (!says(block)) continue;
    const { level, text } = block;
    const isItem = level !== null && ITEMS.has(level);
    if (!isItem && index > from) break;
    if (outer && outer.level === level) {
      current = outer.introduction;
      outer = null;
    }
    if (isItem && current !== NO_INTRODUCTION) found.set(index, current);
    if (!text.endsWith('：')) continue;
    if (isItem) outer = { level, introduction: current };
    const intro = text.slice(text.lastIndexOf('。', text.length - 2) + 1, -1);
    current = { intro, listed: NO_NORMS.test(intro) && !/(?:不得|禁止|严禁)[^，。]{0,8}下列/.test(intro) };
  }
  return index - 1;
}

// ---- sentences

interface Sentence { readonly start: number; readonly end: number; readonly text: string; readonly memory: Memory }
const SENTENCES: MemoryKey<readonly Sentence[]> = { name: 'sentences' };

function sentencesIn(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isStop(text.charCodeAt(at))) continue;
    if (at > start) found.push({ start, end: at, text: text.slice(start, at), memory: new Memory() });
    start = at + 1;
  }
  return found;
}

/** 。；！？ */
const isStop = (code: number): boolean => code === 0x3002 || code === 0xff1b || code === 0xff01 || code === 0xff1f;
