import type { CorpusDocument } from '../../corpus/model';
import type { Definition, OutlineNode, PolicyDocument } from '../../document/model';
import { normsIn } from '../../document/norms';
import { blockAt } from '../../document/find';
import type { Span } from '../../text/span';
import type { CheckContext, Finding, Rule } from '../model';
import { bigrams, containment } from '../../text/bigrams';
import { readQuantities, type Quantity } from '../../text/quantities';
import { evidenceAt, offsetIn } from './evidence';
import { exchanged, joined, otherMember, otherPlaces, takenIn, turned } from './extent';
import { pairsOf, within } from './pairs';
import { relatedDocuments, sentenceIndex, topicPhrases } from './related';
import { isRestated } from './restated';
import { isCited, rankOf, severityAgainst } from './scope';

/** A meaning that a document gives a term. */
interface Meaning {
  readonly source: CorpusDocument;
  readonly form: 'abbreviation' | 'definition' | 'naming';
  readonly words: string;
  readonly span: Span;
  readonly node: OutlineNode | null;
  /** What it covers stands in a list behind it; only its figures can be compared. */
  readonly listed?: boolean;
  /** Of a short form: the whole sentence it is made in, which may go on to say what it covers (城墙位于…，包括…). */
  readonly around?: string;
}

/** Short forms of this kind are made anew in every document. */
const EVERYDAY = /^(?:本?(?:条例|办法|规定|方案|意见|通知|细则|规划|计划|决定|目录|标准|制度|规则)|专项资金|资金|管理部门|主管部门|行政机关|当事人|申请人|经营者|单位|企业|机构|项目|市|县|区|省|平台|系统|目录|设施|保护区|保护范围|有关部门|各部门|[^，]{0,6}(?:部门|单位|人员|机构|场所|主体|行为))$/;

export const definition: Rule = {
  code: 'conflict/definition',
  severity: 'warning',
  needsCorpus: true,
  title: { zh: '同一用语另作定义', en: 'Another meaning for a defined term' },
  explanation: {
    zh: '现行有效的已有文件（被引用的，或者主题相同的）已对同一用语作出定义，本稿的定义缩小（如加上“取得许可的”“企业法人”）、扩大（如把“有偿”写成“有偿或者无偿”，把已有定义排除的写成“包括”）、所列成员不同或者另指他物，写“本办法所称A，是指”或者只写“A，是指”的都算。逐字重述、只差标点和个别用词的不报；“建设单位”“主管部门”等各文件自行约定的称谓，以列举为内容的定义，不报。',
    en: 'A document in force on the same subject defines the term, and the draft narrows, widens or changes it. Restating it word for word is silent, as are everyday labels that every document settles for itself.',
  },
  basis: '《立法技术规范（试行）（一）》：同一用语在相关法规中含义应当一致；下位文件不得改变上位规定的含义',
  bad: '（条例：本条例所称古树，是指树龄在一百年以上的树木。）本办法所称古树，是指树龄在三百年以上的树木。',
  good: '本办法所称古树，是指《……条例》第二条规定的古树。',
  *check(context: CheckContext): Iterable<Finding> {
    for (const own of definitionsIn(context.document)) {
      const term = own.term.replace(/[“”"]/g, '');
      // What the draft itself is about is no everyday label: 文明行为 in rules on it.
      if (term.length < 2 || EVERYDAY.test(term) && !isOwnSubject(context, own, term) || own.title || /《[^《》]+》(?:第|规定|所称|中)|规定的|所称的/.test(own.meaning)) continue;
      if (isRestated(context, sentenceOf(context.document, own))) continue;
      const meanings = meaningsOf(context, term, own.form === 'definition').filter(({ form }) => own.form === 'definition' || form === 'abbreviation');
      const left = leftOut(context, own, term);
      if (left) {
        yield {
          code: 'conflict/definition', severity: severityAgainst(context, left.source), span: left.mine,
          message: { zh: `《${left.source.metadata.title}》所称“${term}”包括${left.what}，本稿将其排除，请沿用其定义。`, en: `“${term}” includes ${left.what} in 《${left.source.metadata.title}》; this draft leaves it out.` },
          related: [evidenceAt(left.source, left.span, left.node)],
        };
        continue;
      }
      const said = context.document.text.slice(own.span.start, own.span.end);
      // 所称城墙，包括敌台、马面: what it includes settles no meaning.
      if (own.form === 'definition' && said.endsWith('包括')) continue;
      if (meanings.length === 0 || meanings.some((each) => agrees(own, each, /[仅专]指$/.test(said)) && otherExtent(own, each) === null)) continue;
      const [binding] = meanings.filter((each) => own.form === 'definition' || each.form !== 'naming').sort((left, right) => rankOf(left.source.metadata) - rankOf(right.source.metadata));
      if (!binding || !differs(own, binding)) continue;
      const title = binding.source.metadata.title;
      yield {
        code: 'conflict/definition', severity: severityAgainst(context, binding.source), span: otherFigure(context.document, own, binding) ?? otherWords(context.document, own, binding) ?? own.span,
        message: { zh: `“${term}”的含义与《${title}》不同，请沿用其定义，或者换一个用语。`, en: `“${term}” has another meaning in 《${title}》; keep that meaning or use another term.` },
        related: [evidenceAt(binding.source, binding.span, binding.node)],
      };
    }
  },
};

const LEAVES_OUT = /不(?:再)?(?:包括|包含|含)([^，。；]{2,20})/;

/** What a draft's definition leaves out and that of a document above it names among what it means: 不包括年鉴 against 包括地方志书、地方综合年鉴. */
function leftOut(context: CheckContext, own: Definition, term: string): { readonly source: CorpusDocument; readonly span: Span; readonly node: OutlineNode | null; readonly what: string; readonly mine: Span } | null {
  const what = LEAVES_OUT.exec(own.meaning)?.[1].replace(/^(?:单独|其他|一般的?)|(?:等|的行为|的)$/g, '');
  if (!what || own.form !== 'definition') return null;
  for (const source of relatedDocuments(context)) {
    if (!isNear(context, source) || rankOf(source.metadata) > rankOf(context.document.metadata)) continue;
    for (const { term: other, form, meaning, span, node } of definitionsIn(source.document)) {
      // Of several things left out one is enough.
      if (form === 'definition' && other.replace(/[“”"]/g, '') === term && !/不包括|除外|不含/.test(meaning) && what.split(/[、和]|以及/).some((each) => each.length >= 2 && (meaning.includes(each) || coreOf(each).length >= 3 && containment(bigrams(coreOf(each)), bigrams(meaning)) >= 0.5))) return { source, span, node, what, mine: clauseIn(context.document, own) };
    }
  }
  return null;
}

/** 离体的细胞系 → 细胞系. */
const coreOf = (words: string): string => words.slice(words.lastIndexOf('的') + 1);

/** Where the draft's definition says what it leaves out. */
function clauseIn(document: PolicyDocument, own: Definition): Span {
  const block = blockAt(document, own.span.start);
  const from = block ? offsetIn(block, own.span.end) : 0;
  const match = block ? LEAVES_OUT.exec(block.text.slice(from)) : null;
  return block && match ? block.original(from + match.index, from + match.index + match[0].length) : own.span;
}

const PLAIN = /是指/g;

/** 文明行为 in rules on 文明行为, 家政服务机构 in rules on 家政服务: no everyday label. */
const isOwnSubject = ({ document: { metadata: { title } } }: CheckContext, { form }: Definition, term: string): boolean => title.includes(term) || form === 'definition' && topicPhrases(title).some((topic) => term.startsWith(topic));


const allDefinitions = new WeakMap<PolicyDocument, readonly Definition[]>();

/** What a document defines, with 所称 or without. */
function definitionsIn(document: PolicyDocument): readonly Definition[] {
  let known = allDefinitions.get(document);
  if (!known) allDefinitions.set(document, (known = [...document.definitions, ...plainDefinitions(document)]));
  return known;
}

/** 大型户外广告，是指…: a meaning given without 所称, at the start of a sentence. */
function plainDefinitions(document: PolicyDocument): Definition[] {
  return document.blocksWith(PLAIN).flatMap((block) => {
    const { text } = block;
    if (block.kind !== 'body') return [];
    return [...text.matchAll(/(?:^|[。；：]|^（[^（）]{1,3}）)([^，。；：（）“”《》]{3,16}?)，?是指([^。；]{4,200})/g)].flatMap((match) => {
      const [whole, term, meaning] = match;
      const from = match.index + whole.indexOf(term);
      if (/所称|^[本该此前其]|[的就都也均]$/.test(term)) return [];
      const span = block.original(from, from + whole.indexOf('是指') - whole.indexOf(term) + 2);
      if (document.definitions.some((each) => each.span.start < span.end && span.start < each.span.end)) return [];
      return [{ term, termSpan: block.original(from, from + term.length), form: 'definition' as const, meaning, scope: 'document' as const, title: false, span, node: block.node }];
    });
  });
}

function meaningsOf(context: CheckContext, term: string, namings: boolean): Meaning[] {
  const found: Meaning[] = [];
  for (const source of relatedDocuments(context)) {
    if (!source.text.includes(term) || term.length < 4 && !isNear(context, source)) continue;
    const before = found.length;
    for (const each of definitionsIn(source.document)) {
      if (each.term.replace(/[“”"]/g, '') !== term || each.title) continue;
      // 学校和其他教育机构（以下统称学校）: a label for a list settles nothing.
      // 是指下列收入：（一）…; 但是，下列人员除外：（一）…: the list is part of the meaning, the figures before it are not.
      if (blockAt(source.document, each.span.start)?.text.endsWith('：')) {
        if (each.form === 'definition' && figures(each.meaning) !== '') found.push({ source, form: each.form, words: each.meaning, span: each.span, node: each.node, listed: true });
        continue;
      }
      // 前款所称经营包括甲和乙: a list, not a meaning.
      if (each.form === 'definition' && !/包括$/.test(source.text.slice(each.span.start, each.span.end)) || each.meaning.endsWith(term) && !/[、和等]/.test(each.meaning)) found.push({ source, form: each.form, words: each.meaning, span: each.span, node: each.node, around: each.form === 'abbreviation' ? blockAt(source.document, each.span.start)?.text : undefined });
      // 互联网租赁自行车（以下简称共享单车），是指…: the long form's meaning is that of the short one.
      if (each.form !== 'abbreviation') continue;
      for (const long of source.document.definitions) if (long.form === 'definition' && (long.term === each.meaning || long.span.start <= each.span.start && each.span.end <= long.span.end)) found.push({ source, form: 'definition', words: long.meaning, span: long.span, node: long.node });
    }
    if (!namings || found.length > before) continue;
    // …的区域和项目，可以认定为“城市国际化示范区（项目）”.
    for (const { norm } of sentenceIndex(source.document).statements) {
      const at = norm.text.indexOf(term);
      if (at < 8 || /[一-龥]/.test(norm.text[at + term.length] ?? '') || !/(?:(?:认定|命名|评定|称|确定)为|称)“$|(?:认定|命名|评定|称)为$/.test(norm.text.slice(0, at))) continue;
      found.push({ source, form: 'naming', words: norm.text.slice(0, at), span: norm.block.original(norm.start, norm.end), node: norm.node });
    }
  }
  return found;
}

/** Whether a document is cited or of the draft's own subject: a short term (业主) means another thing in another field. */
function isNear(context: CheckContext, source: CorpusDocument): boolean {
  if (isCited(context, source)) return true;
  const { document } = context;
  const titles = document.metadata.title + document.parts.map((part) => part.title).join('');
  return topicPhrases(source.metadata.title).some((phrase) => titles.includes(phrase)) || topicPhrases(document.metadata.title).some((phrase) => source.metadata.title.includes(phrase));
}

/** A local text says 在本省 where a national one names the country: no difference of meaning. */
const SCOPE = /在?(?:本[省市县区]|其他省、自治区和直辖市|中华人民共和国境内|中国境内)(?:行政区域)?(?:范围)?内?|（以下[^）]*）/g;

/** The meaning without where it holds and without the examples behind it (，包括国家级和省级). */
function mainOf(meaning: string): string {
  const examples = meaning.search(/，(?:具体)?包括/);
  return (examples >= 12 ? meaning.slice(0, examples) : meaning).replace(SCOPE, '').replace(/依法|等|各类|有关|相关/g, '');
}

/** Whether the draft says the same: word for word or nearly, or the long form of a short one within its own words. */
function agrees(own: Definition, theirs: Meaning, isOnly: boolean): boolean {
  if (theirs.listed) return own.form !== 'definition' || figures(own.meaning) === '' || figures(own.meaning) === figures(theirs.words);
  const mine = pairsOf(mainOf(own.meaning));
  const other = pairsOf(mainOf(theirs.words));
  const [there, back] = [within(mine, other), within(other, mine)];
  if (theirs.around && own.form === 'definition' && within(mine, pairsOf(theirs.around)) >= 0.7) return true;
  if (theirs.form === 'abbreviation' || own.form === 'abbreviation') return Math.max(there, back) >= 0.6;
  if (theirs.form === 'naming' && back >= 0.6) return true;
  if (figures(own.meaning) !== figures(theirs.words)) return false;
  // 仅指歌厅: no more than that.
  if (isOnly && Math.min(there, back) < 0.95) return false;
  const [more, less] = [narrowings(mainOf(own.meaning)), narrowings(mainOf(theirs.words))];
  if (more.some((each) => !theirs.words.includes(each)) || less.some((each) => !own.meaning.includes(each)) && Math.max(there, back) >= 0.7) return false;
  // A word left out (等, 各类) narrows nothing.
  if (Math.max(there, back) >= 0.88 && Math.max(mine.length * (1 - there), other.length * (1 - back)) <= 4) return true;
  // Other words for the same lie between: neither a part of the other nor mostly different.
  return Math.min(there, back) >= 0.7 || Math.max(there, back) < 0.88 && Math.min(there, back) >= 0.4;
}

/** Where the draft's meaning differs in a figure: that figure, the narrowest text that carries the difference. */
function otherFigure(document: PolicyDocument, own: Definition, theirs: Meaning): Span | null {
  const block = blockAt(document, own.span.start);
  if (own.form !== 'definition' || figures(own.meaning) === '' || !block) return null;
  const from = offsetIn(block, own.span.end);
  const known = readQuantities(theirs.words);
  const stop = block.text.indexOf('。', from);
  const words = block.text.slice(from, stop < 0 ? block.text.length : stop);
  const other = readQuantities(words).find((each) => known.some(({ dimension }) => dimension === each.dimension) && !known.some((their) => keyOf(their) === keyOf(each)));
  return other ? block.original(from + other.start, from + other.end) : null;
}

/** The words by which the draft's meaning reaches farther or less far than the other, though the rest may be the same; null where none are found. */
const otherExtent = (own: Definition, { form, words, listed }: Meaning): string | null =>
  (own.form !== 'definition' || form !== 'definition' || listed || extentBeside(inOneForm(own.meaning), inOneForm(words)) === null ? null : extentBeside(own.meaning, words));
const extentBeside = (mine: string, theirs: string): string | null => takenIn(mine, theirs) ?? joined(mine, theirs) ?? turned(mine, theirs) ?? otherMember(mine, theirs) ?? otherPlaces(mine, theirs) ?? exchanged(mine, theirs);
/** Words that join or refer, where several mean the same. */
const inOneForm = (words: string): string => words.replace(/依照|根据|依据|遵照/g, '按照').replace(/以及|及其?/g, '和').replace(/或者/g, '或').replace(/进行|实施/g, '开展');

/** Where those words stand. */
function otherWords(document: PolicyDocument, own: Definition, theirs: Meaning): Span | null {
  const words = otherExtent(own, theirs);
  const block = words ? blockAt(document, own.span.start) : null;
  const at = block ? block.text.indexOf(words!, offsetIn(block, own.span.end)) : -1;
  return block && at >= 0 ? block.original(at, at + words!.length) : null;
}

/** Whether it surely says something else; two short forms must share next to nothing. */
function differs(own: Definition, theirs: Meaning): boolean {
  if (own.meaning.length < 4 || theirs.words.length < 4) return false;
  const mine = pairsOf(own.meaning);
  const other = pairsOf(theirs.words);
  if (own.form === 'abbreviation') return own.term.length >= 4 && Math.max(within(mine, other), within(other, mine)) < 0.3;
  return true;
}

/** Words that narrow who or what is meant: 经许可的企业法人 is not every institution. */
const narrowings = (text: string): string[] => text.match(/经(?:过)?(?:行政)?许可|取得[^，。；]{0,8}(?:许可|资质|资格)|企业法人|国家级|三级甲等|规模以上|上市|国有|户籍|有偿|无偿|未经(?:加工|处理|批准|许可)|以[^，。；]{1,6}为主|零售(?:经营)?为主/g) ?? [];

/** The figures of a meaning in comparable form: 7座以上 and 九座以上 differ, 一百年 and 100年 do not. */
const figures = (text: string): string => keysOf(text).join('/');
const keyOf = ({ dimension, low, high }: Quantity): string => `${dimension}${low}-${high}`;
const keysOf = (text: string): string[] => readQuantities(text).filter(({ low, unit }) => !(low === 1 && unit === '个')).map(keyOf);

/** The sentence in which a document defines something; '' where none is read there. */
function sentenceOf(document: PolicyDocument, { span }: Definition): string {
  const block = blockAt(document, span.start);
  if (!block) return '';
  const at = offsetIn(block, span.start);
  return normsIn(document, block).find(({ start, end }) => start <= at && at < end)?.text ?? '';
}
