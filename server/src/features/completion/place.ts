import { NUMERAL_CHARACTERS } from '../../text/numerals';

/** What is being typed, read from the words before the cursor (folded to one width). `from`: where in them the typed part begins. */
export type Place =
  | { readonly kind: 'title'; readonly from: number; readonly typed: string }
  | { readonly kind: 'provision'; readonly from: number; readonly typed: string; /** Title of the document just cited; null for this one. */ readonly title: string | null; /** 第十条 before 第: its paragraphs and items are meant. */ readonly article: string | null }
  | { readonly kind: 'label'; readonly from: number; readonly typed: string }
  | { readonly kind: 'unit'; readonly from: number; readonly typed: string }
  | { readonly kind: 'word'; readonly from: number; readonly typed: string };

const N = `[${NUMERAL_CHARACTERS}\\d]`;
const TITLE = /《([^《》]*)$/;
const LABEL = new RegExp(`^[ #*]*第(${N}*)$`);
const PROVISION = new RegExp(`(?:《([^《》]+)》(?:（[^（）]*）)?)?(?:[^《》。；]{0,60}?[、和及或])?(第${N}+条(?:之${N}+)?)?(?:第${N}+款)?第(${N}*)$`);
const CITED = /《([^《》]+)》(?:（[^（）]*）)?(?:第[^《》。；，]{0,60}[、和及或至])?(?:第[^《》。；，]{0,20})?$/;
const UNIT_LIST = /(?:(?:牵头|责任|配合|主办|协办|参加|主管|承办|协同)(?:单位|部门)|牵头|责任)：([^；。）]*)$/;
const UNIT_SENTENCE = /(?:^|[ ，。；、（])(?:由|会同|商)([^，。；：（）《》]{0,30})$|会同([^，。；：（）《》]{0,30})$/;
const WORD = /[a-zA-Z]+$|[\u4e00-\u9fff“”0-9A-Za-z]{1,12}$/;

/** Null where nothing is to be completed. */
export function placeIn(before: string): Place | null {
  const title = TITLE.exec(before);
  if (title) return { kind: 'title', from: before.length - title[1].length, typed: title[1] };
  const label = LABEL.exec(before);
  if (label) return { kind: 'label', from: before.length - label[1].length - 1, typed: label[1] };
  const tail = before.slice(-160);
  const provision = /第[^条款项章节]{0,8}$/.test(tail) ? PROVISION.exec(tail) : null;
  if (provision) {
    const cited = CITED.exec(tail.slice(0, tail.length - provision[3].length - 1));
    return { kind: 'provision', from: before.length - provision[3].length - 1, typed: provision[3], title: cited?.[1] ?? provision[1] ?? null, article: provision[2] ?? null };
  }
  const list = UNIT_LIST.exec(tail);
  const sentence = list ? null : UNIT_SENTENCE.exec(tail);
  if (list || sentence) {
    const words = list?.[1] ?? sentence![1] ?? sentence![2];
    const typed = words.slice(Math.max(...['、', '，', ' ', '；', '会同', '和'].map((mark) => (words.lastIndexOf(mark) >= 0 ? words.lastIndexOf(mark) + mark.length : 0))));
    return { kind: 'unit', from: before.length - typed.length, typed };
  }
  const word = WORD.exec(tail);
  return word ? { kind: 'word', from: before.length - word[0].length, typed: word[0] } : null;
}
