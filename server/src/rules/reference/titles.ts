import type { Repeal, Resolution, TitleMatch } from '../../corpus/model';
import { aliasesOf, titleKey } from '../../corpus/titles';
import { isNationalLaw } from '../../document/citations/bases';
import type { CheckContext } from '../model';

/** Resolutions of citations that name another document in 《…》 by its own title. */
export function* namedTitles({ resolutions }: CheckContext): Generator<Resolution> {
  for (const resolution of resolutions) {
    const { citation } = resolution;
    if (citation.form === 'title' && citation.document) yield resolution;
  }
}

const PLANNED = /(?:制定|出台|起草|研究|编制|修订|制订|拟订|拟定|推动|谋划|完善|颁布|立法|修改|配套|形成|筹备|签订|签署)[^，。；：、《》]{0,14}$/;
const ISSUED = /(?:印发|现将|发布|公布|批转|转发)[^，。；：《》]{0,12}$/;

/**
 * Whether a title need not be in the corpus: a national law known by name, a document still to be made (制定出台《…》), the
 * draft itself, one of its parts, or the one it issues.
 */
export function ownOrPlanned({ document }: CheckContext, { citation }: Resolution): boolean {
  const title = citation.document ?? '';
  if (isNationalLaw(title)) return true;
  const key = titleKey(title);
  const own = [document.metadata.title, ...document.parts.map((part) => part.title), ...document.outline.filter(({ level }) => level === 'attachment').map(({ heading }) => heading)];
  if (own.some((each) => each !== '' && (titleKey(each) === key || titleKey(each).endsWith(key) || titleKey(each).includes(`${key}的`)))) return true;
  // What has a number has been issued already.
  if (citation.documentNumber) return false;
  const block = document.blocks[citation.block];
  const at = before(document.text, (citation.documentSpan ?? citation.span).start, block.span.start);
  // 《甲》《乙》和《丙》: what is said of the first is said of all.
  const lead = at.replace(/(?:《[^《》]*》(?:（[^（）]*）)?[、和及与以]*)+$/, '');
  return PLANNED.test(lead) || ISSUED.test(lead);
}

const before = (text: string, at: number, from: number): string => text.slice(Math.max(from, at - 160), at).replace(/[\s\u3000]+/g, '');

/** The words that tell the kind of a document. */
const KIND = /(?:条例|规定|办法|细则|规则|决定|意见|通知|方案|计划|规划|纲要)$/;
/** Kinds of one rank, called one for the other by slip; a 办法 and a 条例 of one subject are two documents. */
const ALIKE: readonly (readonly string[])[] = [['条例', '规定'], ['方案', '计划'], ['细则', '规则']];
/** The sentence speaks of what is no longer, or of what was before. */
const PAST = /废止|失效|原《|停止执行|不再执行|施行前|施行以前/;

/** Whether the sentence of a citation speaks of a document that has ceased or ceases with the draft. */
export function speaksOfPast({ document }: CheckContext, { citation: { span } }: Resolution): boolean {
  const { text } = document;
  const from = Math.max(text.lastIndexOf('。', span.start), text.lastIndexOf('\n', span.start)) + 1;
  const stop = text.indexOf('。', span.end);
  return PAST.test(text.slice(Math.max(from, span.start - 300), Math.min(stop < 0 ? text.length : stop, span.end + 300)));
}

/** The repeal, by the day of the check, of a title whose own text the corpus does not have; null where it has it or nothing repeals it. */
export function repealOfAbsent({ corpus, day, document: { metadata } }: CheckContext, { citation, document }: Resolution): Repeal | null {
  if (document || citation.form !== 'title' || !citation.document) return null;
  const repeal = corpus.repealOfTitle(citation.document, metadata.jurisdiction);
  return repeal && repeal.date !== null && repeal.date <= (day ?? repeal.date) && repeal.by.metadata.title !== metadata.title ? repeal : null;
}

/** A title of the corpus that the cited one is nearly but not exactly; null where none is near enough to be meant. */
export function nearTitle({ corpus, day }: CheckContext, { citation, document }: Resolution): TitleMatch | null {
  const title = citation.document ?? '';
  if (document || isNationalLaw(title) || title.length < 6) return null;
  const [match] = corpus.near(title, 1);
  // What did not exist on the day cannot have been meant.
  if (!match || match.exact || match.document.versions.every((version) => corpus.forceOf(version, day) === 'not-yet')) return null;
  const { title: other } = match.document.metadata;
  const keys = [titleKey(title), titleKey(other)] as const;
  return isMistyped(...keys) || (title.length >= 7 && isSlip(...keys)) || aliasesOf(other).some((alias) => isSlipOfLong(keys[0], titleKey(alias))) ? match : null;
}

/** A long title without its issuer, with one character that is another: 建设引领全面开放 for 建设统领全面开放. A short one may be that of another issuer. */
const isSlipOfLong = (cited: string, title: string): boolean => cited.length >= LONG && cited.length === title.length && isSlip(cited, title);
const LONG = 16;

/** Whether the cited title is the other with one character of its kind mistyped: 条列 for 条例, 办发 for 办法. */
function isMistyped(cited: string, title: string): boolean {
  if (cited.length !== title.length || KIND.test(cited) || !KIND.test(title)) return false;
  const own = cited.slice(-2);
  const right = title.slice(-2);
  return cited.slice(0, -2) === title.slice(0, -2) && (own[0] === right[0]) !== (own[1] === right[1]);
}

/**
 * Whether one title can be a slip for another: the same place and the same subject, a word left out or added, or the kind
 * mistaken. Different places, years, subjects or an implementing act (实施《…》办法) are different documents.
 */
export function isSlip(cited: string, title: string): boolean {
  if (cited === title || Math.abs(cited.length - title.length) > 4) return false;
  const left = cited.replace(KIND, '');
  const right = title.replace(KIND, '');
  if (/实施|贯彻|修改|废止|细则/.test(cited) !== /实施|贯彻|修改|废止|细则/.test(title)) return false;
  // 条例 for 规定 and the like, nothing else changed.
  const kinds = [KIND.exec(cited)?.[0] ?? '', KIND.exec(title)?.[0] ?? ''];
  if (left === right) return left.length >= 4 && ALIKE.some((group) => kinds.every((kind) => group.includes(kind)));
  if (kinds[0] !== kinds[1]) return false;
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < left.length - start && end < right.length - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  const changed = left.slice(start, left.length - end);
  const into = right.slice(start, right.length - end);
  // The place at the beginning and numbers anywhere tell documents apart.
  if (start < 3 || /[\d一二三四五六七八九十]/.test(changed + into)) return false;
  if (changed === '' || into === '') return /^(?:促进|管理|保护|发展|建设|工作|监督|利用|和|与|的|若干|暂行|试行|服务|城市)+$/.test(changed + into) && (changed + into).length <= 4;
  return changed.length === 1 && into.length === 1 && left.length >= 8;
}
