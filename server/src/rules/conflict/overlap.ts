import { blockAt } from '../../document/find';
import type { MemoryKey } from '../../document/memory';
import type { Norm } from '../../document/norms';
import type { CorpusDocument } from '../../corpus/model';
import type { OutlineNode, PolicyDocument } from '../../document/model';
import type { Span } from '../../text/span';
import type { CheckContext, Finding, Rule } from '../model';
import { copyOf } from './copies';
import { evidenceAt } from './evidence';
import { reports, reportsOf, type Report } from './kept';
import { within } from './pairs';
import { candidates, relatedDocuments, sentenceIndex, type Statement } from './related';
import { inScope, rankOf, relatedOf, versionOf } from './scope';

/** Shorter sentences say too little to be copied. */
const LEAST_LENGTH = 14;
const NEARLY = 0.92;
/** Of a sentence that holds a whole other one and adds to it, the other must be so much and so long. */
const MOSTLY = 0.6;
const LONG = 24;

export const overlap: Rule = {
  code: 'conflict/overlap',
  severity: 'information',
  needsCorpus: true,
  title: { zh: '重复上位或者已有规定', en: 'Repeats an existing provision' },
  explanation: {
    zh: '整句与现行有效的已有规定逐字相同或者几乎相同。地方立法、规范性文件一般不重复上位法已经明确的内容，可以改为引用条款或者删去。立法目的、适用范围、施行日期等程式语句不报；已写明“依照《……》第……条”的不报。照抄的是修改前文本、现行文本已经修改或者删去的，也在此提示，并列出两版文字。',
    en: 'A whole sentence repeats a provision in force word for word or nearly so. Cite it instead, or leave it out. Formula sentences and those that name their source are not reported. Words copied from a version before the last amendment are reported with both texts.',
  },
  basis: '《立法法》第八十二条第四款：制定地方性法规，对上位法已经明确规定的内容，一般不作重复性规定',
  bad: '（条例已规定：市人民政府应当每五年编制一次古树名木保护规划并向社会公布。）市人民政府应当每五年编制一次古树名木保护规划并向社会公布。',
  good: '古树名木保护规划依照《……条例》第八条编制和公布。',
  *check(context: CheckContext): Iterable<Finding> {
    yield* reports(context, OVERLAP, (statement) => reportsOf(judge(context, statement)));
  },
};

const OVERLAP: MemoryKey<readonly Report[]> = { name: 'overlap' };

function judge(context: CheckContext, statement: Statement): Report | null {
  const { norm } = statement;
  if (norm.text.length < LEAST_LENGTH || norm.intro !== '' || FORMULA.test(norm.text)) return null;
  return repeats(context, statement) ?? copied(context, norm) ?? outdated(context, statement);
}

/** The same sentence, or nearly, in a document about the same. */
function repeats(context: CheckContext, entry: Statement): Report | null {
  const { text } = entry.norm;
  const same = candidates(context, entry, NEARLY).filter(({ mine, theirs, statement: { norm } }) => theirs >= NEARLY && (mine >= NEARLY || (mine >= MOSTLY && norm.text.length >= LONG)) && norm.intro === '' && sameFigures(text, norm.text));
  const [best] = same.sort((left, right) => rankOf(left.source.metadata) - rankOf(right.source.metadata));
  if (!best) return null;
  const other = best.statement.norm;
  return reportOf(best.source, text === other.text ? '逐字相同' : best.mine >= NEARLY ? '几乎相同' : '大部分相同', other.block.original(other.start, other.end), other.node);
}

/** The same words in a document about something else. */
function copied(context: CheckContext, { text }: Norm): Report | null {
  const copy = copyOf(context.corpus, context.document.metadata.jurisdiction, text, (source) => inScope(context, source));
  return copy && reportOf(copy.source, '逐字相同', copy.span, blockAt(copy.source.document, copy.span.start)?.node ?? null);
}

/** Sentences of an earlier version that the version in force has no longer, worked out once. */
const dropped = new WeakMap<PolicyDocument, readonly Statement[]>();

function droppedFrom(old: CorpusDocument, now: CorpusDocument): readonly Statement[] {
  let known = dropped.get(old.document);
  if (!known) {
    const kept = new Set(sentenceIndex(now.document).statements.map(({ norm }) => norm.text));
    dropped.set(old.document, (known = now.fragment ? [] : sentenceIndex(old.document).statements.filter(({ norm }) => norm.intro === '' && norm.text.length >= LONG && !kept.has(norm.text))));
  }
  return known;
}

/** Words that only an earlier version of a document about the same had, with what stands there now. */
function outdated(context: CheckContext, entry: Statement): Report | null {
  if (entry.norm.text.length < LONG) return null;
  for (const now of relatedDocuments(context)) {
    for (const old of now.versions) {
      if (old === now || context.corpus.forceOf(old, context.day) !== 'superseded') continue;
      const statement = droppedFrom(old, now).find(({ pairs }) => within(entry.pairs, pairs) >= NEARLY && within(pairs, entry.pairs) >= MOSTLY);
      if (!statement) continue;
      const current = candidates(context, entry).find(({ source, mine }) => source === now && mine >= 0.5);
      if (current && current.mine >= within(entry.pairs, statement.pairs) - 0.03) continue;
      const { title } = now.metadata;
      const [before, today] = [versionOf(old.metadata), versionOf(now.metadata)];
      return ({ block, start, end }) => ({
        code: 'conflict/overlap', span: block.original(start, end),
        message: {
          zh: `本句是《${title}》修改前文本（${before}）中的，现行文本（${today}）${current ? '已经修改' : '已没有这一规定'}。请按现行文本核对。`,
          en: `This sentence stood in 《${title}》 as of ${before}; the version in force (${today}) ${current ? 'reads otherwise' : 'has it no longer'}.`,
        },
        related: [
          ...(current ? [relatedOf(now, current.statement.norm.block.original(current.statement.norm.start, current.statement.norm.end), current.statement.norm.node, { zh: '现行文本', en: 'In force' })] : []),
          relatedOf(old, statement.norm.block.original(statement.norm.start, statement.norm.end), statement.norm.node, { zh: '修改前的文本', en: 'Before the amendment' }),
        ],
      });
    }
  }
  return null;
}

/** It holds on to the corpus alone, not to the draft it was found in. */
const reportOf = (source: CorpusDocument, how: string, place: Span, node: OutlineNode | null): Report => ({ block, start, end }) => ({
  code: 'conflict/overlap', span: block.original(start, end),
  message: { zh: `本句与《${source.metadata.title}》的规定${how}，可以改为引用该条款或者删去。`, en: `This sentence repeats 《${source.metadata.title}》; cite the provision or leave it out.` },
  related: [evidenceAt(source, place, node)],
});

const FORMULA = /^为了|^为(?:加强|规范|保障|促进|推进)|适用本(?:条例|办法|规定)|自[^，。]{4,16}起施行|^(?:市|县|各级|县级以上)[^。]{0,20}人民政府应当加强[^。]{0,20}领导|玩忽职守|^[^。]{0,20}追究刑事责任|所称|是指|《[^《》]{1,80}》第|^（?(?:牵头|责任|配合)(?:单位|部门)：/;

/** 五十万元 and 三十万元 in else equal sentences are no repetition but a difference. */
const sameFigures = (left: string, right: string): boolean => figures(left) === figures(right);
const figures = (text: string): string => (text.match(/[\d零〇一二两三四五六七八九十百千万亿]+/g) ?? []).join('/');
