import type { Figure, FigureKind } from '../../../document/figures';
import type { CheckContext, Finding, Words } from '../../model';
import { evidenceAt } from '../evidence';
import { relatedOf, severityAgainst } from '../scope';
import { figureConflicts, type Match } from './match';

/** 树龄八十年以上的 is a standard, not a time limit. */
const speaksAs = ({ kind, condition }: Figure): FigureKind => (kind === 'period' && condition ? 'measure' : kind);

/** Findings for the kinds of figure that one rule speaks of. `what` names them: 期限, 日期 …. */
export function* reportFigures(context: CheckContext, code: string, kinds: readonly FigureKind[], what: Words): Generator<Finding> {
  let before: Match | null = null;
  for (const match of figureConflicts(context)) {
    if (match.planned || !kinds.includes(speaksAs(match.own))) continue;
    // Fines for unit and person in one sentence against one provision are one conflict.
    if (before && before.own.kind === 'fine' && match.own.kind === 'fine' && before.ownPassage.text === match.ownPassage.text && before.otherPassage === match.otherPassage) continue;
    before = match;
    yield findingOf(context, code, match, what);
  }
}

/** The planned values of the draft that fall short of, or go beyond, what a plan of a level above asks of all places. */
export function* reportPlanned(context: CheckContext, code: string, what: Words, isFalling: (words: string) => boolean): Generator<Finding> {
  for (const match of figureConflicts(context)) {
    if (!match.planned) continue;
    const more = match.own.low > match.other.low;
    yield { ...findingOf(context, code, match, what), severity: more === isFalling(match.own.near) ? 'warning' : 'information' };
  }
}

function findingOf(context: CheckContext, code: string, { own, ownPassage, other, otherPassage, source }: Match, what: Words): Finding {
  const mine = ownPassage.text.slice(own.start, own.end);
  const theirs = otherPassage.text.slice(other.start, other.end);
  const place = otherPassage.original(other.start, other.end);
  const related = evidenceAt(source, place, otherPassage.node);
  return {
    code, severity: severityAgainst(context, source), span: ownPassage.original(own.start, own.end),
    message: {
      zh: `${what.zh}与《${source.metadata.title}》${related.locator}不一致：此处为“${mine}”，该处为“${theirs}”。请核对是否同一事项；确属同一事项的，应当一致或者不超出其规定的范围。`,
      en: `The ${what.en} differs from ${related.locator} of 《${source.metadata.title}》: “${mine}” here, “${theirs}” there.`,
    },
    related: otherPassage.item ? [related, relatedOf(source, otherPassage.item.span, otherPassage.item.node)] : [related],
    fixes: [{ title: { zh: `改为“${theirs}”`, en: `Change to “${theirs}”` }, edits: [{ span: ownPassage.original(own.start, own.end), newText: theirs }], certain: false }],
  };
}
