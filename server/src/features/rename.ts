import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { squeeze } from '../text/fold';
import { readNumeral } from '../text/numerals';
import { editOf, rangeOf } from './lsp';
import type { FeatureContext } from './model';
import { numberEdits, shiftedNumbers } from './numbering';
import { usesOf } from './occurrences';
import { subjectAt, unitMentions } from './subject';

/** What can be renamed at a place and how it is written now; null where nothing can. */
export function prepareRename(context: FeatureContext, position: Position): { range: Range; placeholder: string } | null {
  const { document } = context;
  const subject = subjectAt(context, document.lines.offset(position));
  if (!subject || subject.kind === 'citation' || (subject.kind === 'term' && !subject.definition)) return null;
  if (subject.kind === 'provision' && (subject.node.ordinal === 0 || subject.node.level === 'paragraph' || subject.node.level === 'table')) return null;
  const text = document.text.slice(subject.span.start, subject.span.end);
  return { range: rangeOf(document, subject.span), placeholder: subject.kind === 'provision' ? text.trim() : squeeze(text) };
}

/**
 * A term under another name wherever it is used; a unit wherever it is named so; a provision under another number, those after
 * it following by the same distance and every reference to them with them. Null where the new name is none.
 */
export function rename(context: FeatureContext, position: Position, newName: string): WorkspaceEdit | null {
  const { document, resolutions } = context;
  const subject = subjectAt(context, document.lines.offset(position));
  const name = newName.trim();
  if (!subject || name === '') return null;
  const edits = ((): TextEdit[] => {
    if (subject.kind === 'term') return subject.definition ? usesOf(document, subject.term).map((span) => editOf(document, { span, newText: name })) : [];
    if (subject.kind === 'unit') return [...new Map([...unitMentions(document)].filter((each) => each.name === subject.mention.name).map(({ span }) => [span.start, span])).values()].map((span) => editOf(document, { span, newText: name }));
    if (subject.kind !== 'provision') return [];
    const ordinal = readNumeral(/[0-9０-９零〇一二两三四五六七八九十百千]+/.exec(name)?.[0] ?? '');
    if (ordinal === null || ordinal < 1) return [];
    const { labels, references } = numberEdits(document, resolutions, shiftedNumbers(document, subject.node, ordinal));
    return [...labels, ...references].map((edit) => editOf(document, edit));
  })();
  return edits.length > 0 ? { changes: { [document.uri]: edits } } : null;
}
