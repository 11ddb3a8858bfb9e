import type { Finding, Rule } from '../model';

const PAIRS: Readonly<Record<string, string>> = { '”': '“', '》': '《', '）': '（', '〕': '〔' };
const NAMES: Readonly<Record<string, string>> = { '“': '引号', '”': '引号', '《': '书名号', '》': '书名号', '（': '括号', '）': '括号', '〔': '括号', '〕': '括号' };
const MARKS = /[“”《》（）〔〕]/g;
const UNBALANCED = { name: 'unbalanced marks' };

export const unbalancedMarks: Rule = {
  code: 'style/unbalanced-marks',
  severity: 'error',
  title: { zh: '引号、书名号、括号不成对', en: 'Quotation marks or brackets without their pair' },
  explanation: {
    zh: '引号、书名号、括号应当成对。引文跨段的（各段段首有前引号、末段才有后引号）不报告；“1）”一类的序号不算。',
    en: 'Quotation marks, title marks and brackets come in pairs. A quotation over several paragraphs and marks such as 1） are left alone.',
  },
  basis: 'GB/T 15834—2011《标点符号用法》4.8、4.9、4.15',
  bad: '落实《宁海市会展业发展规划要求，加快场馆建设。',
  good: '落实《宁海市会展业发展规划》要求，加快场馆建设。',
  *check({ document }) {
    if (document.blocksThat(UNBALANCED, null, ({ kind, text }) => (kind === 'body' || kind === 'title') && !isBalanced(text)).length === 0) return;
    // A quotation that is open since an earlier paragraph.
    let quoted = false;
    for (const block of document.blocks) {
      if (block.kind !== 'body' && block.kind !== 'title') continue;
      const { text } = block;
      MARKS.lastIndex = 0;
      const open: Array<{ mark: string; at: number }> = [];
      const wrong: Array<{ mark: string; at: number }> = [];
      for (let match = MARKS.exec(text); match; match = MARKS.exec(text)) {
        const { 0: mark, index: at } = match;
        if (!(mark in PAIRS)) {
          if (mark === '“' && quoted && at === 0) quoted = false;
          open.push({ mark, at });
          continue;
        }
        // The nearest open mark of the kind; what was opened inside and not closed is wrong.
        let depth = open.length - 1;
        while (depth >= 0 && open[depth].mark !== PAIRS[mark]) depth--;
        if (depth >= 0) wrong.push(...open.splice(depth).slice(1));
        else if (mark === '”' && quoted) quoted = false;
        else if (mark !== '）' || !/(?:^|[、；，。：])[0-9a-zA-Z一二三四五六七八九十]{1,3}$/.test(text.slice(Math.max(0, at - 4), at))) wrong.push({ mark, at });
      }
      // Of several open quotation marks only the first can reach into the next paragraph.
      for (const each of open) {
        if (each.mark === '“' && !quoted && isClosedLater(document.blocks, block.index)) quoted = true;
        else wrong.push(each);
      }
      for (const { mark, at } of wrong) yield finding(mark, block.original(at, at + 1));
    }
  },
};

/** Whether every mark in a text has its pair, one inside the other: so it is in nearly all. */
function isBalanced(text: string): boolean {
  const open: string[] = [];
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(text); match; match = MARKS.exec(text)) {
    const [mark] = match;
    if (!(mark in PAIRS)) open.push(mark);
    else if (open.pop() !== PAIRS[mark]) return false;
  }
  return open.length === 0;
}

/** Whether a following paragraph closes a quotation before it opens another (one at its very beginning goes on with the same). */
function isClosedLater(blocks: readonly { readonly text: string }[], from: number): boolean {
  for (let at = from + 1; at < blocks.length && at <= from + 40; at++) {
    const { text } = blocks[at];
    const close = text.indexOf('”');
    const open = text.indexOf('“', text.startsWith('“') ? 1 : 0);
    if (close >= 0 && (open < 0 || close < open)) return true;
    if (open >= 0 && text.indexOf('”', open) < 0) return false;
  }
  return false;
}

function finding(mark: string, span: { start: number; end: number }): Finding {
  const missing = mark in PAIRS ? '前' : '后';
  return { code: 'style/unbalanced-marks', span, message: { zh: `“${mark}”没有对应的${missing}${NAMES[mark]}。`, en: `${mark} has no counterpart.` } };
}
