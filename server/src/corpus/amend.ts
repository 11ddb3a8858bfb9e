import { squeeze } from '../text/fold';

const TITLE = /[《〈<]((?:[^《》〈〉<>]|[《〈<][^《》〈〉<>]*[》〉>])+)[》〉>]/g;
/** 关于修改《…》的决定, 关于修改〈…〉等五件地方性法规的决定, 关于修改和废止部分行政法规的决定. */
const DECISION = /修改|修正/;
/** A line that opens the amendment of one title: 一、对《…》作如下修改, 二、《…》, （三）将《…》第五条修改为. */
const OPENS = /^(?:#+)?(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）|\d+[.、])?(?:对|将)?[《〈<]((?:[^《》〈〉<>]|[《〈<][^《》〈〉<>]*[》〉>])+)[》〉>]/;

/**
 * Titles that a text amends; `title` is that of the text. Only a decision to amend amends: one that reports how another was
 * amended (a note under a title) has none.
 */
export function readAmendedTitles(text: string, title: string): string[] {
  if (!DECISION.test(title) || !/(?:决定|令|公告)(?:（.*）)?$/.test(title)) return [];
  const titles = new Set<string>();
  for (const match of title.matchAll(TITLE)) titles.add(squeeze(match[1]));
  if (!/等|部分|若干|有关/.test(title) && titles.size > 0) return [...titles];
  for (const line of text.split(/[\r\n]+/)) {
    if (line.length > 400 || !/[《〈<]/.test(line)) continue;
    const words = squeeze(line);
    const match = OPENS.exec(words);
    if (match && !/废止/.test(words)) titles.add(squeeze(match[1]));
  }
  return [...titles];
}
