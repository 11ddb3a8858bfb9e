import { strict as assert } from 'node:assert';
import * as features from '../../../server/src/features';
import { open } from './context';

const TEXTS: Readonly<Record<string, string>> = {
  'an empty file': '',
  'blanks alone': '\u3000 \t\n\n',
  'one label': '第一条',
  'carriage returns alone': '第一条　甲。\r第二条　按照第一条办理。\r（一）乙；\r（二）丙。',
  'lone surrogates': '第一条　\ud800甲\udc00，按照第\ud800一条。\n',
  'a mark that is never closed': '第一条　根据《临江市夜间经济促进条例',
  'brackets in brackets': `第一条　${'（'.repeat(2000)}甲${'）'.repeat(2000)}。\n`,
  'one line of 200,000 characters': `第一条　${'市商务局应当按照第一条规定办理，'.repeat(12500)}`,
  'ten thousand headings': Array.from({ length: 10000 }, (_each, at) => `${at + 1}. 推进工作。`).join('\n'),
  'NUL and control characters': '第一条\u0000　甲\u0007。\u2028第二条　乙。',
};
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

/** Every feature, asked at a place. */
function askAll(marked: string, position: { line: number; character: number }): void {
  const { context } = open(marked, { corpus: [] });
  features.diagnostics(context);
  features.documentSymbols(context);
  features.foldingRanges(context);
  features.selectionRanges(context, [position]);
  features.hover(context, position);
  features.definition(context, position);
  features.references(context, position, true);
  features.documentHighlights(context, position);
  features.documentLinks(context);
  features.completions(context, position);
  features.codeActions(context, { textDocument: { uri: context.document.uri }, range: { start: position, end: position }, context: { diagnostics: [] } }, true);
  features.codeLenses(context);
  features.semanticTokens(context);
  features.inlayHints(context, WHOLE);
  features.prepareRename(context, position);
  features.rename(context, position, '第二条');
  features.renumber(context);
  for (const item of features.prepareCallHierarchy(context, position)) {
    features.incomingCalls(context, item);
    features.outgoingCalls(context, item);
  }
}

describe('features on bad input', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    it(`answer about ${name}`, function () {
      this.timeout(20000);
      assert.doesNotThrow(() => askAll(text, { line: 0, character: 1 }));
      assert.doesNotThrow(() => askAll(text, { line: 9999, character: 9999 }));
    });
  }

  it('place every token on one line and in order', () => {
    for (const text of Object.values(TEXTS)) {
      const { context } = open(text, { corpus: [] });
      const { data } = features.semanticTokens(context);
      let line = 0;
      let character = 0;
      for (let at = 0; at < data.length; at += 5) {
        assert.ok(data[at] >= 0 && data[at + 1] >= 0 && data[at + 2] > 0);
        character = data[at] === 0 ? character + data[at + 1] : data[at + 1];
        line += data[at];
        const { start, end } = context.document.lines.span(line);
        assert.ok(character + data[at + 2] <= end - start, 'within its line');
      }
    }
  });
});
