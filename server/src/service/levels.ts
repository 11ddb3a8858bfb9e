import type { Rule, Severity } from '../rules/model';
import { editDistance } from '../text/distance';

/** A rule code, or an area as `style/*`, → level. The most particular entry decides. */
export type Levels = Readonly<Record<string, Severity | 'off'>>;

export const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** The level set for a code, or undefined where none is. */
export function levelOf(levels: Levels, code: string): Severity | 'off' | undefined {
  return levels[code] ?? levels[`${code.slice(0, code.indexOf('/'))}/*`];
}

/** The rules that run under some levels. An area set to a level does not switch on what is off by default, its code does. */
export function activeRules(rules: readonly Rule[], levels: Levels): readonly Rule[] {
  return rules.filter((rule) => (rule.off ? (levels[rule.code] ?? 'off') : levelOf(levels, rule.code)) !== 'off');
}

/** Whether a key of such a table names a rule or an area. */
export const isRuleKey = (rules: readonly Rule[], key: string): boolean =>
  rules.some(({ code }) => code === key) || (key.endsWith('/*') && rules.some(({ code }) => code.startsWith(key.slice(0, -1))));

/** So many letters may be wrong in a mistyped code, of short ones half. */
const MISTYPED = 2;

/** The codes most like a mistyped one, nearest first, at most three, for a message. */
export function nearestCodes(rules: readonly Rule[], key: string): readonly string[] {
  const typed = key.toLowerCase();
  const tail = typed.slice(typed.indexOf('/') + 1);
  const distance = (code: string): number => Math.min(editDistance(code, typed), editDistance(code.slice(code.indexOf('/') + 1), tail));
  const near = rules.map(({ code }) => ({ code, far: distance(code) })).filter(({ code, far }) => far <= Math.min(MISTYPED, tail.length / 2) || (tail.length > MISTYPED && code.includes(tail)));
  return near.sort((left, right) => left.far - right.far).slice(0, 3).map(({ code }) => code);
}
