import { titleKey } from '../../corpus/titles';
import { isNationalLaw } from '../../document/citations/bases';
import { readTitle } from '../../document/citations/titles';
import type { MemoryKey } from '../../document/memory';
import type { Block, Definition, PolicyDocument } from '../../document/model';
import { squeeze } from '../../text/fold';
import type { CheckContext, Finding, Rule } from '../model';
import { shortNames } from './bodies';

/** A short form that is used like a defined one. */
export const undefinedTerm: Rule = {
  code: 'term/undefined',
  severity: 'warning',
  title: { zh: '使用了没有定义的简称', en: 'A short form is used without a definition' },
  explanation: {
    zh: '机构简称（如用“管委会”指某开发区管理委员会）、文件简称（如《条例》《管制清单》）应当在第一次出现全称时写“以下简称……”。全文多次使用却没有这样定义的，在第一次使用处提示；先使用后定义的，也在此提示。文本只是片段的，只作提示。',
    en: 'Short names of bodies and of titles are defined where the full name first occurs. One that is used again and again without a definition, or before it, is reported at its first use.',
  },
  basis: '《立法技术规范（试行）（一）》（法工委发〔2009〕62号）第2条：简称在第一次出现全称时注明',
  bad: '设立东湖开发区管理委员会。……管委会应当……',
  good: '设立东湖开发区管理委员会（以下简称管委会）。……管委会应当……',
  *check(context) {
    yield* bodies(context);
    yield* titles(context);
  },
};

const isDefined = (term: string, definitions: readonly Definition[]): boolean => definitions.some((each) => each.term.includes(term) || term.endsWith(each.term) || each.term.endsWith(term));

function* bodies({ document }: CheckContext): Generator<Finding> {
  const { definitions } = document;
  const fragment = (document.provisions(null).firstArticle?.ordinal ?? 1) > 1;
  const found = shortNames(document);
  for (const { term, longForm, uses } of found) {
    if (found.some((other) => other.term !== term && other.term.endsWith(term)) || isDefined(term, definitions) || document.metadata.issuers.some((issuer) => issuer.endsWith(term))) continue;
    yield {
      code: 'term/undefined',
      // Everybody knows what 市人大常委会 is; it is a matter of form.
      ...(fragment || term.endsWith('人大常委会') ? { severity: 'information' as const } : {}),
      span: { start: uses[0], end: uses[0] + term.length },
      message: {
        zh: `“${term}”没有定义：全文用了${uses.length}次${longForm ? `，似指“${longForm}”` : '，没有写明全称'}。请在全称第一次出现时写“（以下简称${term}）”。`,
        en: `“${term}” is used ${uses.length} times without a definition${longForm ? `; it seems to mean “${longForm}”` : ''}.`,
      },
    };
  }
}

interface NamedTitle {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** The titles that a block names, with their places in the original, counted from where it begins there. */
const TITLES: MemoryKey<readonly NamedTitle[]> = { name: 'titles' };
const NAMES_TITLES = { name: 'titles', hint: /《/g };

function titlesIn(document: PolicyDocument, { memory, span }: Block): readonly NamedTitle[] {
  return memory.recall(TITLES, null, () => {
    const text = document.text.slice(span.start, span.end);
    const found: NamedTitle[] = [];
    for (let at = text.indexOf('《'); at >= 0;) {
      const title = readTitle(text, at);
      if (title) found.push(title);
      at = text.indexOf('《', title ? title.end : at + 1);
    }
    return found;
  });
}

/** The titles of a text in order: 《…》 as it stands. */
function titlesOf(document: PolicyDocument): readonly NamedTitle[] {
  const from = document.blocks.findIndex(({ kind }) => kind === 'body');
  return document.blocksThat(NAMES_TITLES, null, (block) => titlesIn(document, block).length > 0).flatMap((block) => {
    const { start } = block.span;
    return block.index < from ? [] : titlesIn(document, block).map((each) => ({ title: each.title, start: start + each.start, end: start + each.end }));
  });
}

/** A word that only tells a kind: 《条例》, 《实施方案》. */
const KIND_ALONE = /^(?:实施|暂行|管理|工作|行动|总体|若干|补充)?(?:条例|办法|规定|决定|意见|通知|方案|计划|规划|细则|规则|目录|清单|纲要|标准|指南)$/;

function* titles({ document, corpus }: CheckContext): Generator<Finding> {
  if (!document.text.includes('《')) return;
  const all = titlesOf(document);
  const counts = new Map<string, number>();
  for (const { title } of all) counts.set(title, (counts.get(title) ?? 0) + 1);
  const earlier: NamedTitle[] = [];
  const seen = new Set<string>();
  for (const { title, start, end } of all) {
    if (seen.has(title)) continue;
    seen.add(title);
    if (earlier.length < 300) earlier.push({ title, start, end });
    const uses = counts.get(title) ?? 0;
    if (title.length > 8 || uses < 2 || isNationalLaw(title) || /(?:法|营业执照)$/.test(title) || isOwnShortTitle(document, title, start)) continue;
    const definition = document.definitions.find((each) => each.form === 'abbreviation' && squeeze(each.term) === title);
    if (definition) continue;
    const long = earlier.find((each) => each.title.length > title.length + 2 && (each.title.endsWith(title) || titleKey(each.title).replace(/（[^（）]*）$/, '').endsWith(title)));
    if (!long && !KIND_ALONE.test(title)) continue;
    if (!KIND_ALONE.test(title) && corpus.byTitle(title).length > 0) continue;
    yield {
      code: 'term/undefined',
      span: { start, end },
      message: {
        zh: `《${title}》没有定义：全文用了${uses}次${long ? `，似指《${long.title}》` : '，没有写明全称'}。请在全称后写“（以下简称《${title}》）”。`,
        en: `“${title}” is used ${uses} times without saying what it stands for${long ? `; it seems to be “${long.title}”` : ''}.`,
      },
    };
  }
}

/** 本《办法》, or the kind of the draft itself. */
const isOwnShortTitle = (document: PolicyDocument, title: string, start: number): boolean => document.text[start - 1] === '本' || (document.metadata.kind === title && document.metadata.title.endsWith(title));
