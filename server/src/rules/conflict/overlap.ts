import { blockAt } from '../../document/find';
import type { MemoryKey } from '../../document/memory';
import type { Norm } from '../../document/norms';
import type { CorpusDocument } from '../../corpus/model';
import type { OutlineNode } from '../../document/model';
import type { Span } from '../../text/span';
import type { CheckContext, Finding, Rule } from '../model';
import { copyOf } from './copies';
import { evidenceAt } from './evidence';
import { NO_REPORTS, reports, type Report } from './kept';
import { candidates, type Statement } from './related';
import { inScope, rankOf } from './scope';

/** Shorter sentences say too little to be copied. */
const LEAST_LENGTH = 14;
const NEARLY = 0.92;

export const overlap: Rule = {
  code: 'conflict/overlap',
  severity: 'information',
  needsCorpus: true,
  title: { zh: '重复上位或者已有规定', en: 'Repeats an existing provision' },
  explanation: {
    zh: '整句与现行有效的已有规定逐字相同或者几乎相同。地方立法、规范性文件一般不重复上位法已经明确的内容，可以改为引用条款或者删去。立法目的、适用范围、施行日期等程式语句不报；已写明“依照《……》第……条”的不报。',
    en: 'A whole sentence repeats a provision in force word for word or nearly so. Cite it instead, or leave it out. Formula sentences and those that name their source are not reported.',
  },
  basis: '《立法法》第八十二条第四款：制定地方性法规，对上位法已经明确规定的内容，一般不作重复性规定',
  bad: '（条例已规定：市人民政府应当每五年编制一次古树名木保护规划并向社会公布。）市人民政府应当每五年编制一次古树名木保护规划并向社会公布。',
  good: '古树名木保护规划依照《……条例》第八条编制和公布。',
  *check(context: CheckContext): Iterable<Finding> {
    yield* reports(context, OVERLAP, (statement) => {
      const report = judge(context, statement);
      return report ? [report] : NO_REPORTS;
    });
  },
};

const OVERLAP: MemoryKey<readonly Report[]> = { name: 'overlap' };

function judge(context: CheckContext, statement: Statement): Report | null {
  const { norm } = statement;
  if (norm.text.length < LEAST_LENGTH || norm.intro !== '' || FORMULA.test(norm.text)) return null;
  return repeats(context, statement) ?? copied(context, norm);
}

/** The same sentence, or nearly, in a document about the same. */
function repeats(context: CheckContext, entry: Statement): Report | null {
  const { text } = entry.norm;
  const same = candidates(context, entry, NEARLY).filter(({ mine, theirs, statement }) => mine >= NEARLY && theirs >= NEARLY && statement.norm.intro === '' && sameFigures(text, statement.norm.text));
  const [best] = same.sort((left, right) => rankOf(left.source.metadata) - rankOf(right.source.metadata));
  if (!best) return null;
  const other = best.statement.norm;
  return reportOf(best.source, text === other.text ? '逐字相同' : '几乎相同', other.block.original(other.start, other.end), other.node);
}

/** The same words in a document about something else. */
function copied(context: CheckContext, { text }: Norm): Report | null {
  const copy = copyOf(context.corpus, context.document.metadata.jurisdiction, text, (source) => inScope(context, source));
  return copy && reportOf(copy.source, '逐字相同', copy.span, blockAt(copy.source.document, copy.span.start)?.node ?? null);
}

/** It holds on to the corpus alone, not to the draft it was found in. */
const reportOf = (source: CorpusDocument, how: string, place: Span, node: OutlineNode | null): Report => ({ block, start, end }) => ({
  code: 'conflict/overlap', span: block.original(start, end),
  message: { zh: `本句与《${source.metadata.title}》的规定${how}，可以改为引用该条款或者删去。`, en: `This sentence repeats 《${source.metadata.title}》; cite the provision or leave it out.` },
  related: [evidenceAt(source, place, node)],
});

const FORMULA = /^为了|^为(?:加强|规范|保障|促进|推进)|适用本(?:条例|办法|规定)|自[^，。]{4,16}起施行|^(?:市|县|各级|县级以上)[^。]{0,20}人民政府应当加强[^。]{0,20}领导|玩忽职守|所称|是指|《[^《》]{1,80}》第|^（?(?:牵头|责任|配合)(?:单位|部门)：/;

/** 五十万元 and 三十万元 in else equal sentences are no repetition but a difference. */
const sameFigures = (left: string, right: string): boolean => figures(left) === figures(right);
const figures = (text: string): string => (text.match(/[\d零〇一二两三四五六七八九十百千万亿]+/g) ?? []).join('/');
