import repealedLaws from '../../../data/repealed-laws.json';
import { enclosing } from '../../document/find';
import type { Citation } from '../../document/model';
import type { Repeal, Resolution } from '../../corpus/model';
import type { CheckContext, Finding, Related, Rule } from '../model';
import { relatedProvision, versionOf } from './shared';
import { repealOfAbsent, speaksOfPast } from './titles';

type RepealingAct = (typeof repealedLaws.acts)[number];

const ACTS: ReadonlyMap<string, RepealingAct> = new Map(repealedLaws.acts.flatMap((act) => act.repeals.map((title) => [title, act] as const)));
/** The clauses by which those laws were repealed, for a page that shows them. */
export const repealingClauses = (): ReadonlyArray<{ readonly document: string; readonly version: string; readonly locator: string; readonly text: string }> => repealedLaws.acts.map(({ by, from, locator, text }) => ({ document: by, version: from, locator, text }));

/** A document that is no longer in force. */
export const repealed: Rule = {
  code: 'reference/repealed',
  severity: 'warning',
  title: { zh: '引用的文件已经废止', en: 'A cited document has been repealed' },
  explanation: {
    zh: '按法规库中的废止条款（“《…》同时废止”等）以及已废止国家法律的对照表核对，以检查基准日为准；被废止的文件不在库中的，也按条款核对。句中写明废止、失效或者“原《…》”的不提示；同一份文件只提示一次。',
    en: 'Repeals are read from the repealing clauses of the corpus and a table of repealed national laws, as of the day of the check, whether or not the corpus has the repealed text. Sentences that speak of the repeal themselves are left out; each document is reported once.',
  },
  basis: '《中华人民共和国民法典》第一千二百六十条；被引文件的废止条款',
  bad: '根据《中华人民共和国物权法》，制定本办法。',
  good: '根据《中华人民共和国民法典》，制定本办法。',
  *check(context) {
    const seen = new Set<string>();
    for (const resolution of context.resolutions) {
      const { citation } = resolution;
      const title = citation.document;
      if (!title || seen.has(title)) continue;
      const finding = byCorpus(context, resolution) ?? byTable(context, resolution);
      if (!finding || speaksOfPast(context, resolution)) continue;
      seen.add(title);
      yield finding;
    }
  },
};

function byCorpus(context: CheckContext, resolution: Resolution): Finding | null {
  const { corpus, day, document: draft } = context;
  const { document, citation } = resolution;
  if (!document) {
    const repeal = repealOfAbsent(context, resolution);
    return repeal && byClause(citation, citation.document!, repeal);
  }
  if (!document.repeal || corpus.forceOf(document, day) !== 'repealed') return null;
  // The text that repeals it names it as well.
  return document.repeal.by.metadata.title === draft.metadata.title ? null : byClause(citation, document.metadata.title, document.repeal);
}

function byClause({ documentSpan, span }: Citation, title: string, { by, node, text, date }: Repeal): Finding {
  const evidence: Related = { ...relatedProvision(by, node ? enclosing(node, 'article') ?? node : null), text, ...(node ? {} : { locator: '' }) };
  const when = date ?? by.metadata.dates.effective ?? versionOf(by);
  return {
    code: 'reference/repealed',
    span: documentSpan ?? span,
    message: { zh: `《${title}》已${when ? `自${when}起` : ''}由《${by.metadata.title}》废止。请改引现行文件。`, en: `“${title}” was repealed by “${by.metadata.title}”${when ? ` from ${when}` : ''}.` },
    related: [evidence],
  };
}

function byTable({ day, document: draft }: CheckContext, { citation, document }: Resolution): Finding | null {
  const title = (citation.document ?? '').replace(/^中华人民共和国/, '');
  const act = ACTS.get(title);
  // 《物权法》 as the short form of another title is a matter of that title; a corpus text of the law speaks for itself.
  if (!act || day < act.from || (document && document.repeal)) return null;
  if (draft.metadata.title.replace(/^中华人民共和国/, '').includes(title)) return null;
  return {
    code: 'reference/repealed',
    span: citation.documentSpan ?? citation.span,
    basis: `《${act.by}》${act.locator}`,
    message: { zh: `《${title}》已自${act.from}起废止，有关内容见《${act.by}》。请改引现行法律的相应条文。`, en: `“${title}” was repealed as of ${act.from}; see “${act.by}”.` },
    related: [{ document: act.by, version: act.from, locator: act.locator, uri: '', span: { start: 0, end: 0 }, text: act.text }],
  };
}
