import { slashed } from './paths';

/**
 * A path pattern as a test over `/` paths: `*` any characters but `/`, `**` any folders, `?` one character, `{a,b}` either.
 * A pattern without `/` is tried on the file name alone. Capitals do not count, as in an editor's own patterns (方案.POLICY.TXT).
 */
export function globTest(pattern: string): (path: string) => boolean {
  const clean = slashed(pattern).replace(/^\.\//, '');
  let source = '';
  let depth = 0;
  for (let at = 0; at < clean.length; at++) {
    const char = clean[at];
    if (char === '*' && clean[at + 1] === '*') {
      const folders = clean[at + 2] === '/';
      source += folders ? '(?:[^/]+/)*' : '.*';
      at += folders ? 2 : 1;
    } else if (char === '*') source += '[^/]*';
    else if (char === '?') source += '[^/]';
    else if (char === '{') { source += '(?:'; depth++; }
    else if (char === '}' && depth > 0) { source += ')'; depth--; }
    else if (char === ',' && depth > 0) source += '|';
    else source += /[\w\u0080-\uffff/]/.test(char) ? char : `\\${char}`;
  }
  const whole = new RegExp(`^${source}${')'.repeat(depth)}$`, 'i');
  return clean.includes('/') ? (path) => whole.test(path) : (path) => whole.test(path.slice(path.lastIndexOf('/') + 1));
}

export const hasMagic = (path: string): boolean => /[*?{]/.test(path);

/** The patterns of policy drafts; a project adds more. */
export const DRAFT_PATTERNS: readonly string[] = ['*.policy', '*.policy.txt', '*.policy.md'];
