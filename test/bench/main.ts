import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { conflicts } from './conflicts';
import { core } from './core';
import { corpus } from './corpus';
import { fixes } from './fixes';
import type { Row } from './measure';
import { library } from './library';
import { peers } from './peers';
import { server } from './server';

/** Runs the groups named on the command line, or all; prints the table, and writes it to the docs when all were run. */
async function main(): Promise<void> {
  const [root, peerFolder, shared, ...named] = process.argv.slice(2);
  const load = loadavg()[0];
  const place = mkdtempSync(join(tmpdir(), 'policy-bench-'));
  const sharedFolder = shared === '-' ? null : shared;
  const groups: Readonly<Record<string, () => Promise<Row[]>>> = {
    core: () => core(root), server: () => server(root, place), corpus: async () => [...await library(root, place, sharedFolder), ...await corpus(root, place, sharedFolder)],
    conflicts: () => conflicts(root, sharedFolder), fixes: () => fixes(sharedFolder), peers: () => peers(peerFolder),
  };
  try {
    const rows: Row[] = [];
    for (const [name, run] of Object.entries(groups)) {
      if (named.length && !named.includes(name)) continue;
      const found = await run();
      rows.push(...found);
      console.log(table(found));
    }
    if (named.length === 0) writeFileSync(join(root, 'docs/benchmarks.md'), page(rows, load));
    const over = rows.filter(({ ratio, limit }) => ratio !== undefined && limit !== undefined && ratio > limit);
    for (const { what, ratio, limit } of over) console.error(`over its limit: ${what}: ${ratio?.toFixed(1)} > ${limit}`);
    const under = rows.filter(({ share, least }) => share !== undefined && least !== undefined && share < least);
    for (const { what, share, least } of under) console.error(`under its limit: ${what}: ${percent(share!)} < ${percent(least!)}`);
    process.exitCode = over.length + under.length ? 1 : 0;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function table(rows: readonly Row[]): string {
  const lines: string[] = [];
  let group = '';
  for (const row of rows) {
    if (row.group !== group) lines.push('', `### ${row.group}`, '', '| | ms | ratio | promised | |', '| --- | ---: | ---: | ---: | --- |');
    group = row.group;
    const { what, milliseconds, ratio, limit, unit, share, least, note = '' } = row;
    const times = unit ? ` × ${unit}` : ' ×';
    lines.push(`| ${what} | ${milliseconds === undefined ? '' : milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds).toLocaleString('en')} | ${share !== undefined ? percent(share) : ratio === undefined ? '' : (ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)) + times} | ${least !== undefined ? `≥ ${percent(least)}` : limit === undefined ? '' : `≤ ${limit}`} | ${note} |`);
  }
  return lines.join('\n');
}

/** `load`: how many processes wanted a processor when the run began; more than there are processors, and times are too long. */
function page(rows: readonly Row[], load: number): string {
  return `# 速度 Speed

由 \`npm run bench\` 写成，请勿手改。 Written by \`npm run bench\`; do not edit.

Times depend on the machine, so what counts is the ratio: how many times as long as **one pass of a global regular expression**
(\`text.match(/第/g)\`) over a text of the same length, measured in the same run. Cold means a text that was never seen before. Other
tools are installed for the bench only and run on the same text.

Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${new Date().toISOString().slice(0, 10)}, load at the start ${load.toFixed(1)}${load > cpus().length / 2 ? ': **other work was running, so times and ratios are too high**' : ''}.
${table(rows)}
`;
}

void main();
