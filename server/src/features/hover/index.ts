import type { Hover, Position } from 'vscode-languageserver';
import { overlaps } from '../../text/span';
import { plain, rangeOf } from '../lsp';
import type { FeatureContext } from '../model';
import { chapterOf, textOf } from '../passages';
import { subjectAt, type Subject } from '../subject';
import { hoverCitation } from './citation';
import { hoverConflict } from './conflict';
import { hoverTerm } from './term';
import { hoverUnit } from './unit';

/** What the editor says of the place a person points at; null where there is nothing to say. */
export function hover(context: FeatureContext, position: Position): Hover | null {
  const { document } = context;
  const offset = document.lines.offset(position);
  const subject = subjectAt(context, offset);
  const here = { start: offset, end: offset };
  // What is cited is known at once; a conflict shows in the text only once the check has run, so a card does not wait for it.
  const conflict = (subject && context.isChecked === false ? [] : context.findings ?? []).find(({ code, span, related }) => /^(?:conflict\/|reference\/(?:quote-mismatch|superseded)$)/.test(code) && (related?.length ?? 0) > 0 && overlaps(span, here));
  const sections = [...(conflict ? [hoverConflict(context, conflict)] : []), ...(subject ? [wordsOf(context, subject)] : [])].filter((words) => words !== '');
  if (sections.length === 0) return null;
  return { contents: { kind: 'markdown', value: sections.join('\n\n---\n\n') }, range: rangeOf(document, subject?.span ?? conflict!.span) };
}

function wordsOf(context: FeatureContext, subject: Subject): string {
  if (subject.kind === 'citation') return hoverCitation(context, subject.resolution, subject.target);
  if (subject.kind === 'term') return hoverTerm(context, subject.term, subject.definition);
  if (subject.kind === 'unit') return hoverUnit(context, subject.mention.name);
  return hoverProvision(context, subject);
}

/** A provision's own label: where it stands and how often this draft refers to it. */
function hoverProvision({ resolutions, locale }: FeatureContext, { node }: Extract<Subject, { kind: 'provision' }>): string {
  const own = resolutions.filter((each) => !each.document && each.targets.some((target) => target.node === node)).length;
  const chapter = chapterOf(node);
  if (own === 0 && chapter === '') return '';
  const uses = own === 0 ? (locale === 'zh' ? '本文没有引用它' : 'not cited in this document') : locale === 'zh' ? `本文引用它 ${own} 处` : `cited ${own} times in this document`;
  return `**${plain(node.label || textOf(node, 20))}**${chapter ? `　${plain(chapter)}` : ''}\n\n${uses}`;
}
