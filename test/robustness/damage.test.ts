import assert from 'node:assert/strict';
import type { OutlineNode } from '../../server/src/document/model';
import type { CheckResult } from '../../server/src/service';
import type { Span } from '../../server/src/text/span';
import { damage, ODD_TEXTS, SEEDS } from './inputs';
import { checkText } from './service';

const SEED_RUNS = 40;

/** What is true of every answer, whatever the text. */
function assertSound(text: string, { document, findings, failures }: CheckResult): void {
  assert.deepEqual(failures, [], 'no rule broke down');
  const inside = (span: Span, what: string): void => assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, `${what} lies in the text: ${span.start}–${span.end}`);
  let end = 0;
  for (const block of document.blocks) {
    inside(block.span, 'block');
    if (block.kind === 'furniture') continue; // a page number may stand within the sentence it parts
    assert.ok(block.span.start >= end, `blocks follow one another at ${block.span.start}`);
    end = block.span.end;
    inside(block.original(0, block.text.length), 'text of a block');
  }
  const walk = (nodes: readonly OutlineNode[], parent: OutlineNode | null): void => {
    for (const node of nodes) {
      inside(node.span, node.label);
      inside(node.labelSpan, `label ${node.label}`);
      assert.equal(node.parent, parent);
      if (parent) assert.ok(node.span.start >= parent.span.start && node.span.end <= parent.span.end, `${node.label} lies in ${parent.label}`);
      walk(node.children, node);
    }
  };
  walk(document.outline, null);
  for (const citation of document.citations) inside(citation.span, 'citation');
  for (const definition of document.definitions) inside(definition.span, 'definition');
  for (const target of document.targets) inside(target.span, 'target');
  for (const finding of findings) {
    inside(finding.span, finding.code);
    assert.ok(finding.message.zh && finding.message.en, `${finding.code} says what it means in both languages`);
    for (const fix of finding.fixes ?? []) {
      const edits = [...fix.edits].sort((left, right) => left.span.start - right.span.start);
      edits.forEach(({ span }, at) => {
        inside(span, `fix of ${finding.code}`);
        assert.ok(at === 0 || edits[at - 1].span.end <= span.start, `edits of one fix of ${finding.code} do not overlap`);
      });
    }
  }
}

const places = ({ document, findings }: CheckResult): string[] => findings.map(({ code, span }) => {
  const { start } = document.lines.range(span);
  return `${code} ${start.line}:${start.character}`;
});

describe('Whatever the text, the answer is sound', () => {
  for (const [name, make] of Object.entries(ODD_TEXTS)) it(name, () => assertSound(make(3_000), checkText(make(3_000))));

  it('an empty text', () => assertSound('', checkText('')));

  for (const [name, text] of Object.entries(SEEDS)) {
    it(`${name}, damaged in ${SEED_RUNS} ways`, () => {
      for (let seed = 1; seed <= SEED_RUNS; seed++) {
        const damaged = damage(text, seed, 1 + (seed % 20));
        try {
          assertSound(damaged, checkText(damaged));
        } catch (error) {
          throw new Error(`damage(…, ${seed}, ${1 + (seed % 20)}): ${error instanceof Error ? error.message : String(error)}`, { cause: error });
        }
      }
    });

    it(`${name}, cut off anywhere`, () => {
      for (let part = 1; part < 25; part++) {
        const cut = text.slice(0, Math.floor((text.length * part) / 25));
        assertSound(cut, checkText(cut));
      }
    });
  }
});

describe('What does not change the meaning does not change the findings', () => {
  for (const [name, text] of Object.entries(SEEDS)) {
    const plain = text.replace(/\r\n?/g, '\n');
    it(`${name}: the same twice`, () => assert.deepEqual(places(checkText(plain)), places(checkText(plain))));
    it(`${name}: line ends of Windows`, () => assert.deepEqual(places(checkText(plain.replace(/\n/g, '\r\n'))), places(checkText(plain))));
    it(`${name}: line ends of an old Macintosh`, () => assert.deepEqual(places(checkText(plain.replace(/\n/g, '\r'))), places(checkText(plain))));
    it(`${name}: blanks at the end of the text`, () => assert.deepEqual(places(checkText(`${plain}\n\n　\n`)), places(checkText(plain))));
  }
});
