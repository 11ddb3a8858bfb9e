import type { InlayHint, Range } from 'vscode-languageserver';
import { overlaps } from '../text/span';
import { shorten } from './lsp';
import type { FeatureContext } from './model';
import { openingOf } from './passages';
import { spanOfTarget } from './subject';

const LENGTH = 14;

/** Behind each citation of a provision its first words, so that a wrong number is seen at once. */
export function inlayHints({ document, resolutions }: FeatureContext, range: Range): InlayHint[] {
  const within = document.lines.spanOf(range);
  return resolutions.flatMap(({ targets }) => targets.flatMap((target): InlayHint[] => {
    const span = spanOfTarget(target);
    if (!target.node || target.missing || !overlaps(span, within)) return [];
    const words = openingOf(target.node);
    return words === '' ? [] : [{ position: document.lines.position(span.end), label: shorten(words, LENGTH), paddingLeft: true }];
  }));
}
