export type Comparison = '=' | '>=' | '>' | '<=' | '<' | '~';

/** How a period bounds something: within it, at the latest so long before, only after it, or for so long. */
export type Bound = 'within' | 'before' | 'after' | 'from' | 'none';

/** Words before a number that say how it is meant. Longest alternatives first; anchored at the end of the text before. */
const BEFORE = /(?:不(?:得|应|能|宜)?(?:少|低|小|短|早)于|不(?:得|应|能|宜)?低过|至少(?:应当)?|不下于|(最低|最少|起码)(?:为|不少于)?|不(?:得|应|能|宜|准)?(?:超过|超出|高于|大于|多于|长于|晚于|迟于|突破)|(?:最高|最多|最长|至多|上限为?)(?:不超过|为)?|超过|突破|跨过|跨上|迈上|迈过|跃上|站上|登上|高于|大于|多于|超|低于|小于|少于|短于|不足|未满|不满|降到|降至|控制在|大约|约|近|接近|提前|年?满|达到|达|≥|≤|>|<|＞|＜)(?:为|到)?$/;

/** Words behind a number and its unit. */
const BEHIND = /(?:（(?:含|含本数|不含)?）)?(?:(?:的?距离)?的?范围(?=以?内|之内))?(以上|及以上|以下|及以下|以内|之内|内|左右|上下|以外|之外|之前|以前|前|之后|以后|后|起)/y;

/** 开工前二十四小时, 届满前一个月: so long before what is named; 目前三个月, 前三年 name no such point. */
const AHEAD = /[\u4e00-\u9fff][^，。；：目以此之从日年月提先空\d]前$/;

export interface Bounds {
  readonly comparison: Comparison;
  readonly bound: Bound;
  /** Start of the words before, end of the words behind. */
  readonly start: number;
  readonly end: number;
}

/** How the number between two places of a text is compared, by the words around it. `time` lets 内, 前, 后 bound a period. */
export function boundsAround(text: string, start: number, end: number, time: boolean): Bounds {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 10), start))?.[0] ?? '';
  BEHIND.lastIndex = end;
  let behind = BEHIND.exec(text);
  // 三年前款, 五日内容: only whole words behind.
  if (behind && /^(?:前|后|内|起)$/.test(behind[1]) && !time && behind[1] !== '内') behind = null;
  if (behind && behind[1] === '内' && /[容部]/.test(text[end + behind[0].length] ?? '')) behind = null;
  if (behind && behind[1] === '前' && /[款项条两]/.test(text[end + behind[0].length] ?? '')) behind = null;
  if (behind && behind[1] === '起' && !time) behind = null;
  const word = behind?.[1] ?? '';
  const stop = behind ? end + behind[0].length : end;
  const from = start - before.length;
  let comparison: Comparison = '=';
  if (/^(?:不(?:得|应|能|宜)?(?:少|低|小|短|早)|至少|不下于|最低|最少|起码|≥|年?满)/.test(before)) comparison = '>=';
  else if (/^(?:不(?:得|应|能|宜|准)?(?:超|高|大|多|长|晚|迟|突)|最高|最多|最长|至多|上限|控制在|≤)/.test(before)) comparison = '<=';
  else if (/^(?:超|突破|跨[过上]|迈[过上]|跃上|站上|登上|高于|大于|多于|>|＞)/.test(before)) comparison = '>';
  else if (/^(?:低于|小于|少于|短于|不足|未满|不满|<|＜)/.test(before)) comparison = '<';
  else if (/^(?:大约|约|近|接近)/.test(before)) comparison = '~';
  if (/^(?:及)?以上$/.test(word)) comparison = '>=';
  else if (/^(?:及)?以下$|^以内$|^之内$|^内$/.test(word)) comparison = '<=';
  else if (word === '左右' || word === '上下') comparison = '~';
  let bound: Bound = 'none';
  if (time) {
    if (/^(?:以内|之内|内)$/.test(word)) bound = 'within';
    else if (/^(?:前|之前|以前)$/.test(word) || before.startsWith('提前') || word === '' && before === '' && AHEAD.test(text.slice(Math.max(0, start - 6), start)) && text[end] !== '的') bound = 'before';
    else if (/^(?:后|之后|以后)$/.test(word)) bound = 'after';
    else if (word === '起') bound = 'from';
  }
  return { comparison, bound, start: from, end: stop };
}
