import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../server/src/document/document';
import { describeWithShared } from '../../shared';
import reviewed from './hard-refs.json';
import { inShort } from './written';

/**
 * 153 sentences of published law with their citations, every parse read by a person. The sentences stay outside the project;
 * `lines` gives the reviewed citations by the line of the file, `machine` the lines where the parse that came with them was wrong.
 */
describeWithShared('citations in hard sentences of published law', (folder) => {
  const sentences = readFileSync(join(folder, 'domain/hard-refs.tsv'), 'utf8').split('\n');
  const lines: Readonly<Record<string, readonly string[]>> = reviewed.lines;
  for (const [line, expected] of Object.entries(lines)) {
    it(`line ${line}: ${expected.length === 1 ? expected[0] : `${expected.length} citations`}`, () => {
      const sentence = sentences[Number(line) - 1].split('\t')[5];
      assert.deepEqual(readDocument(sentence).citations.map(inShort), expected);
    });
  }
});
