import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { DRAFT_PATTERNS, globTest, hasMagic } from '../text/glob';
import { slashed } from '../text/paths';

/** A file to be checked. */
export interface Input {
  /** As reports name it: the argument as given, or the path within the folder that was given. */
  readonly path: string;
  /** To open it from where the command runs. */
  readonly file: string;
}

export interface Inputs {
  readonly files: readonly Input[];
  /** Arguments that led to nothing. */
  readonly missing: readonly string[];
  /** Files in given folders that are no drafts by their names. */
  readonly passedOver: number;
  /** Folders below the given ones that could not be listed. */
  readonly closed: readonly string[];
}

/**
 * Files of the arguments, in their order, each once. A file is taken as it is; of a folder (and all below, hidden ones and
 * node_modules left out) what matches the draft patterns and those that its project file adds; a pattern is resolved here too, for shells that do not. Symbolic
 * links to folders are not followed, so that a loop cannot hang.
 */
export function findInputs(args: readonly string[], cwd: string, patternsOf: (folder: string) => readonly string[]): Inputs {
  const files: Input[] = [];
  const missing: string[] = [];
  const seen = new Set<string>();
  const closed: string[] = [];
  let passedOver = 0;
  const add = (path: string, file: string): void => {
    const absolute = resolve(cwd, file);
    if (seen.has(absolute)) return;
    seen.add(absolute);
    files.push({ path, file });
  };
  for (const arg of args) {
    const absolute = resolve(cwd, arg);
    // An empty argument, as of a variable that is not set, does not mean the whole folder.
    if (arg !== '' && existsSync(absolute)) {
      if (!statSync(absolute).isDirectory()) {
        add(arg, arg);
        continue;
      }
      const tests = [...DRAFT_PATTERNS, ...patternsOf(absolute)].map(globTest);
      for (const relative of below(absolute, '', closed)) {
        if (tests.some((test) => test(relative))) add(relative, slashed(join(arg, relative)));
        else passedOver++;
      }
    } else if (hasMagic(arg)) {
      const base = baseOf(slashed(arg));
      const test = globTest(slashed(arg).slice(base.length));
      const before = files.length;
      for (const relative of below(resolve(cwd, base || '.'), '', closed)) if (test(relative)) add(base + relative, base + relative);
      if (files.length === before) missing.push(arg);
    } else {
      missing.push(arg);
    }
  }
  return { files, missing, passedOver, closed };
}

/** The folders of a pattern before its first wildcard, with the last `/`. */
function baseOf(pattern: string): string {
  const before = pattern.slice(0, pattern.search(/[*?{]/));
  return before.slice(0, before.lastIndexOf('/') + 1) || (isAbsolute(pattern) ? '/' : '');
}

function* below(folder: string, prefix: string, closed: string[]): Generator<string> {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch {
    closed.push(folder);
    return;
  }
  for (const name of names) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const status = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (status?.isDirectory()) yield* below(join(folder, name), `${prefix}${name}/`, closed);
    else if (status) yield prefix + name;
  }
}
