import { isKnownUnit, nearestStem } from '../../document/units';
import type { Finding, Rule } from '../model';
import { lists, namedUnits } from './shared';

/** A name one slip away from that of a known department. Names the table does not know are no finding: every city has its own. */
export const unknownUnit: Rule = {
  code: 'unit/unknown',
  severity: 'information',
  title: { zh: '单位名称疑有误', en: 'Unit name looks mistyped' },
  explanation: {
    zh: '责任单位名称与名录中的部门只差一个字，疑为笔误。名录中没有而又不相近的名称（本地特有单位）不报。',
    en: 'The name of a unit is one character away from a known department. Unknown names that resemble nothing are not reported.',
  },
  basis: '单位名录（机构改革后的部门名称）',
  bad: '牵头单位：市生态环保局',
  good: '牵头单位：市生态环境局',
  *check({ document }): Iterable<Finding> {
    for (const assignment of lists(document)) {
      for (const { mention, unit } of namedUnits(assignment, document)) {
        if (isKnownUnit(unit) || !/(?:局|委|厅|委员会|部门)$/.test(mention.name)) continue;
        const near = nearestStem(unit.key);
        if (!near) continue;
        yield {
          code: 'unit/unknown', span: mention.span,
          message: { zh: `名录中没有“${mention.name}”，疑为“${mention.name.replace(near.found, near.stem)}”。`, en: `“${mention.name}” is not a known unit; perhaps “${mention.name.replace(near.found, near.stem)}”.` },
          fixes: [{ title: { zh: `改为“${near.stem}”`, en: `Change to “${near.stem}”` }, edits: [{ span: mention.span, newText: mention.name.replace(near.found, near.stem) }], certain: false }],
        };
      }
    }
  },
};
