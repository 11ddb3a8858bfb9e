import type { Span } from '../text/span';

/**
 * A remark in the draft that keeps findings quiet, as an HTML comment: `<!-- policy-disable-next-line CODE 理由 -->`, the same
 * with `policy-disable-file` for the whole document, and `policy-disable` … `policy-enable` around a stretch.
 */
export interface Suppression {
  readonly form: 'next-line' | 'file' | 'block';
  readonly codes: ReadonlyArray<{ readonly code: string; readonly span: Span }>;
  readonly reason: string;
  /** The comment itself. */
  readonly span: Span;
  /** What it covers. */
  readonly covers: Span;
}

const COMMENT = /<!--\s*policy-(disable-next-line|disable-file|disable|enable)(?![\w-])([\s\S]*?)-->/g;
const CODE = /[a-z]+(?:-[a-z]+)*\/(?:[a-z0-9]+(?:-[a-z0-9]+)*|\*)/y;

/** The remarks of a text, in order. A line of blanks does not count as the next line. */
export function readSuppressions(text: string): readonly Suppression[] {
  if (!text.includes('policy-disable')) return [];
  const found: Suppression[] = [];
  const open: number[] = [];
  for (const match of text.matchAll(COMMENT)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const bodyAt = match.index + match[0].length - 3 - match[2].length;
    const { codes, reason } = readBody(match[2], bodyAt);
    if (match[1] === 'enable') {
      // Without a code it ends all that are open, else the open ones that name one of its codes.
      for (let at = open.length - 1; at >= 0; at--) {
        const begun = found[open[at]];
        if (codes.length > 0 && !begun.codes.some(({ code }) => codes.some((each) => each.code === code))) continue;
        found[open[at]] = { ...begun, covers: { start: begun.covers.start, end: span.start } };
        open.splice(at, 1);
      }
      continue;
    }
    if (match[1] === 'disable-next-line') found.push({ form: 'next-line', codes, reason, span, covers: lineAfter(text, span.end) });
    else if (match[1] === 'disable-file') found.push({ form: 'file', codes, reason, span, covers: { start: 0, end: text.length } });
    else {
      open.push(found.length);
      found.push({ form: 'block', codes, reason, span, covers: { start: span.end, end: text.length } });
    }
  }
  return found;
}

function readBody(body: string, offset: number): { codes: Array<{ code: string; span: Span }>; reason: string } {
  const codes: Array<{ code: string; span: Span }> = [];
  let at = 0;
  for (;;) {
    while (/[\s,，、]/.test(body[at] ?? '')) at++;
    CODE.lastIndex = at;
    const match = CODE.exec(body);
    if (!match) break;
    codes.push({ code: match[0], span: { start: offset + at, end: offset + at + match[0].length } });
    at += match[0].length;
  }
  return { codes, reason: body.slice(at).replace(/^[\s:：-]+/, '').trim() };
}

function lineAfter(text: string, from: number): Span {
  const next = /[\r\n]+[ \t\u3000]*(?=[^\s\u3000])/g;
  next.lastIndex = from;
  const match = next.exec(text);
  if (!match) return { start: text.length, end: text.length };
  const start = match.index + match[0].length;
  const end = /[\r\n]/g;
  end.lastIndex = start;
  return { start, end: end.exec(text)?.index ?? text.length };
}

/** Whether a remark names a code: itself, or its area with `/*`. */
export const names = (suppression: Suppression, code: string): boolean =>
  suppression.codes.some((each) => each.code === code || (each.code.endsWith('/*') && code.startsWith(each.code.slice(0, -1))));
