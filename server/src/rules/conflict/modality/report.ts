import type { CorpusDocument } from '../../../corpus/model';
import type { Norm } from '../../../document/norms';
import type { CheckContext, Words } from '../../model';
import { evidenceAt } from '../evidence';
import type { Report } from '../kept';
import { severityAgainst } from '../scope';

/** The finding that a clause of the draft (offsets in its sentence) stands against a provision; `words` say what the provision does and the draft does. */
export function reportAgainst(context: CheckContext, { start, end }: { readonly start: number; readonly end: number }, source: CorpusDocument, other: Norm, words: Words): Report {
  const severity = severityAgainst(context, source);
  const { title } = source.metadata;
  return (here) => ({
    code: 'conflict/modality', severity, span: here.block.original(here.start + start, here.start + end),
    message: { zh: `《${title}》${words.zh}，请核对。`, en: `《${title}》 ${words.en}.` },
    related: [evidenceAt(source, other.block.original(other.start, other.end), other.node)],
  });
}
