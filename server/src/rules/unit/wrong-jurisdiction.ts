import { isWithin, placeAtStart } from '../../document/metadata/places';
import type { Jurisdiction } from '../../document/model';
import { readUnit, unitName } from '../../document/units';
import type { Finding, Rule } from '../model';

const nameOf = (place: Jurisdiction): string => place.district ?? place.city ?? place.province ?? '';

/** A government or office of another city or province is given a task by this document. */
export const wrongJurisdiction: Rule = {
  code: 'unit/wrong-jurisdiction',
  severity: 'warning',
  title: { zh: '责任单位不属本地', en: 'Unit of another place' },
  explanation: {
    zh: '把任务分派给不属于本行政区域的政府或者部门（如杭州市的文件由越城区政府负责）。按行政区划核对；合作共建中提到外地政府而不分派任务的，不报。',
    en: 'A task is given to a government or office outside the jurisdiction of the document, by the table of administrative divisions. Places merely mentioned are not reported.',
  },
  basis: '《地方各级人民代表大会和地方各级人民政府组织法》：地方各级人民政府管理本行政区域内的行政工作',
  bad: '绍兴市……行动方案（责任单位：市教育局，余杭区政府）',
  good: '绍兴市……行动方案（责任单位：市教育局，越城区政府）',
  *check({ document }): Iterable<Finding> {
    const own = document.metadata.jurisdiction;
    if (!own.province) return;
    // The same units are named again and again.
    const known = new Map<string, Jurisdiction | null>();
    for (const { lead, responsible } of document.assignments) {
      for (const { name, span } of [...lead, ...responsible]) {
        let place = known.get(name);
        if (place === undefined) known.set(name, (place = foreignPlace(name, own)));
        if (!place) continue;
        yield {
          code: 'unit/wrong-jurisdiction', span,
          message: {
            zh: `${nameOf(place)}属${place.district ? place.city ?? place.province : place.province}，不属本文件适用的${own.city ?? own.province}，请核对责任单位。`,
            en: `${nameOf(place)} belongs to ${place.district ? place.city ?? place.province : place.province}, not to ${own.city ?? own.province}; check the unit.`,
          },
        };
      }
    }
  },
};

/** The place that a unit belongs to, where it is not the document's own; null for a unit of the province or of the city above the district. */
function foreignPlace(mention: string, own: Jurisdiction): Jurisdiction | null {
  const unit = readUnit(mention, own);
  const name = unitName(mention);
  if ((unit.kind !== 'government' && !unit.place) || /海关|铁路|集团|公司|银行|大学|学院|医院|管委会|开发区/.test(name)) return null;
  const place = placeIn(name, own);
  return place && !isWithin(place, { province: own.province, ...(own.city && { city: own.city }) }) && !isWithin(own, place) ? place : null;
}

/** The place a unit's name opens with, inside the document's own city or province if it can be; null where it opens with none or an ambiguous one. */
function placeIn(name: string, own: Jurisdiction): Jurisdiction | null {
  const found = placeAtStart(name, own) ?? placeAtStart(name, { province: own.province }) ?? placeAtStart(name);
  if (!found || !/(?:[省市县区旗]|自治州)$/.test(name.slice(0, found.length))) return null;
  return found.jurisdiction;
}
