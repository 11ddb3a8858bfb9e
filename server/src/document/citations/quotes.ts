import { squeeze } from '../../text/fold';
import type { Block, Citation } from '../model';

/**
 * Words in “…” that are presented as those of the provision just named: 第四十六条规定：“…”, 第四十二条关于“…”的规定,
 * 《行动方案》提出，“…”. 将第六条修改为：“…” presents others, “…” without such a word is a name.
 */
const SAYS = /(?:中|里)?(?:的?(?:有关|相关)?(?:已|也|还|就|均)?(?:明确|专门|具体)?(?:规定|指出|提出|要求|强调|明确|载明|写明|表述为|表述)(?:了|的|到|为)?)(?:，|：|:)?“/y;
const ABOUT = /(?:中|里)?(?:的)?(?:有关|关于|所称的?|所列的?|中的?)“/y;
const ABOUT_END = /^(?:的|等)?(?:有关|相关)?(?:规定|要求|表述|部署|条款)/;

/** 第十条“…”: right behind the provision, without a word between. A name (第十条“杭州国际日”活动) is none. */
const DIRECT = /(?:中|里)?的?(?:：|:|，)?[（(]?“/y;
const DIRECT_END = /^(?:的|之|这一)?(?:有关|相关)?(?:规定|要求|条款|内容|精神|原则)/;
/** 第七条第（四）项规定，承办者“按照核准的容量发放门票”: the sentence begins before its quotation. */
const SUBJECT = /(?:明确)?规定(?:了)?，[^，。；：“”《》、]{2,10}“/y;
/** Shorter ones after a subject are names. */
const LONG = 12;
/** Words that make a sentence of a quotation. */
const SENTENCE = /应当|可以|不得|必须|禁止|负责|实行|设立|建立|[，；]|每年.*[为日]|(?:期限|任期|标准|比例|有效期)(?:为|不)/;

/** The quotation that belongs to the citation that ends at an offset; offsets of `text`. `provision`: an article is named. */
export function readQuote(text: string, at: number, provision: boolean): { text: string; start: number; end: number; end2: number } | null {
  SAYS.lastIndex = at;
  const says = SAYS.exec(text);
  ABOUT.lastIndex = at;
  const about = !says && provision && ABOUT.exec(text) !== null;
  DIRECT.lastIndex = at;
  const direct = !says && !about && provision && DIRECT.exec(text) !== null;
  SUBJECT.lastIndex = at;
  const subject = !says && !about && !direct && provision && SUBJECT.exec(text) !== null;
  const open = says ? SAYS.lastIndex : subject ? SUBJECT.lastIndex : about ? ABOUT.lastIndex : direct ? DIRECT.lastIndex : -1;
  if (open < 0) return null;
  const close = closing(text, open);
  if (close < 0) return null;
  if (direct && (close - open < 8 || !(DIRECT_END.test(text.slice(close + 1, close + 8)) || SENTENCE.test(text.slice(open, close))))) return null;
  if (subject && (close - open < LONG || !/的|或者|按照/.test(text.slice(open, close)) && !SENTENCE.test(text.slice(open, close)))) return null;
  if (about && !ABOUT_END.test(text.slice(close + 1, close + 8))) return null;
  const words = squeeze(text.slice(open, close));
  return words.length >= (provision ? 4 : 8) ? { text: words, start: open, end: close, end2: close + 1 } : null;
}

/** The ” that closes the “ before an offset; quotations nest in practice; -1 where there is none in the block. */
function closing(text: string, open: number): number {
  let depth = 1;
  for (let at = open; at < text.length && at - open < 4000; at++) {
    if (text[at] === '“') depth++;
    else if (text[at] === '”' && --depth === 0) return at;
  }
  return -1;
}

/** Whether a citation stands within “…”: words of another document that speak of their own articles. */
export function isQuoted({ span }: Citation, block: Block): boolean {
  const { text } = block;
  let depth = 0;
  for (let at = text.indexOf('“'); at >= 0 && at < text.length; at++) {
    if (block.at(at) >= span.start) break;
    if (text[at] === '“') depth++;
    else if (text[at] === '”') depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}
