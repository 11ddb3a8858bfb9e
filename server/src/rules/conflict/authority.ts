import { isInside } from '../../text/inside';
import type { Block, PolicyDocument } from '../../document/model';
import type { CheckContext, Finding, Rule } from '../model';
import { isBacked, ruledOut } from './authority/backed';
import { POWERS, type Class } from './authority/powers';
import { carriesOut, isForbidden, sentencesOf, type Sentence } from './clauses';
import { evidenceAt } from './evidence';
import { frameOf } from './kept';
import { lawInForce } from './law';
import { isRestated } from './restated';

/** What is given up is not set. */
const RELIEVES = /免收|免费|减免|停征|不收取/;
/** 报…备案, and no word of leave. */
const ONLY_FILED = /^(?![^。]*(?:批准|许可|审批|核准|同意))[^。]*备案/;

const ANCHOR = /罚款|罚金|吊销|没收|罚没|收缴|查扣|停止供|断电|停产停业|拘留|人身自由|许可|准入|批准|审批|核准|同意|备案|特许|证|查封|扣押|扣留|暂扣|冻结|强制|强行|资格|停业|划拨|拍卖|变卖|封存|断水|停水|费|保证金|押金|基金/;
const SETS_POWERS = { name: 'authority', hint: new RegExp(ANCHOR, 'g') };

export const authority: Rule = {
  code: 'conflict/authority',
  severity: 'error',
  title: { zh: '超越权限设定', en: 'Beyond what a document of this rank may set' },
  explanation: {
    zh: '规范性文件设定行政处罚（罚款、没收、暂扣、责令停业、取消资格）、行政许可（以审批、核准、备案后方可、上岗证为名的也算）、行政强制、收费、保证金、证明事项；政府规章设定警告、通报批评、罚款以外的处罚以及许可、强制；地方性法规设定限制人身自由、吊销营业执照、强制执行。禁止设定的句子、依照上位法具体条款执行的句子、上位法已有同样规定或者同样数额罚款的、法律和国务院设定的许可、企业自己的做法、处罚程序、内部审批，不报。',
    en: 'Penalties, licences under any name, compulsion, fees and certificates set by a document that may not set them, by its rank. Sentences that forbid them, carry out a cited provision of law, repeat what higher law already sets or fines of the same sums, licences of law, what firms do, how a sanction is imposed, and leave within an office are not reported.',
  },
  basis: '行政处罚法第十二条、第十四条、第十六条；行政许可法第十六条、第十七条；行政强制法第十条；优化营商环境条例第二十五条、第四十四条',
  bad: '（通知）未取得《导览员准入证》的，不得从事导览活动。',
  good: '（通知）鼓励导览员参加培训。',
  *check(context: CheckContext): Iterable<Finding> {
    const { document } = context;
    const rank = classOf(document);
    if (!rank) return;
    for (const block of document.blocksThat(SETS_POWERS, frameOf(context), (each) => powersIn(context, each, rank).length > 0)) yield* powersIn(context, block, rank);
  },
};

/** The powers that a paragraph takes and may not have; one of a kind is one finding (实行审批管理。未经批准，不得…). */
function powersIn(context: CheckContext, block: Block, rank: Class): readonly Finding[] {
  const found: Finding[] = [];
  if (block.kind !== 'body' && block.kind !== 'row') return found;
  for (const sentence of sentencesOf(block)) {
    const finding = check(context, sentence, rank);
    if (finding && !found.some(({ message }) => message.zh === finding.message.zh)) found.push(finding);
  }
  return found;
}

/** One finding a sentence at most: the first power it takes that it may not have. */
function check(context: CheckContext, { block, start, text }: Sentence, rank: Class): Finding | null {
  if (!ANCHOR.test(text)) return null;
  for (const { name, pattern, laws, message, holds } of POWERS) {
    const ids = laws[rank];
    if (!ids) continue;
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    if (!match) continue;
    const end = match.index + match[0].length;
    const clause = Math.max(text.lastIndexOf('，', match.index), 0);
    if (isForbidden(name === 'licence' || /^(?:取消|撤销)/.test(match[0]) ? text.slice(0, match.index) : text.slice(0, end), match.index, end) || carriesOut(text, match.index) || /依法|按照?(?:规定|核定|国家|有关|相关|省)/.test(text.slice(clause, end))) continue;
    if (RELIEVES.test(text.slice(0, match.index)) || isInside(text, match.index, '“', '”')) continue;
    if (isRestated(context, text, true)) continue;
    const contrary = ruledOut(context, name, text);
    // Where a higher provision wants a thing filed and no more, a licence for it is set by none, whatever the field.
    const isOnlyFiled = contrary !== null && ONLY_FILED.test(contrary.statement.norm.text);
    if (!isOnlyFiled && (holds && !holds(text, match) || isBacked(context, name, text, full(block, start)))) continue;
    const related = lawInForce(context, ...ids);
    if (related.length === 0) continue;
    if (contrary) {
      const { norm } = contrary.statement;
      related.unshift(evidenceAt(contrary.source, norm.block.original(norm.start, norm.end), norm.node));
    }
    return { code: 'conflict/authority', span: block.original(start + match.index, start + end), message, related };
  }
  return null;
}

/** The sentence up to its full stop, of which a part between two ； is read: the tiers of a fine belong together. */
function full({ text }: Block, at: number): string {
  const stop = text.indexOf('。', at);
  return text.slice(text.lastIndexOf('。', at) + 1, stop < 0 ? text.length : stop);
}

/** What a document is when it comes to what it may set; null where it may set all of it or cannot be placed. */
function classOf({ metadata: { rank, kind, documentNumber } }: PolicyDocument): Class | null {
  // A measure in articles may be a rule of government, which may set more; it is given the benefit of the doubt.
  const rulelike = kind !== null && /^(?:办法|规定|实施细则|细则|规则|令)$/.test(kind) && !documentNumber;
  if (rank.startsWith('normative')) return rulelike ? 'rule' : 'normative';
  if (rank === 'government-rule' || rank === 'departmental-rule') return 'rule';
  if (rank === 'provincial-regulation' || rank === 'municipal-regulation') return 'regulation';
  if (rank !== 'unknown') return null;
  return kind && /条例|法$/.test(kind) ? 'regulation' : rulelike ? 'rule' : 'normative';
}
