import type { CorpusDocument } from '../../../corpus/model';
import { findTarget } from '../../../corpus/resolve/find';
import type { Figure, Passage } from '../../../document/figures';
import { walk } from '../../../document/find';

/** Shorter words before a fine describe no act. */
const DESCRIBES = 4;
/** Of the provisions named so much is read. */
const LONGEST = 400;

const known = new WeakMap<Passage, readonly Figure[]>();

/**
 * The figures of a passage of the corpus; a fine that names only the provisions that are broken (违反本条例第十条第三项规定的，处…) is read
 * with their words, as it is these that say what is punished.
 */
export function figuresWithActs(source: CorpusDocument, passage: Passage): readonly Figure[] {
  const { figures } = passage;
  const names = ITEM.test(passage.text);
  if (!figures.some((figure) => isBare(figure, names))) return figures;
  let read = known.get(passage);
  if (!read) known.set(passage, (read = figures.map((figure) => (isBare(figure, names) ? { ...figure, near: brokenBy(source, passage, figure) + (figure.near.length < DESCRIBES ? '' : figure.near), cited: true } : figure))));
  return read;
}

/** 违反本条第一款第二项规定损害古榧树的: which of the items is broken tells the act apart from those of the others. */
const ITEM = /违反[^，。；]{2,24}第[（(]?[一二三四五六七八九十]+[）)]?项/;
const isBare = ({ kind, near }: Figure, names: boolean): boolean => kind === 'fine' && (near.length < DESCRIBES || names && near.length < SHORT);
/** Behind the name of an item at most so much says who or what, not what is done. */
const SHORT = 6;

function brokenBy({ document }: CorpusDocument, passage: Passage, figure: Figure): string {
  const { start, end } = passage.original(0, figure.start);
  let words = '';
  for (const { document: title, relative, span, targets, block } of document.citations) {
    // 违反本条第一款第三项规定 names a provision, 前款 alone the words before.
    if (title !== null || relative?.direction === 'preceding' || span.start < start || span.end > end) continue;
    for (const target of targets) {
      const { node, status } = findTarget(target, document.provisions(null), document, document.blocks[block]);
      if (!node || status !== 'verified') continue;
      const last = target.through?.[node.level === 'item' ? 'item' : 'article'] ?? node.ordinal;
      const nodes = target.through && node.parent ? node.parent.children.filter(({ level, ordinal }) => level === node.level && node.ordinal <= ordinal && ordinal <= last) : [node];
      for (const each of walk(nodes)) for (const { text } of each.blocks) words += text;
    }
  }
  return words === '' ? figure.near : words.slice(0, LONGEST);
}
