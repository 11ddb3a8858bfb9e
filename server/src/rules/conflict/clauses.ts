import type { Block } from '../../document/model';

/** A sentence of a block: offsets in `block.text`, without its closing mark. */
export interface Sentence {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The sentences of a block that may say something: at 。；！？, marks inside brackets and quotes included. */
export function* sentencesOf(block: Block): Generator<Sentence> {
  const { text } = block;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text[at];
    if (at < text.length && char !== '。' && char !== '；' && char !== '！' && char !== '？') continue;
    if (at > start) yield { block, start, end: at, text: text.slice(start, at) };
    start = at + 1;
  }
}


/** Words that say, wherever they stand before it: this is forbidden or abolished, not set by this sentence. */
const FORBIDS = /不得|严禁|禁止|不准|不允许|杜绝|不应|不能|清理|取消|废止|纠正|破除|清除|消除|不再|无权/;
/** The same in its own clause only: 查处占道经营 is one thing, 拒不整改的，扣押… another. */
const COMBATS = /防止|避免|查处|整治|打击|整改/;

/** Whether the words before a place, in its own sentence, forbid or abolish what follows, or those right behind it do. */
export function isForbidden(sentence: string, at: number, end: number): boolean {
  const colon = Math.max(sentence.lastIndexOf('：', at), 0);
  const clause = Math.max(sentence.lastIndexOf('，', at), colon);
  return FORBIDS.test(sentence.slice(colon, at)) || COMBATS.test(sentence.slice(clause, at))
    || /^[^，]{0,30}(?:的(?:规定|做法|行为|政策|内容|文件|条款)|，?(?:一律|应当?|要|予以|全面|依法|限期)?(?:不得|予以?清理|取消|废止|纠正|清理|禁止))/.test(sentence.slice(end));
}

/** Whether a sentence carries out what a higher provision sets: 依照《…》第…条(的规定)处罚, 依法, 按照…法律、法规. */
export const carriesOut = (sentence: string, before: number): boolean =>
  // 违反本办法规定的: the document's own.
  /(?:依照|按照|根据|依据|适用|违反)[^，；]{0,60}(?:《[^《》]+》|法律|法规|条例|本法|上位法|规定|同[条款]|该条)|依法/.test(sentence.slice(0, before).replace(/违反(?:本|前|上述|以上|第)[^，；]{0,30}?规定的?/g, ''));
