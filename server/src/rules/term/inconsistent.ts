import { placeHere } from '../here';
import type { CheckContext, Finding, Rule } from '../model';

/** Words that are taken for one another in proper names. */
const PAIRS: ReadonlyArray<readonly [string, string]> = [['实验区', '试验区'], ['示范区', '试范区'], ['联席会议', '联系会议'], ['公共绿地', '公用绿地']];
const BEFORE = 8;
const PLAIN = /^[\u4e00-\u9fffA-Za-z0-9“”（）]+$/;

/** One proper name, written in two ways. */
export const inconsistent: Rule = {
  code: 'term/inconsistent',
  severity: 'information',
  title: { zh: '同一名称前后写法不一', en: 'One name is written in two ways' },
  explanation: {
    zh: '同一专名在全文中应当一致，如“某某实验区”不再写作“某某试验区”。只比较前面文字相同的名称；国家批复中确有不同名称的，以批复为准。',
    en: 'A proper name is written in one way. Only names with the same words before them are compared.',
  },
  basis: '《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条：表述准确、规范',
  bad: '建设东湖综合实验区……加快东湖综合试验区发展……',
  good: '建设东湖综合试验区……加快东湖综合试验区发展……',
  *check(context) {
    for (const pair of PAIRS) yield* compare(context, pair);
  },
};

function* compare({ document }: CheckContext, [left, right]: readonly [string, string]): Generator<Finding> {
  const { text } = document;
  if (!text.includes(left) || !text.includes(right)) return;
  const lefts = named(text, left);
  const rights = named(text, right);
  const [rare, rareWord, common, commonWord] = [...lefts.values()].flat().length <= [...rights.values()].flat().length ? [lefts, left, rights, right] as const : [rights, right, lefts, left] as const;
  for (const [name, places] of rare) {
    const other = common.get(name);
    if (!other) continue;
    for (const at of places) {
      yield {
        code: 'term/inconsistent',
        span: { start: at, end: at + rareWord.length },
        message: { zh: `前后写法不一：这里是“${name}${rareWord}”，别处是“${name}${commonWord}”。请核对后统一。`, en: `“${name}${rareWord}” here, “${name}${commonWord}” elsewhere.` },
        related: [placeHere(document, { start: other[0] - name.length, end: other[0] + commonWord.length }, '', `${name}${commonWord}`)],
        fixes: [{ title: { zh: `改为“${commonWord}”`, en: `Change to ${commonWord}` }, edits: [{ span: { start: at, end: at + rareWord.length }, newText: commonWord }], certain: false }],
      };
    }
  }
}

/** Where a word stands, by the two characters of its name that come right before it. */
function named(text: string, word: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const name = text.slice(Math.max(0, at - BEFORE), at).match(/[\u4e00-\u9fff]{2}$/)?.[0];
    if (!name || !PLAIN.test(name) || /[的个等和与及类种级]$/.test(name)) continue;
    const list = places.get(name);
    if (list) list.push(at);
    else places.set(name, [at]);
  }
  return places;
}
