import { readForce, type Force } from './norms/force';
import { Memory, type MemoryKey } from './memory';
import type { Block, OutlineNode, PolicyDocument } from './model';

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
const NO_NORMS = /(?:应当|应)?(?:具备|符合|满足|提交|包括|载明|含有|有)下列(?:条件|材料|文件|资料|内容|事项|情形|行为)|有下列(?:情形|行为)之一|按照下列规定(?:处|予以)|由[^，。]{2,20}(?:责令|处)|下列用语|含义/;

const NONE: Force = { kind: 'none', at: 0, from: 0, discretion: false, exception: false };
/** How a sentence binds: by its own words, else by those that introduce its list. */
export const forceOf = ({ text, intro, listed }: Pick<Norm, 'text' | 'intro' | 'listed'>): Force => (listed ? NONE : readForce(text, intro));

const ITEMS: ReadonlySet<string> = new Set(['item', 'subitem', 'heading3', 'heading4']);

/** All sentences of a document in order, with what introduces them; with `wanted` those of the blocks that it accepts. */
export function readNorms(document: PolicyDocument, wanted?: (block: Block) => boolean): Norm[] {
  const norms: Norm[] = [];
  let intro = '';
  // The list an item with a list of its own stands in.
  let listed = false;
  let outer: { readonly level: string; readonly intro: string; readonly listed: boolean } | null = null;
  for (const block of document.blocks) {
    if (block.kind !== 'body' && block.kind !== 'row') continue;
    const { text } = block;
    const level = block.level ?? '';
    const isItem = ITEMS.has(level);
    if (!isItem) {
      intro = '';
      listed = false;
      outer = null;
    } else if (outer && outer.level === level) {
      ({ intro, listed } = outer);
      outer = null;
    }
    if (!wanted || wanted(block)) readBlock(block, intro, listed, norms);
    if (text.endsWith('：')) {
      if (isItem) outer = { level, intro, listed };
      intro = text.slice(text.lastIndexOf('。', text.length - 2) + 1, -1);
      listed = NO_NORMS.test(intro) && !/(?:不得|禁止|严禁)[^，。]{0,8}下列/.test(intro);
    }
  }
  return norms;
}

interface Sentence { readonly start: number; readonly end: number; readonly text: string; readonly memory: Memory }
const SENTENCES: MemoryKey<readonly Sentence[]> = { name: 'sentences' };

function readBlock(block: Block, intro: string, listed: boolean, norms: Norm[]): void {
  const { node } = block;
  for (const { start, end, text, memory } of block.memory.recall(SENTENCES, listed ? `${intro}\n` : intro, () => sentencesIn(block.text))) {
    norms.push({ block, start, end, text, intro, listed, node, memory });
  }
}

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
