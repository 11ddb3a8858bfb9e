import type { PolicyDocument } from '../../document/model';
import { sameUnit } from '../../document/units';
import type { Span } from '../../text/span';
import { placeHere } from '../here';
import type { Finding, Fix, Rule } from '../model';
import { lists, namedUnits } from './shared';

/** A unit stands twice in one assignment, or leads and is listed among the responsible as well. */
export const duplicateUnit: Rule = {
  code: 'unit/duplicate',
  severity: 'warning',
  title: { zh: '责任单位重复', en: 'Unit listed twice' },
  explanation: {
    zh: '同一任务的责任单位中同一单位出现两次，或者牵头单位又列入责任单位。全称、简称（市发展和改革委员会、市发改委）按同一单位认定。',
    en: 'One unit stands twice in the list of one task, or leads it and is listed among the responsible as well. Full and short names count as one unit.',
  },
  basis: '公文办理惯例：责任分工一事一主，同一单位在同一任务中只列一次',
  bad: '（牵头单位：市商务局；责任单位：市文广旅游局、市商务局）',
  good: '（牵头单位：市商务局；责任单位：市文广旅游局）',
  *check({ document }): Iterable<Finding> {
    for (const assignment of lists(document)) {
      const units = namedUnits(assignment, document);
      const byName = new Map<string, typeof units[number]>();
      const byKey = new Map<string, Array<typeof units[number]>>();
      for (const each of units) {
        const { mention, unit, leads } = each;
        const sameKey = byKey.get(unit.key) ?? [];
        const earlier = sameKey.find((before) => sameUnit(before.unit, unit) && !(before.unit.former || unit.former)) ?? byName.get(mention.name);
        // One of each is enough to find the next by; a list without end stays quick.
        if (!earlier) byKey.set(unit.key, [...sameKey, each]);
        if (!byName.has(mention.name)) byName.set(mention.name, each);
        if (/^(?:有关|相关|其他|各)/.test(mention.name) && unit.key !== 'gov:*') continue;
        if (!earlier) continue;
        const other = earlier.mention.name === mention.name ? '' : `（${earlier.mention.name}）`;
        yield {
          code: 'unit/duplicate', span: mention.span,
          message: earlier.leads && !leads
            ? { zh: `“${mention.name}”${other}已是牵头单位，又列为责任单位，请删去一处。`, en: `“${mention.name}” leads this task and is listed among the responsible units as well; keep one.` }
            : { zh: `“${mention.name}”${other}在同一任务中列了两次，请删去一处。`, en: `“${mention.name}” is listed twice for this task; keep one.` },
          related: [placeHere(document, earlier.mention.span, '', earlier.mention.name)],
          fixes: removal(document, mention.span, mention.name),
        };
      }
    }
  },
};

/** Takes the name out together with one separator; nothing is offered where it is the only name behind its label. */
function removal(document: PolicyDocument, { start, end }: Span, name: string): Fix[] {
  const { text } = document;
  if (text.slice(start, end).length > 40) return [];
  const title = { zh: `删去重复的“${name}”`, en: `Remove the second “${name}”` };
  if (/[、，,]/.test(text[start - 1] ?? '')) return [{ title, edits: [{ span: { start: start - 1, end }, newText: '' }], certain: true }];
  if (/[、，,]/.test(text[end] ?? '')) return [{ title, edits: [{ span: { start, end: end + 1 }, newText: '' }], certain: true }];
  return [];
}
