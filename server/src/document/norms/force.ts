/** How a sentence binds, as its main verb says. */
export interface Force {
  /** must 应当, must-not 不得, may 可以, optional 可以视情, encouraged 鼓励, duty (plain: 由A负责), none. */
  readonly kind: 'must' | 'must-not' | 'may' | 'encouraged' | 'none';
  /** Where the act begins: behind the word that binds. */
  readonly at: number;
  /** Where the binding word itself begins; equal to `at` where the introduction binds. */
  readonly from: number;
  /** 可以视情, 不定期, 根据需要: left to discretion. */
  readonly discretion: boolean;
  /** 但是…除外, 法律、法规另有规定的除外, 除…外. */
  readonly exception: boolean;
}

const WORDS = new RegExp([
  // 不得禁止, 不得限制: what is not to be forbidden is allowed.
  '(不得(?:以任何(?:理由|方式|形式))?(?:违法|违规|擅自)?(?:禁止|限制))',
  // 禁止开采区, 禁止目录, 在禁止燃放地点: names.
  '(严禁|(?<![在于])禁止(?!(?![在于进占向])[\u4e00-\u9fff]{0,4}区(?:内|外|、|和|的|，|域)|目录|性|类)|不得|不准|不允许|不可以|严格限制|一律不)',
  '(无需|无须|不需要|不必(?!要)|可以不|免于|不再要求|(?<![为对向给])自愿(?=加入|参加|选择|购买|投保|接受|申请|缴|参与))',
  '(应当(?!事人)|履行(?:下列|以下)(?=[^，。]{0,6}义务)|必须|须(?!知)|务必|一律(?!禁止|严禁|不|停止|取消|无需|免)|(?<![响相适供反对顺呼感效])应(?=[^急用对变当有付邀聘]))',
  '(可以|(?<!所)有权(?![人属益机部限])|(?<!未经[^，。]{0,12})(?:允许|准许)|(?<![不许认宁])可(?=自行|根据|视情|依法|凭|按|选择|申请|以))',
  '(鼓励|支持|提倡|倡导|引导)',
].join('|'));
const KINDS: ReadonlyArray<Force['kind']> = ['may', 'must-not', 'may', 'must', 'may', 'encouraged'];
const DISCRETION = /视情|酌情|根据(?:工作)?(?:需要|实际)|不定期|适时|有条件的|自行决定|原则上|尽量|尽可能/;
const EXCEPTION = /除外|除[^，。]{2,30}(?:外|以外)|另有规定/;

/** 禁止进行除下列工程以外的建设活动：（一）…: the items are what is left out. */
export const EXCEPTS_BELOW = /除(?:了)?(?:下列|以下)[^，。：]*外/;

/** The binding word of a sentence: the one of its last main clause, or the introduction's where an item has none. */
export function readForce(text: string, intro: string): Force {
  const own = find(text);
  if (own) return own;
  if (EXCEPTS_BELOW.test(intro)) return { kind: 'none', at: 0, from: 0, discretion: DISCRETION.test(text), exception: true };
  // 设置应当符合规范，不得有下列情形：…: the last clause introduces the list.
  const above = intro === '' ? null : find(intro.slice(intro.lastIndexOf('，') + 1)) ?? find(intro);
  if (above) return { ...above, at: 0, from: 0, exception: EXCEPTION.test(text) || above.exception, discretion: above.discretion };
  return { kind: 'none', at: 0, from: 0, discretion: DISCRETION.test(text), exception: EXCEPTION.test(text) };
}

function find(text: string): Force | null {
  const match = WORDS.exec(text);
  if (!match) return null;
  const kind = KINDS[match.slice(1).findIndex((group) => group !== undefined)];
  return { kind, at: match.index + match[0].length, from: match.index, discretion: DISCRETION.test(text), exception: EXCEPTION.test(text) };
}
