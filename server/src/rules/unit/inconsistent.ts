import { unitName } from '../../document/units';
import type { Finding, Rule } from '../model';
import { lists, namedUnits } from './shared';

/** One office under two names in the lists of one document. */
export const inconsistentUnit: Rule = {
  code: 'unit/inconsistent',
  severity: 'information',
  title: { zh: '同一单位多种写法', en: 'One unit under several names' },
  explanation: {
    zh: '同一文件的责任分工中，同一单位用了两种以上名称（市发改委、市发展改革委）。正文中按法规用语写“发展和改革部门”的，不计。',
    en: 'The task lists of one document name one office in two ways. Generic wording of law (发展和改革部门) does not count.',
  },
  basis: '《党政机关公文处理工作条例》第十九条：文种、用语规范，表述准确；机关名称前后一致',
  bad: '牵头单位：市发改委……责任单位：市发展和改革委员会',
  good: '牵头单位：市发改委……责任单位：市发改委',
  *check({ document }): Iterable<Finding> {
    const seen = new Map<string, Map<string, { count: number; span: { start: number; end: number } }>>();
    for (const assignment of lists(document)) {
      for (const { mention, unit } of namedUnits(assignment, document)) {
        if (unit.former || unit.kind === 'other' || unit.kind === 'government' || /(?:部门|机关|机构)$/.test(mention.name)) continue;
        const key = `${unit.level}/${unit.place?.district ?? ''}/${unit.key}`;
        const names = seen.get(key) ?? new Map();
        // 绍兴市发改委 and 市发改委 differ in the place only; （市）… is a form of law.
        const name = unitName(mention.name).replace(/^.{2,8}?市(?=.{3})/, '市').replace(/^（市）/, '市');
        const known = names.get(name);
        names.set(name, { count: (known?.count ?? 0) + 1, span: known?.span ?? mention.span });
        seen.set(key, names);
      }
    }
    for (const names of seen.values()) {
      if (names.size < 2) continue;
      const [[main], ...others] = [...names].sort(([, left], [, right]) => right.count - left.count);
      for (const [name, { span }] of others) {
        yield {
          code: 'unit/inconsistent', span,
          message: { zh: `同一单位本文件多写作“${main}”，此处写作“${name}”，请统一。`, en: `This unit is mostly called “${main}” in this document, here “${name}”.` },
        };
      }
    }
  },
};
