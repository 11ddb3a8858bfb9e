import metrics from '../../../data/metrics.json';

const longest = (words: readonly string[]): string => [...words].sort((left, right) => right.length - left.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
const OWNERS = new RegExp(`^(?:${longest(metrics.owners)}|年(?!均|轻|末|终|龄)|各类|一批|一支|各|总|累计|全年|当年)+`);
const VERBS = new RegExp(`^(?:${longest(metrics.verbs)})+(?=.{2})`);
const TAILS = new RegExp(`(?:${longest(metrics.tails)})$`);
const FALLING = new RegExp(longest(metrics.falling));

/**
 * The name of a metric in the one form in which two are compared: R&D经费支出占GDP比重 and 全社会研发经费支出占全市生产总值比重 are one,
 * 跨境电商进出口 and 跨境电商网络零售出口 are two. `places` are the names of the places the document speaks of.
 */
export function metricKey(metric: string, places: readonly string[] = []): string {
  // 女排世俱杯等国际A类赛事: what stands before 等 are examples.
  let name = metric.replace(/（[^（）]*）/g, '').replace(/^[^等]{2,24}等(?=[^等、]{4,})/, '').replace(/[“”‘’"'《》 ]/g, '');
  for (const place of places) name = name.replaceAll(place, '');
  for (const [from, to] of metrics.synonyms) if (name.includes(from)) name = name.replaceAll(from, to);
  name = name.replace(/^全社会/, '').replace(/占(?:全市|全省|全国|本市|我市|全区)?(GDP)(?:总量)?的?/g, '占$1').replace(/(?:萧山)?国际机场|萧山机场/g, '');
  for (const word of metrics.weak) if (name.length - word.length >= 2) name = name.replaceAll(word, '');
  name = name.replace(/全市|全区|全省|我市/g, '').replace(/以及|[、和及与的]/g, '');
  for (let before = ''; before !== name;) {
    before = name;
    const front = OWNERS.exec(name)?.[0] ?? '';
    if (front.length < name.length) name = name.slice(front.length);
    name = name.replace(VERBS, '');
    const tail = TAILS.exec(name)?.[0] ?? '';
    if (tail.length < name.length && name.length - tail.length >= 2) name = name.slice(0, name.length - tail.length);
  }
  return name;
}

/** Whether less is better: PM2.5, energy use, ranks. */
export const isFalling = (metric: string): boolean => FALLING.test(metric);
