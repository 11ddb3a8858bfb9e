import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundledSources } from '../../../server/src/corpus/loaders/bundled';
import { readDocument } from '../../../server/src/document/document';
import { walk } from '../../../server/src/document/find';
import type { MemoryKey } from '../../../server/src/document/memory';
import type { PolicyDocument } from '../../../server/src/document/model';
import type { Tally } from '../../../server/src/document/tally';
import { createPolicyService, type CheckResult } from '../../../server/src/service';
import { createRandom, plan, regulation } from '../../texts';

const root = resolve(__dirname, '../../..');
const sources = bundledSources(root);

/** Everything that is read from a text, as plain values. */
const factsOf = ({ blocks, outline, anomalies, metadata, citations, definitions, assignments, targets, tables }: PolicyDocument): unknown => ({
  blocks: blocks.map(({ text, span, kind, level }) => ({ text, span, kind, level })),
  outline: outline.map(({ label, span }) => ({ label, span })),
  anomalies, metadata,
  citations: citations.map(({ text, span, document, documentSpan, documentNumberSpan, targets: cited, quote, relative, form }) => ({ text, span, document, documentSpan, documentNumberSpan, cited, quote, relative, form })),
  definitions: definitions.map(({ node: _node, ...rest }) => rest), assignments: assignments.map(({ task, taskSpan, lead, responsible, span, form }) => ({ task, taskSpan, lead, responsible, span, form })),
  targets: targets.map(({ node: _node, ...rest }) => rest), tables: tables.map(({ node: _node, ...rest }) => rest),
});

/** The structure as plain values, with where every block stands in it. */
const structureOf = ({ blocks, outline, parts, lines }: PolicyDocument): unknown => ({
  blocks: blocks.map(({ index, span, kind, level, label, part, node }) => ({ index, span, kind, level, label, part, node: node && { level: node.level, span: node.span, blocks: node.blocks.map((each) => each.index) } })),
  outline: [...walk(outline)].map(({ level, label, labelSpan, ordinal, suffix, heading, headingSpan, span, children, part }) => ({ level, label, labelSpan, ordinal, suffix, heading, headingSpan, span, children: children.length, part })),
  parts: parts.map(({ index, kind, title, span, roots }) => ({ index, kind, title, span, roots: roots.length })), lines: lines.starts,
});

const findingsOf = ({ findings }: CheckResult): unknown => findings.map(({ code, severity, span, message, related, fixes }) => ({ code, severity, span, message, related, fixes }));

/** What a drafter does: words put in and taken out, lines parted and joined, labels renumbered, a stretch pasted elsewhere. */
function edited(text: string, random: ReturnType<typeof createRandom>): string {
  const at = random.below(text.length);
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  switch (random.below(7)) {
    case 0: return `${head}的${tail}`;
    case 1: return head + tail.slice(1 + random.below(6));
    case 2: return `${head}\n${tail}`;
    case 3: return head + tail.replace('\n', '');
    case 4: return head + tail.replace(/第([一二三四五六七八九])条/, '第$1十条');
    case 5: return `${head}\n第五条　依照前款规定，自受理之日起二十日内办结，由市商务局负责。\n${tail}`;
    default: return head + text.slice(at >> 1, (at >> 1) + 60) + tail;
  }
}

describe('A draft that is edited', () => {
  const texts: Record<string, string> = {
    'a regulation': regulation(6000, 3), 'a plan': plan(6000, 4),
    'the sample': readFileSync(join(root, 'samples/action-plan.policy.txt'), 'utf8'),
    'a bundled plan': sources.find(({ text }) => text.includes('附件2'))?.text ?? '',
  };
  for (const [name, first] of Object.entries(texts)) {
    it(`reads and checks the same as one read anew: ${name}`, () => {
      const random = createRandom(first.length);
      const service = createPolicyService({ sources, today: () => '2024-06-01' });
      const fresh = createPolicyService({ sources, today: () => '2024-06-01' });
      let text = first;
      let document = service.read(text, 'file:///draft.policy.txt');
      service.check(document);
      for (let edit = 0; edit < 25; edit++) {
        text = edited(text, random);
        document = service.read(text, 'file:///draft.policy.txt', document);
        const anew = readDocument(text, 'file:///draft.policy.txt');
        assert.deepEqual(factsOf(document), factsOf(anew), `facts after edit ${edit}`);
        assert.deepEqual(findingsOf(service.check(document)), findingsOf(fresh.check(anew)), `findings after edit ${edit}`);
      }
    });
  }

  const pieces = [...'的。，；：“”（）《》第一二十0\t|*# 　\r', '（一）', '（二）', '第三条', '一、', '1.', '附件', '<!--', '目录', '，制定本条例。', '第二章 总则 ', '2024年5月1日', '某某市关于促进发展的意见', '𠮷', '\n'];
  for (const [name, text] of Object.entries(texts)) {
    for (const lineBreak of ['\n', '\r\n']) {
      it(`has the structure of one read anew, whatever is typed: ${name}, lines ending with ${JSON.stringify(lineBreak)}`, () => {
        const random = createRandom(text.length);
        let written = text.replace(/\n/g, lineBreak);
        let document = readDocument(written);
        for (let edit = 0; edit < 60; edit++) {
          // At the ends of lines as often as within.
          const place = random.below(written.length);
          const at = random.below(2) === 0 ? place : Math.max(0, written.indexOf('\n', place) - random.below(4) + random.below(8));
          written = written.slice(0, at) + (random.below(4) === 0 ? '' : random.pick(pieces)) + written.slice(at + random.below(3));
          if (random.below(2) === 0) void document.anomalies;
          document = readDocument(written, '', document);
          const anew = readDocument(written);
          assert.deepEqual(structureOf(document), structureOf(anew), `after edit ${edit}`);
          assert.deepEqual(document.anomalies, anew.anomalies, `anomalies after edit ${edit}`);
        }
      });
    }
  }

  it('keeps what rests on its structure, and counts what stands in it, in step with the edits', () => {
    const key: MemoryKey<readonly number[]> = { name: 'items' };
    const stops: Tally = { size: 1, count: (words, start, end, times, counts) => { for (const char of words.slice(start, end)) if (char === '。') counts[0] += times; } };
    const random = createRandom(11);
    let text = regulation(4000, 6);
    let document = readDocument(text);
    let made = 0;
    for (let edit = 0; edit < 60; edit++) {
      const itemsOf = ({ blocks }: PolicyDocument): number[] => blocks.filter(({ level }) => level === 'item').map(({ index }) => index);
      assert.deepEqual(document.ofStructure(key, () => (made++, itemsOf(document))), itemsOf(document), `items after edit ${edit}`);
      assert.equal(document.tally(stops)[0], text.split('。').length - 1, `stops after edit ${edit}`);
      const place = text.indexOf('。', random.below(text.length));
      text = edit % 3 === 0 || place < 0 ? edited(text, random) : `${text.slice(0, place)}的${text.slice(place)}`;
      document = readDocument(text, '', document);
    }
    assert.ok(made < 40, `words typed leave the structure as it is, and what rests on it: made ${made} times`);
  });

  it('finds words in the blocks that have them, in step with the edits', () => {
    const hint = /负责|应当/g;
    const random = createRandom(9);
    let text = regulation(4000, 5);
    let document = readDocument(text);
    document.blocksWith(hint);
    const question = { name: 'charges', hint: /负责/g };
    for (let edit = 0; edit < 60; edit++) {
      text = edited(text, random);
      document = readDocument(text, '', document);
      assert.deepEqual(document.blocksWith(hint).map(({ index }) => index), document.blocks.filter((block) => /负责|应当/.test(block.text)).map(({ index }) => index), `after edit ${edit}`);
      // Asked now and then: what changed in between is asked as well.
      if (random.below(3) === 0) assert.deepEqual(document.blocksThat(question, null, ({ kind }) => kind === 'body').map(({ index }) => index), document.blocks.filter(({ kind, text: words }) => kind === 'body' && words.includes('负责')).map(({ index }) => index), `charges after edit ${edit}`);
    }
  });
});
