import { isRuleKey, LEVELS, nearestCodes, type Levels } from './levels';
import type { Rule, Words } from '../rules/model';
import { slashed } from '../text/paths';

/** The project file, read by the editor and the terminal alike (schemas/policyrc.schema.json says the same to an editor). */
export const CONFIG_NAME = '.policyrc.json';

export interface Config {
  /** Folder of the project file, `/` form; what is relative in it starts here. '' where there is none. */
  readonly folder: string;
  readonly corpus: readonly string[];
  readonly bundledCorpus: boolean;
  readonly files: readonly string[];
  readonly rules: Levels;
  readonly asOf?: string;
  readonly baseline?: string;
  /** How tracked changes of Word files in the corpus are taken. */
  readonly trackedChanges?: 'accept' | 'reject';
}

export const NO_CONFIG: Config = { folder: '', corpus: [], bundledCorpus: true, files: [], rules: {} };

const KEYS = ['$schema', 'corpus', 'bundledCorpus', 'files', 'rules', 'asOf', 'baseline', 'trackedChanges'];

/** The settings in a project file's text, and in plain words what is wrong with it. A wrong entry is left out, the others hold. */
export function parseConfig(text: string, folder: string, rules: readonly Rule[]): { config: Config; problems: readonly Words[] } {
  const problems: Words[] = [];
  const complain = (zh: string, en: string): undefined => { problems.push({ zh: `${CONFIG_NAME}：${zh}`, en: `${CONFIG_NAME}: ${en}` }); };
  let data: unknown;
  try {
    data = JSON.parse(plainJson(text));
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    const at = placeOfError(words, plainJson(text));
    const line = at === null ? '' : String(text.slice(0, at).split('\n').length);
    complain(`不是正确的 JSON${line && `（第${line}行附近）`}，其中的设置都没有生效。请检查引号、逗号和括号。`, `is no valid JSON${line && ` (near line ${line})`}; none of its settings has any effect (${words}).`);
    return { config: { ...NO_CONFIG, folder }, problems };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    complain('应为一个对象，如 { "corpus": ["法规库"] }。', 'must be an object, such as { "corpus": ["laws"] }.');
    return { config: { ...NO_CONFIG, folder }, problems };
  }
  const entries = data as Record<string, unknown>;
  for (const key of Object.keys(entries)) if (!KEYS.includes(key)) complain(`没有“${key}”这一项设置，可以用：${KEYS.slice(1).join('、')}。`, `There is no setting "${key}"; use ${KEYS.slice(1).join(', ')}.`);
  const words = (key: string, zh: string, en: string): readonly string[] => {
    const value = entries[key];
    if (value === undefined) return [];
    if (Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== '')) return value as string[];
    complain(`“${key}”应为一组字符串，如 ["${zh}"]。`, `"${key}" must be a list of strings, such as ["${en}"].`);
    return [];
  };
  const asOf = entries.asOf === undefined ? undefined : typeof entries.asOf === 'string' && isDay(entries.asOf) ? entries.asOf : complain('“asOf”应为日期，如 "2024-05-01"。', '"asOf" must be a day, such as "2024-05-01".');
  const baseline = entries.baseline === undefined ? undefined : typeof entries.baseline === 'string' ? entries.baseline : complain('“baseline”应为文件名。', '"baseline" must be a file name.');
  const tracked = entries.trackedChanges === undefined ? undefined : entries.trackedChanges === 'accept' || entries.trackedChanges === 'reject' ? entries.trackedChanges : complain('“trackedChanges”应为 "accept" 或 "reject"。', '"trackedChanges" must be "accept" or "reject".');
  const bundled = entries.bundledCorpus ?? true;
  if (typeof bundled !== 'boolean') complain('“bundledCorpus”应为 true 或 false。', '"bundledCorpus" must be true or false.');
  const config: Config = {
    folder, corpus: words('corpus', '法规库', 'laws').map(slashed), bundledCorpus: bundled !== false, files: words('files', '**/*.txt', '**/*.txt'), rules: levelsIn(entries.rules),
    ...(asOf ? { asOf } : {}), ...(baseline ? { baseline } : {}), ...(tracked ? { trackedChanges: tracked } : {}),
  };
  return { config, problems };

  function levelsIn(value: unknown): Levels {
    if (value === undefined) return {};
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      complain('“rules”应为对象，如 { "style/*": "off" }。', '"rules" must be an object, such as { "style/*": "off" }.');
      return {};
    }
    const levels: Record<string, (typeof LEVELS)[number]> = {};
    for (const [code, level] of Object.entries(value)) {
      const known = LEVELS.find((each) => each === level);
      const near = nearestCodes(rules, code);
      if (!isRuleKey(rules, code)) complain(`没有规则“${code}”${near.length ? `，是否指：${near.join('、')}？` : '。'}`, `There is no rule "${code}"${near.length ? `; did you mean ${near.join(', ')}?` : '.'}`);
      else if (!known) complain(`规则“${code}”的级别“${String(level)}”不对，可以用：${LEVELS.join('、')}。`, `"${String(level)}" is no level for "${code}"; use ${LEVELS.join(', ')}.`);
      else levels[code] = known;
    }
    return levels;
  }
}

/** A project file may carry remarks and a comma too many, as the editor's own settings may; they become blanks, so that every place stays where it is. */
function plainJson(text: string): string {
  return text.replace(/^\ufeff/, ' ').replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*[\]}])/g, (part) => (part.startsWith('"') ? part : part.replace(/[^\n]/g, ' ')));
}

/** Where in a text JSON.parse stumbled, by what it says: a position, or ten characters to either side; null where it says neither. */
function placeOfError(words: string, text: string): number | null {
  const position = /position (\d+)/.exec(words);
  if (position) return Number(position[1]);
  const around = /\.\.\."([\s\S]+?)"(?:\.\.\.)? is not valid JSON/.exec(words);
  const at = around ? text.indexOf(around[1]) : -1;
  return at < 0 ? null : at + 10;
}

/** Whether a string is a calendar day that exists, in ISO form. */
export function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/**
 * The nearest project file at or above a folder: its text and folder, or null. `read` gives the text of a file that is
 * there, else null; folders are absolute, in `/` form.
 */
export function findConfig(folder: string, read: (path: string) => string | null): { text: string; folder: string } | null {
  for (let at = folder.replace(/\/+$/, ''); ; at = at.slice(0, at.lastIndexOf('/'))) {
    const text = read(`${at}/${CONFIG_NAME}`);
    if (text !== null) return { text, folder: at };
    if (!at.includes('/')) return null;
  }
}
