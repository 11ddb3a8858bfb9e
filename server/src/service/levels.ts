import type { Rule, Severity } from '../rules/model';

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

/** The codes most like a mistyped one, for a message. */
export function nearestCodes(rules: readonly Rule[], key: string): readonly string[] {
  const tail = key.slice(key.indexOf('/') + 1);
  return rules.map(({ code }) => code).filter((code) => code.includes(tail) || (tail.length > 3 && code.endsWith(tail.slice(-4))) || code.slice(0, 12) === key.slice(0, 12)).slice(0, 3);
}
