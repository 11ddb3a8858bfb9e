import { squeeze } from '../text/fold';
import type { Block, Definition, PolicyDocument } from './model';

/**
 * Terms and short forms that a document gives a meaning: （以下简称推进工作委员会）, （以下统称…）, 本条例所称A，是指B,
 * 下列用语的含义：（一）A，是指B. A short form is defined where it first occurs (立法技术规范（试行）（一）第2条).
 */
const SHORT_FORM = /(?:以下)?(?:分别|合并|并|均|一并|一律)?(?:简|统|合|通|总)?称(?:为|作|其为|：|:)?/y;
const NAME = /[“"'‘《]?([^，。；：、（）()〔〕“”"'‘’《》]{2,30})[”"'’》]?/y;

const WHOLE = /([^，。；：（）〔〕“”《》]{2,12}(?:、[^，。；：（）〔〕“”《》、]{2,12})+)(?=）)/y;

interface Found {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  readonly form: Definition['form'];
  readonly meaning: string;
  readonly title: boolean;
  readonly scope: Definition['scope'];
  readonly from: number;
  readonly to: number;
}

/** The words before a bracket that it gives a short form to: back to the next mark, a 《title》 whole. */
function longFormBefore(text: string, at: number): string {
  let start = at;
  if (text[at - 1] === '》') {
    let depth = 0;
    for (start = at - 1; start >= 0 && at - start < 200; start--) {
      if (text[start] === '》') depth++;
      else if (text[start] === '《' && --depth === 0) break;
    }
    return squeeze(text.slice(Math.max(0, start), at).replace(/^《|》$/g, ''));
  }
  while (start > 0 && at - start < 40) {
    const char = text[start - 1];
    if (char === '）') {
      const open = text.lastIndexOf('（', start - 1);
      if (open < 0 || at - open > 60) break;
      start = open;
      continue;
    }
    if (/[，。；：、（“”〔]/.test(char)) break;
    if (char === '》' && start - 1 > 0) break;
    start--;
  }
  return squeeze(text.slice(start, at));
}

/** （以下简称X）, （以下分别简称X、Y）, 〔以下统称“X”〕; `at` is where 以下, 下称 or 简称 begins. */
function readShortForms(text: string, at: number, found: Found[]): number {
  const open = bracketBefore(text, at);
  // 简称 alone is an ordinary word outside brackets.
  if (text.startsWith('简称', at) && open < 0) return at + 2;
  SHORT_FORM.lastIndex = text.startsWith('下称', at) ? at + 1 : at;
  const verb = SHORT_FORM.exec(text);
  if (!verb || verb[0].length === 0 || (!verb[0].startsWith('以下') && !text.startsWith('下称', at) && open < 0)) return at + 2;
  const meaning = open >= 0 ? longFormBefore(text, open) : longFormBefore(text, text[at - 1] === '，' ? at - 1 : at);
  let end = SHORT_FORM.lastIndex;
  for (let count = 0; count < 8; count++) {
    NAME.lastIndex = end;
    // （以下统称华侨、港澳投资者）: one name with a 、 in it.
    WHOLE.lastIndex = end;
    const whole = count === 0 && !verb[0].includes('分别') ? WHOLE.exec(text) : null;
    const match = whole ?? NAME.exec(text);
    if (!match) break;
    const title = match[0].startsWith('《');
    // “甲”或者“乙” 》 belongs to the last only.
    const start = end + match[0].indexOf(match[1]);
    const names = /^(.{2,}?)(?:或者|或|和|及)(.{2,})$/.exec(match[1]);
    const single = !names || count > 0 || !/分别/.test(verb[0]);
    if (single) found.push({ term: squeeze(match[1]), start, end: start + match[1].length, form: 'abbreviation', meaning, title, scope: 'document', from: open >= 0 ? open : at, to: end + match[0].length });
    else {
      for (const [name, offset] of [[names[1], 0], [names[2], match[1].length - names[2].length]] as const) {
        found.push({ term: squeeze(name), start: start + offset, end: start + offset + name.length, form: 'abbreviation', meaning, title, scope: 'document', from: open >= 0 ? open : at, to: end + match[0].length });
      }
    }
    end += match[0].length;
    const join = /^(?:、|或者|或|和|及)(?=[“《"]|.)/.exec(text.slice(end, end + 3));
    if (!join || (!/分别/.test(verb[0]) && !/^(?:、|或者|或|和|及)[“《"]/.test(text.slice(end, end + 4)))) break;
    end += join[0].length;
  }
  return Math.max(end, at + 2);
}

/** The bracket that holds the words at an offset, with its own brackets (（某发〔2020〕1号，以下简称…）) passed over; -1 where they stand in none. */
function bracketBefore(text: string, at: number): number {
  let depth = 0;
  for (let start = at - 1; start >= 0 && at - start <= 120; start--) {
    const char = text[start];
    if (char === '）' || char === '〕' || char === ']' || char === '》') depth++;
    else if (char === '《') depth = Math.max(0, depth - 1);
    else if (char === '（' || char === '〔' || char === '[') {
      if (depth === 0) return start;
      depth--;
    } else if (depth === 0 && char === '。') return -1;
  }
  return -1;
}

const SUBJECT = /(?:^|[，。；：（“”和与及中]|\s)((?:本(?:条例|办法|规定|细则|规则|解释|法|决定|决议|意见|通知|方案|计划|规划|章程|制度|标准|[\u4e00-\u9fff]{1,5})|本?《[^《》]{1,12}》|前[一二两三四五六七八九十]{0,2}[款条项]|第[^，。；]{1,12}[条款项])?(?:规定的|中)?所称的?)([^，。；：（）“”《》]{2,24}?|“[^，。；：“”]{1,24}”|《[^《》]{2,30}》)(?:（[^（）]{0,60}）)?(?:，?(?:系指|均指|都指|是指|仅指|专指|特指|指的是|指(?![导标定示挥数南纹令引])|包括)|，(?:就是|即|是|为))/g;

/** 本条例所称A，是指B (also 包括B): `text` is one block. */
function readSaidOf(text: string, found: Found[]): void {
  SUBJECT.lastIndex = 0;
  for (let match = SUBJECT.exec(text); match; match = SUBJECT.exec(text)) {
    const verbAt = match.index + match[0].length;
    const raw = match[2].replace(/^[“《]|[”》]$/g, '');
    if (/[的了]$|^(?:的|及|和|以上|以下)/.test(raw) || raw.length < 2) continue;
    const start = match.index + match[0].indexOf(match[2], match[0].indexOf(match[1]) + match[1].length) + (match[2] === raw ? 0 : 1);
    const scope = /^本[章节编]/.test(match[1]) ? 'chapter' : /^(?:本[条款项]|前|第)/.test(match[1]) && !/^本条例/.test(match[1]) ? 'article' : 'document';
    found.push({
      term: squeeze(raw), start, end: start + raw.length, form: 'definition', meaning: sentenceFrom(text, verbAt), title: match[2].startsWith('《'), scope, from: match.index, to: verbAt,
    });
  }
}

const LISTED = /^(?:[“《]?)([^，。；：（）“”《》]{2,24})(?:[”》]?)(?:（[^（）]{0,40}）)?(?:，|：|——|-)?(?:是指|系指|指)/;

/** A，是指B in an item of 下列用语的含义. */
function readListed(text: string, found: Found[]): void {
  const match = LISTED.exec(text);
  if (!match || /所称|^(?:本|前)/.test(match[1])) return;
  const start = match[0].indexOf(match[1]);
  found.push({ term: squeeze(match[1]), start, end: start + match[1].length, form: 'definition', meaning: sentenceFrom(text, match[0].length), title: match[0].startsWith('《'), scope: 'document', from: 0, to: match[0].length });
}

function sentenceFrom(text: string, at: number): string {
  const end = text.indexOf('。', at);
  return squeeze(text.slice(at, end < 0 ? Math.min(text.length, at + 400) : Math.min(end, at + 400)).replace(/^[，：]/, ''));
}

const GLOSSARY = /(?:用语|术语|名词|词语|概念|简称)[^。]{0,12}(?:含义|定义|解释|是指|如下|意思)/;

/** What defines says 称 or, in a list of terms, 指; what introduces such a list ends with a colon. */
const MAY_DEFINE = /称|指|：/g;
const NOTHING: readonly Found[] = [];
const COLON = '：'.charCodeAt(0);
const BEFORE_CALLED = /(?:以下(?:分别|合并|并|均|一并|一律)?[简统合通总]?|下|简)$/;

/** What one block defines. Offsets are those of its text. */
function readBlock(text: string, inGlossary: boolean): readonly Found[] {
  let at = text.indexOf('称');
  if (at < 0 && !inGlossary) return NOTHING;
  const found: Found[] = [];
  let saidOf = false;
  while (at >= 0) {
    let next = at + 1;
    if (text[at - 1] === '所') saidOf = true;
    else {
      const lead = BEFORE_CALLED.exec(text.slice(Math.max(0, at - 6), at));
      if (lead) next = Math.max(next, readShortForms(text, at - lead[0].length, found));
    }
    at = text.indexOf('称', next);
  }
  if (inGlossary && text.includes('指')) readListed(text, found);
  if (saidOf) readSaidOf(text, found);
  return found;
}

/** Every definition of a document, in the order of its text. Spans are offsets of the original. */
export function readDefinitions(document: PolicyDocument): readonly Definition[] {
  const definitions: Definition[] = [];
  let glossary: Block['node'] = null;
  for (const block of document.blocksWith(MAY_DEFINE)) {
    if (block.kind === 'furniture' || block.kind === 'note') continue;
    const { text } = block;
    // The terms stand in a numbered list below what introduces them, or each in a paragraph of the same article.
    const inGlossary = glossary !== null && (glossary === (block.label?.level === 'item' ? block.node?.parent ?? null : block.node) || block.label === null && block.node?.parent?.level === 'article' && glossary.parent === block.node.parent);
    const found = readBlock(text, inGlossary);
    if (text.charCodeAt(text.length - 1) === COLON && GLOSSARY.test(text.length < 200 ? text : text.slice(-60))) glossary = block.node;
    for (const { term, start, end, form, meaning, title, scope, from, to } of found) {
      definitions.push({ term, termSpan: block.original(start, end), form, meaning, scope, title, span: block.original(from, to), node: block.node });
    }
  }
  return definitions;
}
