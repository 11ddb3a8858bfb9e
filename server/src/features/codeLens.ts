import type { CodeLens } from 'vscode-languageserver';
import { walk } from '../document/find';
import type { OutlineNode } from '../document/model';
import { counted } from '../text/english';
import { contains, type Span } from '../text/span';
import { nodesOf } from './hover/citation';
import { locationOf, rangeOf } from './lsp';
import type { FeatureContext } from './model';
import { nodeAt } from './passages';
import { placeOf } from './related';
import { spanOfTarget } from './subject';

const COUNTED: ReadonlySet<OutlineNode['level']> = new Set(['chapter', 'article', 'heading1', 'heading2', 'heading3', 'attachment']);

/** Above headings, articles and attachments: how many conflicts lie in them, how often the draft cites them. A click lists the places: of conflicts the other provisions, since the draft's own words are in sight. What stands before the first heading is counted above the title. */
export function codeLenses(context: FeatureContext): CodeLens[] {
  const { document, findings = [], resolutions, locale } = context;
  const conflicts = new Map<OutlineNode | null, Array<{ readonly span: Span; readonly others: ReturnType<typeof locationOf>[] }>>();
  for (const { code, span, related = [] } of findings) {
    if (!code.startsWith('conflict/')) continue;
    let node = nodeAt(document, span.start);
    while (node && !COUNTED.has(node.level)) node = node.parent;
    const others = related.flatMap((each) => placeOf(context, each) ?? []);
    list(conflicts, node).push({ span, others });
  }
  const citations = new Map<OutlineNode, Span[]>();
  for (const { document: home, targets } of resolutions) {
    if (home) continue;
    for (const target of targets) if (!target.missing) for (const node of nodesOf(target, document)) for (let each: OutlineNode | null = node; each; each = each.parent) {
      if (!COUNTED.has(each.level)) continue;
      const span = spanOfTarget(target);
      // 本条 in the article itself is no citation of it from elsewhere.
      if (!contains(each.span, span)) list(citations, each).push(span);
      break;
    }
  }
  const lenses: CodeLens[] = [];
  for (const node of [null, ...walk(document.outline)]) {
    const range = rangeOf(document, node ? node.labelSpan : document.metadata.titleSpan ?? { start: 0, end: 0 });
    const show = (title: string, locations: readonly ReturnType<typeof locationOf>[]): void => void lenses.push({ range, command: { title, command: 'policy.showReferences', arguments: [document.uri, range.start.line, range.start.character, locations] } });
    const found = conflicts.get(node);
    const cited = node && citations.get(node);
    if (found) show(locale === 'zh' ? `${found.length} 处冲突` : counted(found.length, 'conflict'), found.flatMap(({ span, others }) => (others.length > 0 ? others : [locationOf(document, span)])));
    if (cited) show(locale === 'zh' ? `本文引用 ${cited.length} 处` : cited.length === 1 ? 'cited once' : `cited ${cited.length} times`, cited.map((span) => locationOf(document, span)));
  }
  return lenses;
}

function list<K, V>(map: Map<K, V[]>, key: K): V[] {
  let values = map.get(key);
  if (!values) map.set(key, (values = []));
  return values;
}
