import type { Assignment } from '../../document/model';
import { counted } from '../../text/english';
import type { CheckContext, Finding, Rule } from '../model';
import { lists } from './shared';

/** Notes that settle who leads where nobody is marked. */
const NOTE = /(?:无|没有|未(?:明确|标注|注明|列出?))[^。；]{0,8}牵头(?:单位|部门)?的|(?:列|排)[^。；]{0,6}(?:第一|首位)[^。；]{0,12}牵头|按(?:照)?(?:各自)?(?:单位)?(?:职能|职责)分别(?:落实|负责)/;

const MAY_NOTE = /牵头|职[责能]/g;

/** Several units share a task, its sibling tasks name a lead, and this one does not. */
export const missingLead: Rule = {
  code: 'unit/missing-lead',
  severity: 'warning',
  title: { zh: '缺牵头单位', en: 'No leading unit' },
  explanation: {
    zh: '同一文件的其他任务都写明牵头单位，本任务列了两个以上责任单位却没有牵头单位。文件注明“无牵头单位的，按职能分别落实”“列第一位者为牵头单位”等的，不报。',
    en: 'The sibling tasks name a leading unit; this one lists several responsible units and none that leads. Silent where a note of the document settles it.',
  },
  basis: '公文办理惯例：多个单位共同承担的任务应当明确牵头单位',
  bad: '（责任单位：市发改委、市司法局、市投资促进中心）',
  good: '（牵头单位：市发改委；责任单位：市司法局、市投资促进中心）',
  *check({ document }: CheckContext): Iterable<Finding> {
    const all = lists(document);
    if (!all.some((each) => each.lead.length > 0)) return;
    // A note under a table speaks of the table; one in the body speaks of the whole document.
    const notes = document.blocksWith(MAY_NOTE).filter((block) => block.text.length < 400 && NOTE.test(block.text));
    const ofTables = notes.some(({ text }) => /[△▲☆★]|^注/.test(text));
    const ofAll = notes.some(({ text }) => !/[△▲☆★]/.test(text) && !/^注/.test(text));
    if (ofAll) return;
    for (const group of [all.filter((each) => each.form === 'table'), all.filter((each) => each.form !== 'table')]) {
      if (group === undefined || group.length < 2 || group[0].form === 'table' && ofTables) continue;
      const led = group.filter((each) => each.lead.length > 0).length;
      for (const each of group) {
        if (each.lead.length > 0 || each.responsible.length < 2 || led * 2 < group.length || !isLabelled(each, document.text)) continue;
        const { start } = each.responsible[0].span;
        const { end } = each.responsible[each.responsible.length - 1].span;
        yield {
          code: 'unit/missing-lead', span: { start, end: Math.max(end, start + 1) },
          message: {
            zh: `“${shorten(each.task)}”由${each.responsible.length}个单位承担，没有写明牵头单位；本文件其他${led}项任务都写明了。`,
            en: `This task lists ${each.responsible.length} units and none that leads; ${counted(led, 'other task')} of the document ${led === 1 ? 'names' : 'name'} one.`,
          },
        };
      }
    }
  },
};

const shorten = (task: string): string => (task.length > 24 ? `${task.slice(0, 24)}…` : task);

/** （A、B负责） with no label at all is another convention than 责任单位：…, and no slip. */
const isLabelled = (assignment: Assignment, text: string): boolean => assignment.form === 'table' || /单位|部门/.test(text.slice(assignment.span.start, assignment.span.end));
