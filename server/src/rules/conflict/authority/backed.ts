import type { CorpusDocument } from '../../../corpus/model';
import { readNumeral } from '../../../text/numerals';
import type { CheckContext } from '../../model';
import { candidatesOf, relatedDocuments, sentenceIndex, sharedTopics, withoutTopics, type Candidate } from '../related';
import { isCited, rankOf } from '../scope';

/** Whether what a draft takes as its power is set, or ruled out, by a document above it. */

/** Share of a sentence that must be alike where the act is put in other words, but the range of the fine and the document named are the same. */
const LOOSELY = 0.2;

/** How a provision that sets such a power reads, and how one reads that rules it out. */
const READS: Readonly<Record<string, { readonly sets: RegExp; readonly bars: RegExp }>> = {
  penalty: { sets: /罚款|吊销|没收|停产停业|拘留/, bars: /不予处罚|不得处罚/ },
  licence: { sets: /未(?:经|取得)[^，。；]{0,20}(?:，|的)?[^，。；]{0,12}不得|方可|实行[^，。；]{0,10}(?:许可|审批|核准)|应当[^，。；]{0,30}(?:取得|申领|领取|经)[^，。；]{0,16}(?:许可|批准|同意|核准|证)|(?:许可|批准|核准)/, bars: /备案|不得[^，。；]{0,10}(?:审批|许可)|无需|不需要/ },
  compulsion: { sets: /查封|扣押|扣留|暂扣|冻结|强制|拆除/, bars: /不得[^，。；]{0,8}(?:查封|扣押|强制)/ },
  fee: { sets: /收取|缴纳|交纳|缴存/, bars: /免费|不得[^，。；]{0,8}收[取费]|不收[取费]|免收/ },
  certificate: { sets: /证明/, bars: /不得[^，。；]{0,10}证明|无需[^，。；]{0,10}证明/ },
};

/** Whether a document in scope of higher rank already sets the same power over the same thing, so that the draft only repeats it. `whole`: up to its full stop, where `sentence` is a part between two ；. */
export function isBacked(context: CheckContext, power: string, sentence: string, whole: string): boolean {
  const own = rankOf(context.document.metadata);
  const { sets, bars } = READS[power];
  const sums = sumsOf(sentence);
  if (power === 'penalty' && isTaken(context, sumsOf(whole))) return true;
  return candidatesOf(context, sentence).some(({ source, statement: { norm }, mine }) => {
    // …的，由A责令改正；拒不改正的，处…罚款: the sanction ends with the full sentence.
    const { text } = norm.block;
    const stop = text.indexOf('。', norm.end);
    const words = norm.intro + text.slice(norm.start, stop < 0 ? text.length : stop);
    // The very sentence of a higher provision.
    if (mine >= 0.9 && rankOf(source.metadata) < own) return true;
    // A sanction of the very same sums is repeated, though who imposes it and how it is put may differ; a range of what the draft carries out, however it is put.
    const least = sums === '' || !`/${sumsOf(words)}/`.includes(`/${sums}/`) ? 0.6 : sums.includes('/') && isCited(context, source) ? LOOSELY : 0.4;
    return mine >= least && rankOf(source.metadata) < own && sets.test(words) && !bars.test(norm.text);
  });
}

/** So many sums in one order are no chance: 5万元以下；情节严重的，5万元以上20万元以下. */
const TIERS = 3;

/** Whether a document that the draft carries out fines by such sums, in the same order, by whatever words it names the act (有前款所列行为之一的). */
const isTaken = (context: CheckContext, sums: string): boolean => sums.split('/').length >= TIERS
  && carriedOut(context).some((source) => sentenceIndex(source.document).statements.some(({ norm: { text, block } }) => text.includes('罚款') && `/${sumsOf(block.text)}/`.includes(`/${sums}/`)));

/** The documents above the draft that it cites. */
function carriedOut(context: CheckContext): readonly CorpusDocument[] {
  const own = rankOf(context.document.metadata);
  return relatedDocuments(context).filter((source) => isCited(context, source) && rankOf(source.metadata) < own);
}

/** The sums of a sentence, in order and in digits, for comparison: 五十元以上二百元以下 → 50/200. */
const sumsOf = (text: string): string => [...text.matchAll(/([\d.零一二两三四五六七八九十百千]+)(万?)(?=元|倍|%)/g)].map(([, number, many]) => (readNumeral(number) ?? Number(number)) * (many ? 10_000 : 1)).join('/');

/** The provision of a related document that rules such a power out over the same thing (备案 instead of 审批, 免费); null where there is none. */
export function ruledOut(context: CheckContext, power: string, sentence: string): Candidate | null {
  const own = rankOf(context.document.metadata);
  return candidatesOf(context, sentence).find(({ source, statement: { norm }, mine, theirs }) => rankOf(source.metadata) < own && mine + theirs >= 0.6 && READS[power].bars.test(norm.intro + norm.text))
    ?? (power === 'fee' ? freeOf(context, sentence) : null);
}

/** 地图审核不得收取费用: what is free, too short a sentence to be looked up by its words. */
const FREE = /^([^，。；]{2,16}?)，?(?:一律)?不(?:得|准|向)?[^，。；]{0,8}收[取费]/;

/** The short provision of a document that the draft carries out by which what a sentence charges for is free; null where there is none. */
function freeOf(context: CheckContext, sentence: string): Candidate | null {
  for (const source of carriedOut(context)) {
    const topics = sharedTopics(context.document, source.document);
    const statement = sentenceIndex(source.document).statements.find(({ norm: { text } }) => {
      const thing = withoutTopics(FREE.exec(text)?.[1] ?? '', topics);
      return thing.length >= 2 && sentence.includes(thing);
    });
    if (statement) return { source, statement, mine: 0, theirs: 1 };
  }
  return null;
}
