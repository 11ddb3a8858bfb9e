import { outlineNodes } from './shared';
import type { Block, OutlineNode, PolicyDocument } from '../../document/model';
import { placeHere } from '../here';
import type { Rule } from '../model';
import { bare } from './attachments';

const CONTENTS = /^目[录次]$/;
const ENTRY = /^(第[零〇一二三四五六七八九十百]+[编篇章节])([^…·.]*?)(?:[…·.\-—]{2,}|\t)?\d{0,4}$/;

/** The table of contents and the headings of the text say two things. */
export const contentsMismatch: Rule = {
  code: 'structure/contents-mismatch',
  severity: 'warning',
  title: { zh: '目录与正文的标题不一致', en: 'The table of contents differs from the headings' },
  explanation: {
    zh: '目录中每一编、章、节的序号和名称应当与正文一致。名称不同的，目录有而正文没有的，正文有而目录没有的，各在相应的地方提示。目录只列到章的，不要求列节。正文或者目录缺损过半的不比较。',
    en: 'Every part, chapter and section of the table of contents must stand in the text under the same number and name, and the reverse. A table that stops at chapters need not list sections. Nothing is compared where half of either is lost.',
  },
  basis: '《立法技术规范（试行）（一）》（法工委发〔2009〕62号）第1条',
  bad: '宁海市公园管理条例\n目录\n第一章　总则\n第二章　保护\n第三章　附则\n第一章　总则\n第一条　为了管理公园，制定本条例。\n第二章　保护与利用\n第二条　公园免费开放。\n第三章　附则\n第三条　本条例自2024年7月1日起施行。',
  good: '宁海市公园管理条例\n目录\n第一章　总则\n第二章　保护与利用\n第三章　附则\n第一章　总则\n第一条　为了管理公园，制定本条例。\n第二章　保护与利用\n第二条　公园免费开放。\n第三章　附则\n第三条　本条例自2024年7月1日起施行。',
  *check({ document }) {
    const entries = contentsOf(document);
    if (entries.length < 2) return;
    const headings = [...outlineNodes(document)].filter(({ level }) => level === 'part' || level === 'chapter' || level === 'section');
    const pairs = align(entries, headings);
    if (pairs.filter(({ entry, node }) => entry && node && entry.name === bare(node.heading)).length * 2 < Math.max(entries.length, 2)) return;
    const listsSections = entries.some(({ label }) => label.endsWith('节'));
    for (const { entry, node } of pairs) {
      if (entry && node) {
        if (entry.name === bare(node.heading)) continue;
        yield {
          code: this.code, span: entry.block.span,
          message: { zh: `目录写“${entry.label} ${entry.name}”，正文的标题是“${node.heading}”，两处不一致。`, en: `The contents say “${entry.name}”, the heading in the text is “${node.heading}”.` },
          related: [placeHere(document, node.headingSpan ?? node.labelSpan, node.label, node.heading)],
        };
      } else if (entry) yield { code: this.code, span: entry.block.span, message: { zh: `目录有“${entry.label} ${entry.name}”，正文没有。`, en: `“${entry.label} ${entry.name}” is in the contents and not in the text.` } };
      else if (node && (node.level !== 'section' || listsSections)) yield { code: this.code, span: node.labelSpan, message: { zh: `正文有“${node.label} ${node.heading}”，目录没有。`, en: `“${node.label} ${node.heading}” is not in the contents.` } };
    }
  },
};

interface Entry {
  readonly label: string;
  readonly name: string;
  readonly block: Block;
}

/** The lines below 目录 that name parts, chapters and sections. */
function contentsOf({ blocks }: PolicyDocument): readonly Entry[] {
  const start = blocks.findIndex(({ kind, text }) => kind === 'note' && text.length === 2 && CONTENTS.test(text));
  if (start < 0) return [];
  const entries: Entry[] = [];
  for (let at = start + 1; at < blocks.length && blocks[at].kind === 'note'; at++) {
    const match = ENTRY.exec(blocks[at].text);
    if (match) entries.push({ label: match[1], name: bare(match[2]), block: blocks[at] });
  }
  return entries;
}

interface Pair {
  readonly entry: Entry | null;
  readonly node: OutlineNode | null;
}

/** Walks through both in order; where the labels differ, whichever comes again later on the other side waits. */
function align(entries: readonly Entry[], nodes: readonly OutlineNode[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let at = 0;
  for (const entry of entries) {
    const found = nodes.findIndex(({ label }, index) => index >= at && label === entry.label);
    // A section of the same number may belong to another chapter.
    const crosses = found > at && entry.label.endsWith('节') && nodes.slice(at, found).some(({ level }) => level !== 'section');
    if (found < 0 || crosses) {
      pairs.push({ entry, node: null });
      continue;
    }
    for (; at < found; at++) pairs.push({ entry: null, node: nodes[at] });
    pairs.push({ entry, node: nodes[at++] });
  }
  for (; at < nodes.length; at++) pairs.push({ entry: null, node: nodes[at] });
  return pairs;
}
