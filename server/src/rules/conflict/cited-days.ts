import type { CorpusDocument } from '../../corpus/model';
import type { Span } from '../../text/span';
import type { CheckContext, Finding } from '../model';
import { evidenceAt } from './evidence';

const DAY = '(\\d{4})年(\\d{1,2})月(\\d{1,2})日';
/** 2022年1月1日起施行的《…》, and 《…》自2022年1月1日起施行. */
const BEFORE = new RegExp(`${DAY}起?(?:正式)?(?:施行|实施|生效)的?$`);
const AFTER = new RegExp(`^(?:（[^（）]*）)?(?:已|将)?(?:经)?(?:于|自)?${DAY}起?(?:正式)?(?:施行|实施|生效)`);
/** Reaches over the longest form of either, title notes included. */
const REACH = 60;

/** Cited documents of which the draft says that they took effect on another day than they say themselves. */
export function* effectiveDayConflicts({ document, resolutions }: CheckContext): Generator<Finding> {
  const { text } = document;
  for (const { citation, document: source } of resolutions) {
    if (!source || source.metadata.dates.effective === undefined) continue;
    const title = citation.documentSpan;
    if (!title) continue;
    const before = BEFORE.exec(text.slice(Math.max(0, title.start - REACH), title.start));
    const after = before ? null : AFTER.exec(text.slice(title.end, title.end + REACH));
    const match = before ?? after;
    if (!match) continue;
    const given = isoOf(match);
    if (daysOf(source).has(given)) continue;
    const start = before ? Math.max(0, title.start - REACH) + before.index : title.end + after!.index + after![0].search(/\d{4}年/);
    const day = `${match[1]}年${match[2]}月${match[3]}日`;
    const span: Span = { start, end: start + day.length };
    const right = plainDay(source.metadata.dates.effective);
    yield {
      code: 'conflict/date', span,
      message: { zh: `《${source.metadata.title}》自${right}起施行，此处写的是${day}。请核对。`, en: `《${source.metadata.title}》 took effect on ${source.metadata.dates.effective}, not on ${given}.` },
      related: [clauseOf(source)],
      fixes: [{ title: { zh: `改为“${right}”`, en: `Change to “${right}”` }, edits: [{ span, newText: right }], certain: false }],
    };
  }
}

/** Every day on which a version of a document was made or took effect: each may be meant. */
function daysOf({ versions }: CorpusDocument): ReadonlySet<string> {
  return new Set(versions.flatMap(({ metadata: { dates, amendments } }) => [dates.effective, dates.version, dates.issued, dates.adopted, ...amendments.map(({ date }) => date)]).filter((day) => day !== undefined));
}

const isoOf = ([, year, month, day]: RegExpExecArray): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
const plainDay = (iso: string): string => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** The clause that says when a document takes effect; its title where none was found. */
function clauseOf(source: CorpusDocument): ReturnType<typeof evidenceAt> {
  const { blocks } = source.document;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at];
    if (block.kind === 'body' && /自[^。]{4,20}起(?:施行|实施|生效)/.test(block.text)) return evidenceAt(source, block.span, block.node);
  }
  return evidenceAt(source, source.document.metadata.titleSpan ?? { start: 0, end: 0 }, null);
}
