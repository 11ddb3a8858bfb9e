import type { Related } from '../../rules/model';
import { markDifferencesAt } from '../differences';
import { linkAt, plain, say } from '../lsp';
import type { FeatureContext, ShownFinding } from '../model';
import { counterpartIn, sentenceAt } from '../passages';
import { nameOf, placeOf, tableRowOf, wordsOf } from '../related';

/** Two versions of a provision, the differing words marked; '' where they are too unlike for that to tell anything. */
function hoverVersions(context: FeatureContext, now: Related, before: Related): string {
  if (!counterpartIn(wordsOf(now), wordsOf(before))) return '';
  const [left, right] = markDifferencesAt(wordsOf(before), wordsOf(now), { start: 0, end: wordsOf(before).length }, plain, mark(context, 'removed'), mark(context, 'inserted'));
  const line = (each: Related, text: string): string => `${plain(nameOf(context, each))}（${plain(each.version)}）${context.locale === 'zh' ? '：' : ': '}${lines(text)}`;
  return `${line(before, left)}\n\n${line(now, right)}`;
}

/**
 * The draft's sentence and the provision it conflicts with, one below the other, the differing words marked. What is wrong and
 * on what basis stands in the problem itself, which the editor shows in the same card.
 */
export function hoverConflict(context: FeatureContext, { code, span, related = [] }: ShownFinding): string {
  // A law that forbids something is not worded like what it forbids: the problem has shown its text already.
  if (context.rulePages && (code === 'conflict/authority' || code === 'conflict/fair-competition')) return '';
  const { document, locale } = context;
  const words = document.text.slice(span.start, span.end);
  if (code === 'reference/superseded' && !/^[“‘]/.test(words)) return related.length > 1 ? hoverVersions(context, related[0], related[1]) : '';
  const zh = locale === 'zh';
  const colon = zh ? '：' : ': ';
  // A quotation is held against the provision by itself, a provision by its sentence.
  const sentence = code.startsWith('reference/') ? null : sentenceAt(document, span);
  const own = sentence?.text ?? words.replace(/^[“‘]|[”’]$/g, '');
  const here = sentence?.place ?? { start: 0, end: own.length };
  const shown = related.map((each) => {
    const place = placeOf(context, each);
    const name = plain(nameOf(context, each));
    const version = each.version !== '' && each.uri !== document.uri ? `（${each.version}）` : '';
    const where = `${each.note ? `${plain(say(each.note, locale))}：` : ''}${place ? `[${name}](${linkAt(place.uri, place.range.start)})` : name}${plain(version)}`;
    const table = tableRowOf(context, each);
    if (table) return { mine: null, theirs: `${where}\n\n${row(table.header)}\n${row(table.header.map(() => ({ text: '---' })), false)}\n${row(table.row)}` };
    const text = wordsOf(each);
    const like = counterpartIn(text, own);
    if (!like) return { mine: null, theirs: `${where}${colon}${lines(plain(text))}` };
    const [left, right] = markDifferencesAt(own, like.sentence, here, plain, mark(context, 'removed'), mark(context, 'inserted'));
    return { mine: left, theirs: `${where}${colon}${lines(plain(like.before) + right + plain(like.after))}` };
  });
  const mine = shown.find((each) => each.mine !== null)?.mine ?? plain(own);
  return [`${zh ? '本文' : 'This draft'}${colon}${lines(mine)}`, ...shown.map(({ theirs }) => theirs)].join('\n\n');
}

/** Bold everywhere; with the editor's own colours of a comparison where it takes them (see the client's `supportHtml`). */
const mark = ({ rulePages }: FeatureContext, kind: 'removed' | 'inserted') => (words: string): string =>
  rulePages ? `<span style="background-color:var(--vscode-diffEditor-${kind}TextBackground);">**${plain(words)}**</span>` : `**${plain(words)}**`;

const lines = (text: string): string => text.replace(/\n/g, '  \n');
const row = (cells: ReadonlyArray<{ readonly text: string }>, escaped = true): string => `| ${cells.map(({ text }) => (escaped ? plain(text).replace(/\n/g, ' ') : text)).join(' | ')} |`;
