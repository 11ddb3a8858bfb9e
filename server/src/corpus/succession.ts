import type { Jurisdiction } from '../document/model';
import { squeeze } from '../text/fold';
import { aliasesOf, titleKey } from './titles';

/** The years of a plan and what stays of its title from one term to the next. */
export interface Term {
  /** Equal for the plans of one series. */
  readonly series: string;
  /** First and last year. */
  readonly from: number;
  readonly to: number;
}

/** What has a term and is followed by another of its kind. */
const PLAN = /(?:方案|计划|规划|纲要|行动|要点|任务|工作安排)(?:（[^（）]*）)*$/;
const YEARS = /（?((?:19|20)\d{2})年?[—–\-~～至到]+((?:19|20)\d{2})年?度?）?/;
const FIVE_YEARS = /[“"]?十([一二三四五六七八九])五[”"]?(?:时期)?/;
const YEAR = /（?((?:19|20)\d{2})年度?）?/;
/** Words of one term only: 新一轮, 第二轮, 三年（行动计划）. */
const OF_ONE_TERM = /新一轮|第[一二三四五六七八九十]+轮|[二三四五两]年(?=行动|规划|计划|方案|提升|攻坚)/g;

/** The term that the title of a plan names, or that of the plan that a notice issues; null for what is no plan of some years. */
export function termOf(title: string): Term | null {
  const plain = squeeze(title).replace(/[《》]/g, '');
  const name = /的(?:通知|公告)$/.test(plain) ? aliasesOf(title)[0] ?? plain : plain;
  if (!PLAN.test(name)) return null;
  const years = YEARS.exec(name);
  const five = years ? null : FIVE_YEARS.exec(name);
  const year = years || five ? null : YEAR.exec(name);
  const found = years ?? five ?? year;
  if (!found) return null;
  // The first five-year plan ran from 1953; those counted here from 十一五, 2006 to 2010.
  const from = five ? 2001 + 5 * '一二三四五六七八九'.indexOf(five[1]) + 5 : Number(found[1]);
  const to = years ? Number(years[2]) : five ? from + 4 : from;
  if (to < from) return null;
  const series = titleKey(name.replace(found[0], '').replace(OF_ONE_TERM, ''));
  return series.length < 5 ? null : { series, from, to };
}

/** Series are told apart by their place: 工作要点 of two cities are two. */
export const seriesKey = ({ series }: Term, { province = '', city = '', district = '' }: Jurisdiction): string => `${series} ${province}/${city}/${district}`;
