import type { CheckContext, Finding, Rule } from '../model';
import { bodyConflicts } from './responsibility/bodies';
import { dutyConflicts } from './responsibility/duties';
import { ownConflicts, taskConflicts } from './responsibility/tasks';

export const responsibility: Rule = {
  code: 'conflict/responsibility',
  severity: 'warning',
  title: { zh: '职责分工不一致', en: 'Another unit for the same task' },
  explanation: {
    zh: '同一任务，本稿的牵头单位、主管部门与现行有效的上级或者同级文件不同；同一违法行为由另一部门处罚，同一事项向另一部门申请、备案；或者同一文件正文与附表的牵头单位不同。逐句读“A负责”“由A编制”“A是……的主管部门”“……的，由A责令改正”“向A申请”“A履行下列职责”“报A批准”“……费用由A承担”以及牵头单位的标注、表格，一句列举几项的分项比较；编制与实施、审批与监督不作同一任务。全称、简称、机构改革前后的名称按同一单位认定；本稿据以制定的文件规定了一句中各步（编制、审批、核发、认定、备案、填写、担任……）由谁办理的，逐步核对，审批、认定、备案的连同层级（设区的市级与县级，政府与部门），不是部门的单位以该文件本身分开的为限。除此之外，区、县（市）自己的机构，同一系统上下级的分工，政府与部门之间的分工，地方性法规、规章自行确定的主管部门，综合行政执法依法集中行使的处罚，配合、协助、征求意见，不作冲突。表中责任单位比正文多列或者少列的为提示。',
    en: 'The same task is led by another unit than in a document in force, the same act punished by another, an application made to another; or the text and the annex of one draft name different leads. Who bears a cost is compared, and the tails and tables of a plan with regulations. Lists are compared part by part; drawing up is not carrying out. Full, short and former names are one unit; who takes each step of a sentence under the document that the draft carries out is compared, approvals and filings to the level; otherwise districts arrange their own, and local regulations say who is competent; sanctions handed to those who enforce for all, help and consultation are left alone.',
  },
  basis: '《党政机关公文处理工作条例》第十九条：同现行有关公文相衔接；下位文件不得与上位规定相抵触',
  bad: '（条例：市民政部门负责居家养老服务的统筹协调。）居家养老服务由市卫生健康委统筹协调。',
  good: '居家养老服务由市民政局统筹协调。',
  *check(context: CheckContext): Iterable<Finding> {
    const reported: Finding[] = [];
    const sources = context.corpus.documents.length > 0 ? [dutyConflicts, taskConflicts, ownConflicts, bodyConflicts] : [ownConflicts];
    for (const source of sources) {
      for (const finding of source(context)) {
        if (reported.some(({ span }) => span.start < finding.span.end && finding.span.start < span.end)) continue;
        reported.push(finding);
        yield finding;
      }
    }
  },
};
