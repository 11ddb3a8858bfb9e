import type { Corpus, CorpusDocument } from '../../corpus/model';
import type { PlannedTarget, PolicyDocument } from '../../document/model';
import { isFalling, targetKey } from '../../document/targets';
import type { CheckContext, Finding, Fix, Rule } from '../model';
import { evidenceAt } from './evidence';
import { reportPlanned } from './figures/report';
import { inScope, rankOf, versionOf } from './scope';

interface Known { readonly target: PlannedTarget; readonly source: CorpusDocument }

const indexes = new WeakMap<Corpus, ReadonlyMap<string, readonly Known[]>>();

/** Targets of the corpus by metric, read once, on first need. Regulations set none and are not read for it. */
function indexOf(corpus: Corpus): ReadonlyMap<string, readonly Known[]> {
  const known = indexes.get(corpus);
  if (known) return known;
  const index = new Map<string, Known[]>();
  for (const source of corpus.documents) {
    const { rank } = source.metadata;
    if (!rank.startsWith('normative') && rank !== 'unknown') continue;
    for (const target of source.document.targets) {
      const key = targetKey(source.document, target);
      const list = index.get(key);
      if (list) list.push({ target, source });
      else index.set(key, [{ target, source }]);
    }
  }
  indexes.set(corpus, index);
  return index;
}

export const target: Rule = {
  code: 'conflict/target',
  severity: 'warning',
  title: { zh: '目标值与已有文件或本文前文不一致', en: 'Target differs from an existing document or from this draft' },
  explanation: {
    zh: '同一地区、同一指标、同一年份、同一口径（累计、新增、年均增长等）的目标值，与现行有效的上级或同级文件不同，或者在草案中前后不同（正文、表格、附件之间也比）。指标名称换了词序或者常用说法（R&D 与研发经费、通航点与通航城市）视为同一指标；单位换算后相等的、约数相符的不报。不比较：基期和已完成的数值，区县分解数与全市数，其他城市的数值，上级提出的目标，名称相近而口径不同的指标（累计与新增、比重与增速、百分点与百分比）。降低目标为警告，提高目标为提示。多份文件有不同数值的，以级别最高、时间最新的为准。规划期满的文件，其对以后年份的目标仍然比较。',
    en: 'The same metric for the same place, year and kind of figure has another value in a document in force, or elsewhere in the draft (text, tables and attachments alike). Names in another order or in common variants are one metric; values equal after conversion are not reported. Not compared: base figures and what has been reached, shares of districts against the city, other cities, what a level above asks for, and metrics that only look alike (cumulative and new, share and growth, points and per cent). Lowering a target is a warning, raising it is information. The newest document of the highest rank counts; a plan whose term is over still binds for later years.',
  },
  basis: '下级机关的规范性文件不得与上级机关的规定相抵触，同一机关的文件应当前后衔接（党政机关公文处理工作条例第十九条）',
  bad: '（已有文件：到2025年，公共充电桩达到3000个。）到2025年，公共充电桩达到2500个。',
  good: '到2025年，公共充电桩达到3000个。',
  *check(context) {
    const { document, corpus } = context;
    if (document.targets.length === 0) return;
    const index = indexOf(corpus);
    const earlier = new Map<string, PlannedTarget[]>();
    for (const own of document.targets) {
      const key = targetKey(document, own);
      const found = againstCorpus(context, own, index.get(key) ?? []) ?? againstDraft(document, own, earlier.get(key) ?? []);
      if (found) yield found;
      const list = earlier.get(key);
      if (list) {
        if (list.length < REMEMBERED) list.push(own);
      } else earlier.set(key, [own]);
    }
    yield* reportPlanned(context, target.code, { zh: '目标值', en: 'target' }, isFalling);
  },
};

/** Values of one metric remembered of a draft; more are no drafter's. */
const REMEMBERED = 40;

function againstCorpus(context: CheckContext, own: PlannedTarget, list: readonly Known[]): Finding | null {
  const same = list.filter(({ target: other, source }) => comparable(own, other) && inScope(context, source, true));
  if (same.length === 0) return null;
  // Newest of the highest rank; of several values in that document any equal one settles it.
  const [binding] = [...same].sort((left, right) => rankOf(left.source.metadata) - rankOf(right.source.metadata) || versionOf(right.source.metadata).localeCompare(versionOf(left.source.metadata)));
  const values = same.filter(({ source }) => source === binding.source);
  if (values.some(({ target: other }) => agrees(own, other))) return null;
  const other = values[values.length - 1].target;
  const weaker = isWeaker(own, other);
  const title = binding.source.metadata.title;
  const words = wordsOf(other, binding.source.document);
  return {
    code: target.code, severity: weaker ? 'warning' : 'information', span: own.span,
    message: {
      zh: `“${own.metric}”${yearWords(own)}的目标为${valueWords(own)}，${weaker ? '低于' : '高于'}《${title}》确定的${valueWords(other)}。请核对；确需调整的，说明依据。`,
      en: `“${own.metric}”: ${own.value}${own.unit} is ${weaker ? 'weaker than' : 'beyond'} ${other.value}${other.unit} in 《${title}》. Check it, or state the ground for the change.`,
    },
    related: [evidenceAt(binding.source, other.span, other.node)],
    fixes: fixOf(own, other, wordsOf(own, context.document), words),
  };
}

function againstDraft(document: PolicyDocument, own: PlannedTarget, list: readonly PlannedTarget[]): Finding | null {
  if (own.implied) return null;
  const other = list.find((each) => !each.implied && comparable(own, each) && each.year === own.year && !agrees(own, each) && own.span.start - each.span.end > 12);
  if (!other || list.some((each) => comparable(own, each) && agrees(own, each))) return null;
  return {
    code: target.code, span: own.span,
    message: {
      zh: `“${own.metric}”${yearWords(own)}的目标在本文中前后不一致：前文为${valueWords(other)}，此处为${valueWords(own)}。`,
      en: `“${own.metric}” has two values in this draft: ${other.value}${other.unit} before, ${own.value}${own.unit} here.`,
    },
    related: [evidenceAt(document, other.span, other.node)],
    fixes: fixOf(own, other, wordsOf(own, document), wordsOf(other, document)),
  };
}

/** Same place, same year (or a year in which a yearly target holds), same kind of figure, same dimension. */
function comparable(own: PlannedTarget, other: PlannedTarget): boolean {
  if (own.place !== other.place || !sameKind(own, other)) return false;
  if (own.dimension !== other.dimension && !(own.unit === '' || other.unit === '')) return false;
  if (own.year !== null && own.year === other.year) return true;
  const [yearly, dated] = other.years ? [other.years, own] : own.years ? [own.years, other] : [null, own];
  return yearly !== null && (dated.years ? dated.years.from <= yearly.to && yearly.from <= dated.years.to : dated.year !== null && yearly.from <= dated.year && dated.year <= yearly.to);
}

/** A stock and its 累计 are one, so are 每年新建300公里 and 2024年新建300公里; a sum over so many years, an addition, a growth are each their own. */
function sameKind(own: PlannedTarget, other: PlannedTarget): boolean {
  const [mine, theirs] = [own, other].map(({ mode }) => (mode === '累计' ? '' : mode === '年均' ? '每年' : mode));
  return mine === theirs || (theirs === '每年' && mine === '' && own.year !== null && own.unit === other.unit) || (theirs === '每年新增' && mine === '新增');
}

function agrees(own: PlannedTarget, other: PlannedTarget): boolean {
  const tolerance = own.comparator === '~' || other.comparator === '~' ? 0.02 : 1e-6;
  return Math.abs(own.amount - other.amount) <= tolerance * Math.max(Math.abs(own.amount), Math.abs(other.amount));
}

function isWeaker(own: PlannedTarget, other: PlannedTarget): boolean {
  const falling = isFalling(own.metric) || own.dimension === 'rank' || /下降/.test(own.mode) === false && /^<=?$/.test(other.comparator);
  return falling && !/下降/.test(own.mode) ? own.amount > other.amount : own.amount < other.amount;
}

const yearWords = ({ year, years }: PlannedTarget): string => (years && year === null ? '每年' : year === null ? '' : `${year}年`);
const SIGNS: Readonly<Record<string, string>> = { '=': '', '~': '', '>=': '不低于', '>': '超过', '<=': '不高于', '<': '低于' };
const valueWords = ({ comparator, value, unit, dimension }: PlannedTarget): string => `${dimension === 'rank' ? '前' : SIGNS[comparator]}${value}${unit}${comparator === '~' ? '左右' : ''}`;
const wordsOf = (other: PlannedTarget, { text }: PolicyDocument): string => text.slice(other.valueSpan.start, other.valueSpan.end);

/**
 * Taking the other value is offered where both are written alike, or, between a sentence and a table, where both count in the same
 * unit and each has one number; whether it is right only the drafter knows.
 */
function fixOf(own: PlannedTarget, other: PlannedTarget, mine: string, theirs: string): readonly Fix[] {
  const words = own.form === other.form ? theirs : withNumber(own, other, mine, theirs);
  if (words === null || /\s/.test(words) || (own.form === 'table' && own.unit !== other.unit)) return [];
  return [{ title: { zh: `改为“${words}”`, en: `Change to “${words}”` }, edits: [{ span: own.valueSpan, newText: words }], certain: false }];
}

/** The draft's words with the other number in them (达到40个, 56 → 达到56个); null where the two do not count alike. */
function withNumber(own: PlannedTarget, other: PlannedTarget, mine: string, theirs: string): string | null {
  const [[number, ...more], [otherNumber, ...others]] = [mine, theirs].map((words) => words.match(/\d+(?:\.\d+)?/g) ?? []);
  if (!number || !otherNumber || more.length > 0 || others.length > 0 || own.unit !== other.unit) return null;
  // 100万人次 against 120 in a column of 万人次: both by ten thousand.
  const sameScale = Math.abs(own.value / Number(number) - other.value / Number(otherNumber)) < 1e-6 * (own.value / Number(number));
  return sameScale ? mine.replace(number, otherNumber) : null;
}
