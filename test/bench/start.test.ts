import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Row } from './measure';
import { starting } from './server';

describe('The language server is there at once', () => {
  const place = mkdtempSync(join(tmpdir(), 'policy-start-'));
  let rows: Row[];
  before(async () => { rows = await starting(resolve(__dirname, '../..'), place); });
  after(() => rmSync(place, { recursive: true, force: true }));

  const ratio = (what: string): number => rows.find((row) => row.what.startsWith(what))?.ratio ?? NaN;

  it('starts in at most 1.5 times what a server takes that does nothing', () => assert.ok(ratio('ours: start and') <= 1.5, `${ratio('ours: start and').toFixed(2)} times`));
  it('gives the first right hover within 2.5 times that start', () => assert.ok(ratio('ours: start to') <= 2.5, `${ratio('ours: start to').toFixed(2)} times`));
});
