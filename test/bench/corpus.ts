import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fastest, pass, timed, type Row } from './measure';

const GROUP = 'Published regulations, one command line process (start, reading, corpus look-ups included)';

/** All shared regulations checked against one another by one `policydraft check`, and parts of them for the growth. */
export async function corpus(root: string, place: string, shared: string | null): Promise<Row[]> {
  if (!shared) return [{ group: GROUP, what: 'not measured: the folder ../shared with published documents is not here' }];
  const all = ['zhejiang', 'administrative-regulations'].flatMap((name) => readdirSync(join(shared, 'corpora', name)).filter((file) => file.endsWith('.md')).map((file) => join(shared, 'corpora', name, file)));
  const rows: Row[] = [];
  for (const percent of [10, 30, 100]) {
    const files = all.filter((_, at) => (at * 7) % 100 < percent);
    const folder = join(place, `corpus-${percent}`);
    mkdirSync(folder);
    files.forEach((file, at) => cpSync(file, join(folder, `${String(at).padStart(5, '0')}-${file.split('/').at(-1)}`)));
    const characters = files.reduce((sum, file) => sum + readFileSync(file, 'utf8').length, 0);
    let memory = 0;
    const milliseconds = fastest(() => { memory = Math.max(memory, check(root, folder)); }, 3);
    const note = `${files.length} documents, ${(characters / 1e6).toFixed(1)} M characters, ${Math.round(memory)} MB`;
    rows.push(timed(GROUP, `${percent} %`, milliseconds, characters, percent === 100 ? 200 : undefined, `${note}${percent === 100 ? ' (≤ 400 MB)' : ''}, ${(milliseconds / pass(characters)).toFixed(0)} passes`));
  }
  return rows;
}

/** Peak memory in MB of one check of a folder. */
function check(root: string, folder: string): number {
  const { status, stderr } = spawnSync(process.execPath, ['--require', join(root, 'test/bench/memory.cjs'), join(root, 'dist/cli.js'), 'check', '--format', 'json', '--corpus', folder, join(folder, '*.md')], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const peak = /peak memory (\d+)/.exec(stderr);
  if ((status !== 0 && status !== 1) || !peak) throw new Error(`check of ${folder}: exit code ${status}\n${stderr}`);
  return Number(peak[1]) / 1024;
}
