import type { Location, Position, Range, TextEdit } from 'vscode-languageserver';
import type { PolicyDocument } from '../document/model';
import type { Words } from '../rules/model';
import type { Span } from '../text/span';
import type { Locale } from './model';

/** Numbers of the protocol that features answer with; the protocol's own constants would pull its runtime into the core. */
export const SYMBOL = { file: 1, module: 2, namespace: 3, class: 5, method: 6, property: 7, field: 8, enumeration: 10, interface: 11, constant: 14, string: 15, array: 18, object: 19, key: 20, struct: 23 } as const;
export const SEVERITY = { error: 1, warning: 2, information: 3, hint: 4 } as const;
export const TAG = { unnecessary: 1, deprecated: 2 } as const;
export const COMPLETION = { text: 1, method: 2, field: 5, class: 7, interface: 8, module: 9, value: 12, keyword: 14, snippet: 15, file: 17, reference: 18 } as const;
export const HIGHLIGHT = { text: 1, read: 2, write: 3 } as const;

/** The words of a message in the language of the person. */
export const say = (words: Words, locale: Locale): string => words[locale];

export const rangeOf = (document: PolicyDocument, span: Span): Range => document.lines.range(span);

export const locationOf = (document: PolicyDocument, span: Span): Location => ({ uri: document.uri, range: rangeOf(document, span) });

export const editOf = (document: PolicyDocument, edit: { readonly span: Span; readonly newText: string }): TextEdit => ({ range: rangeOf(document, edit.span), newText: edit.newText });

/** The first words of a text, at most `limit` characters, … where it goes on. */
export const shorten = (text: string, limit: number): string => (text.length <= limit ? text : `${cut(text, limit)}…`);

/** Never parts a surrogate pair. */
const cut = (text: string, limit: number): string => text.slice(0, /[\ud800-\udbff]/.test(text[limit - 1]) ? limit - 1 : limit);

/** Documents that live in the extension and not in a folder: shown read-only under this scheme. */
export const CORPUS_SCHEME = 'policy-corpus';

/** A place in a document as a link that the editor follows from a hover. */
export const linkTo = (document: PolicyDocument, span: Span): string => linkAt(document.uri, rangeOf(document, span).start);

/** The same for a place in a document of any scheme: what only our own extension can show is opened by its command. */
export function linkAt(uri: string, { line, character }: Position): string {
  if (/^file:/.test(uri)) return `${uri}#L${line + 1},${character + 1}`.replace(/[()\s]/g, (char) => encodeURIComponent(char).replace('(', '%28').replace(')', '%29'));
  return `command:policy.openPlace?${encodeURIComponent(JSON.stringify([uri, line, character])).replace(/[()]/g, (char) => (char === '(' ? '%28' : '%29'))}`;
}

/** Text as it is, in Markdown: nothing in it formats, no link, no image. */
export const plain = (text: string): string => text.replace(/\t/g, '　').replace(/[\\`*_{}[\]<>#|~$!+-]/g, '\\$&').replace(/^(\s*)(\d+)([.)])/gm, '$1$2\\$3');
