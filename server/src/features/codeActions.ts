import type { CodeAction, CodeActionParams, TextEdit } from 'vscode-languageserver';
import type { Fix } from '../rules/model';
import { overlaps } from '../text/span';
import { conflictActions } from './conflictActions';
import { editOf, rangeOf, say } from './lsp';
import type { FeatureContext, ShownFinding } from './model';

/** Kind under which all certain corrections are made at once, on request or on save. */
export const FIX_ALL = 'source.fixAll.policy';

/**
 * What can be done at a place: the corrections of the findings there (certain ones preferred), all certain ones at once, what
 * a conflict asks for, and remarks that keep a finding quiet with a reason. `asks`: our own extension, which asks the person for
 * that reason and opens places beside the draft.
 */
export function codeActions(context: FeatureContext, { range, context: { diagnostics, only } }: CodeActionParams, asks: boolean): CodeAction[] {
  const { document, findings = [], locale } = context;
  const wanted = (kind: string): boolean => !only || only.some((each) => kind === each || kind.startsWith(`${each}.`));
  const actions: CodeAction[] = [];
  const here = document.lines.spanOf(range);
  const at = findings.filter(({ span }) => overlaps(span, here));
  if (wanted('quickfix')) {
    for (const finding of at) {
      const { start } = rangeOf(document, finding.span);
      const shown = diagnostics.filter((each) => each.code === finding.code && each.range.start.line === start.line && each.range.start.character === start.character);
      for (const fix of finding.fixes ?? []) actions.push({ title: say(fix.title, locale), kind: 'quickfix', diagnostics: shown, ...(fix.certain && { isPreferred: true }), edit: { changes: { [document.uri]: editsOf(context, fix) } } });
      for (const action of conflictActions(context, finding, asks)) actions.push({ ...action, diagnostics: shown });
      const same = findings.filter(({ code, fixes }) => code === finding.code && fixes?.some(({ certain }) => certain));
      if (same.length > 1 && same.includes(finding)) {
        actions.push({ title: locale === 'zh' ? `全部修正：${finding.rule.title.zh}（${same.length} 处）` : `Fix all: ${finding.rule.title.en} (${same.length})`, kind: 'quickfix', diagnostics: shown, edit: { changes: { [document.uri]: certainEdits(context, same) } } });
      }
    }
    for (const finding of new Map(at.map((each) => [each.code, each])).values()) actions.push(suppression(context, finding, asks));
  }
  if (wanted(FIX_ALL)) {
    const edits = certainEdits(context, findings);
    if (edits.length > 0) actions.push({ title: locale === 'zh' ? '修正全部可确定的问题' : 'Make all certain corrections', kind: FIX_ALL, edit: { changes: { [document.uri]: edits } } });
  }
  // Two findings at one place may offer the same.
  return [...new Map(actions.map((action) => [action.title, action])).values()];
}

const editsOf = ({ document }: FeatureContext, fix: Fix): TextEdit[] => fix.edits.map((edit) => editOf(document, edit));

/** The certain corrections of some findings that do not touch each other; of two that do, the first. */
function certainEdits(context: FeatureContext, findings: readonly ShownFinding[]): TextEdit[] {
  const taken: Array<{ readonly start: number; readonly end: number }> = [];
  return findings.flatMap(({ fixes = [] }) => {
    const fix = fixes.find(({ certain }) => certain);
    if (!fix || fix.edits.some(({ span }) => taken.some((each) => overlaps(each, span)))) return [];
    taken.push(...fix.edits.map(({ span }) => span));
    return editsOf(context, fix);
  });
}

/** A remark above the line. A conflict is not ignored but marked as deliberate: the words say so, the effect is the same. */
function suppression({ document, locale }: FeatureContext, { code, span }: ShownFinding, asks: boolean): CodeAction {
  const isConflict = code.startsWith('conflict/');
  const title = locale === 'zh' ? (isConflict ? `标记为有意为之并写明理由（${code}）` : `此处不再提示并写明理由（${code}）`) : isConflict ? `Mark as deliberate, with a reason (${code})` : `Suppress here, with a reason (${code})`;
  const { line } = document.lines.position(span.start);
  const at = { line, character: 0 };
  if (asks) return { title, kind: 'quickfix', command: { title, command: 'policy.suppress', arguments: [document.uri, line, code, isConflict] } };
  const reason = locale === 'zh' ? '理由：' : 'reason: ';
  return { title, kind: 'quickfix', edit: { changes: { [document.uri]: [{ range: { start: at, end: at }, newText: `<!-- policy-disable-next-line ${code} ${reason} -->\n` }] } } };
}
