import { mayHoldFigure } from './figures/hint';
import { behaviourOf, readFigures } from './figures/sentence';
import type { Figure, Passage } from './figures/model';
import { stretchOf } from './targets/table';
import { Memory, type MemoryKey } from './memory';
import type { Block, OutlineNode, PolicyDocument, Table } from './model';
import type { Span } from '../text/span';

export type { Actor, Figure, FigureKind, Passage } from './figures/model';

/** Its figures are read when first asked for: of a large corpus only the passages that come into question are. */
class ReadPassage implements Passage {
  constructor(
    readonly text: string, readonly wide: string, readonly node: OutlineNode | null, private readonly read: () => readonly Figure[], readonly original: (start: number, end: number) => Span,
    readonly memory: Memory, readonly item: Passage['item'] = null,
  ) {}

  get figures(): readonly Figure[] { return this.memory.recall(FIGURES, null, this.read); }
}

const FIGURES: MemoryKey<readonly Figure[]> = { name: 'figures' };
/** The memory of a sentence below one introduction, of an item below one. */
const INTRODUCED: MemoryKey<Memory> = { name: 'introduced' };
const introduced = (memory: Memory, introduction: string): Memory => memory.recall(INTRODUCED, introduction, () => new Memory());

/** The sentences of a block that may hold figures. */
interface Stretch { readonly start: number; readonly end: number; readonly memory: Memory }
const STRETCHES: MemoryKey<readonly Stretch[]> = { name: 'stretches' };

/**
 * The passages of a document that may lay down figures: sentences, items with the introduction of their list, cells of tables. What a
 * plan sets as a target is in `targets`.
 */
export function readPassages(document: PolicyDocument): Passage[] {
  const found: Passage[] = [];
  for (const block of document.blocks) readBlock(block, found);
  return [...found, ...tablePassages(document)];
}

/** The passages of one block. */
export function passagesIn(block: Block): readonly Passage[] {
  const found: Passage[] = [];
  readBlock(block, found);
  return found;
}

/** The passages in the cells of tables. */
export function tablePassages(document: PolicyDocument): readonly Passage[] {
  const found: Passage[] = [];
  for (const table of document.tables) readTable(document, table, found);
  return found;
}

/** No sentence is longer; a text without full stops is read in pieces, so that the time stays linear. */
const LONGEST = 2000;
/** Of an introduction so much is read with each of its items. */
const INTRODUCTION = 300;
const ITEMS = 60;
/** A sentence shorter than this is looked for with the one before it, of which so much is read. */
const TERSE = 26;
const CONTEXT = 100;
/** A short clause leans on the introduction of its list: （一）年满八十周岁的. */
const SHORT = 8;

function readBlock(block: Block, found: Passage[]): void {
  if (block.kind !== 'body') return;
  const { text, node } = block;
  let lead: string | null = null;
  for (const { start: offset, end: stop, memory } of block.memory.recall(STRETCHES, null, () => stretchesOf(text))) {
    const sentence = text.slice(offset, stop);
    const original = (from: number, to: number): Span => block.original(offset + from, offset + to);
    const items = stop >= text.length && sentence.endsWith('：') ? itemsBelow(node).slice(0, ITEMS) : [];
    for (const item of items) {
      found.push(new ReadPassage(sentence, sentence + item.text, node, () => readFigures(sentence).map((figure) => ({ ...figure, near: figure.near + item.text.slice(0, 40) })), original, introduced(item.memory, sentence), item));
    }
    if (items.length > 0) continue;
    const introduction = (lead ??= introductionOf(node, block));
    // 违反前款规定的，由…处罚款: what is punished stands before.
    const punished = introduction === '' && BROKEN.test(sentence) ? actBefore(block, offset) : '';
    // 自接到报告之日起十个工作日内…: of what, the sentence before says.
    const told = introduction === '' && offset > 0 && TOLD.test(sentence) ? sentenceBefore(text, offset).slice(-CONTEXT) : '';
    const read = (): readonly Figure[] => {
      if (told !== '') return readFigures(sentence).map((figure) => (TOLD.test(figure.near) ? { ...figure, near: told + figure.near } : figure));
      const figures = punished === '' ? readFigures(sentence) : readFigures(sentence).map((figure) => (figure.kind === 'fine' ? { ...figure, near: punished } : figure));
      return introduction === '' ? figures : figures.map((figure) => (figure.near.length < SHORT ? { ...figure, near: introduction + figure.near } : figure));
    };
    // 公示时间不得少于五日。 says of what only with the sentence before.
    const before = introduction === '' && sentence.length < TERSE && offset > 0 ? sentenceBefore(text, offset).slice(0, CONTEXT) : '';
    found.push(new ReadPassage(sentence, introduction + (punished || told || before) + sentence, node, read, original, introduced(memory, introduction + punished + told)));
  }
}

/** What was sent in is known from before. */
const TOLD = /^(?:[^，。；《》]{2,16}?(?:应当|必须|应))?(?:在|自)?(?:接到|收到)(?:报告|申请|申报|举报|投诉|请求|要求|备案材料|申请材料)(?:之日起?|后|的?当日)/;

/** The sentence that ends at an offset, with its mark. */
const sentenceBefore = (text: string, offset: number): string => text.slice(text.lastIndexOf('。', offset - 2) + 1, offset);

/** A sentence with a sanction that leaves it to the one before to say for what. */
const BROKEN = /^(?:违者|违法所得|货值金额|情节(?:特别)?严重的|情节较重的|后果严重的|逾期(?:不|未|仍)|拒不改正|违反(?:前款|上述|以上)(?:规定)?的?，|有前款(?:所列|规定)?行为的?，|前款(?:所列|规定的?)行为)/;

/** What the words before a sentence lay down: those of its own paragraph, else the paragraph before. */
function actBefore({ text, node }: Block, offset: number): string {
  if (offset > 0) return actIn(sentenceBefore(text, offset).slice(0, -1));
  const siblings = node?.parent?.children ?? [];
  const before = node ? siblings[siblings.indexOf(node) - 1] : undefined;
  return before && before.level === node!.level ? actIn(before.blocks.map((each) => each.text).join('')) : '';
}

/** Of a sentence with a sanction the act that it punishes, else all of it. */
function actIn(words: string): string {
  const act = /责令|处以?[^，。；]{0,10}罚款|没收/.test(words) ? behaviourOf(words, words.length) : words;
  return (act.length < SHORT ? words : act).slice(0, CONTEXT);
}

function stretchesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (let start = 0; start < text.length;) {
    const close = text.indexOf('。', start);
    const end = Math.min(close < 0 ? text.length : close + 1, start + LONGEST);
    if (mayHoldFigure(text, start, end)) found.push({ start, end, memory: new Memory() });
    start = end;
  }
  return found;
}

/** The sentence that introduces the list an item stands in: 有下列情形之一的，…：. */
function introductionOf(node: OutlineNode | null, block: Block): string {
  if (!node || (node.level !== 'item' && node.level !== 'subitem' && !node.level.startsWith('heading')) || node.blocks[0] !== block) return '';
  const above = node.parent?.blocks ?? [];
  const last = above[above.length - 1] ?? above[0];
  if (!last || !last.text.endsWith('：')) return '';
  return last.text.slice(last.text.lastIndexOf('。', last.text.length - 2) + 1).slice(-INTRODUCTION);
}

const itemsBelow = (node: OutlineNode | null): readonly Block[] => (node?.children ?? []).filter((child) => child.level === 'item' && child.blocks.length > 0).map((child) => child.blocks[0]);

/** A row as a sentence: its cells, with the table's title to say what it is about. */
function readTable(document: PolicyDocument, table: Table, found: Passage[]): void {
  for (const row of table.rows) {
    for (const cell of row) {
      if (cell.text.length < 3 || !mayHoldFigure(cell.text, 0, cell.text.length)) continue;
      const others = row.filter((each) => each !== cell && each.text.length > 1 && !/^[\d.]+$/.test(each.text)).map((each) => each.text);
      const name = cell.text.length < 40 ? others[0] ?? '' : '';
      const read = (): readonly Figure[] => readFigures(cell.text).map((figure) => (name === '' ? figure : { ...figure, near: name + figure.near }));
      found.push(new ReadPassage(cell.text, `${table.title}，${others.join('，')}，${cell.text}`, table.node, read, (start, end) => stretchOf(document, cell, start, end), new Memory()));
    }
  }
}
