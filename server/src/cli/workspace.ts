import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { rules } from '../rules';
import { createPolicyService, type PolicyService } from '../service';
import { findConfig, NO_CONFIG, parseConfig, type Config } from '../service/config';
import { isRuleKey, LEVELS, nearestCodes, type Levels } from '../service/levels';
import { decode } from '../text/decode';
import { counted } from '../text/english';
import { readBaseline, type Known } from './baseline';
import { openCorpora } from './corpus';
import { UsageError } from './io';
import { dayOf, oneOf } from './options';
import { slashed } from '../text/paths';

/** What the command line asks for; it goes before what a project file says. */
export interface Options {
  readonly corpus?: readonly string[];
  readonly 'no-bundled-corpus'?: boolean;
  readonly rule?: readonly string[];
  readonly baseline?: string;
  readonly 'as-of'?: string;
}

/** What drafts under one project file are checked with. */
export interface Workspace {
  readonly service: PolicyService;
  readonly levels: Levels;
  readonly asOf?: string;
  readonly known?: Known;
}

/** Project files above drafts, read once each, and a service for each. Wrong settings are told through `warn`, corpus files that were left out through `note`. */
export function createWorkspaces(asked: Options, cwd: string, warn: (zh: string, en: string) => void, note: (zh: string, en: string) => void) {
  const levels = levelsOf(asked.rule ?? []);
  const asOf = asked['as-of'] === undefined ? undefined : dayOf('--as-of', asked['as-of']);
  const known = asked.baseline === undefined ? undefined : readBaseline(asked.baseline, cwd);
  const configs = new Map<string, Config>();
  const byFolder = new Map<string, Config>();
  const services = new Map<Config, Workspace>();

  const configAt = (folder: string): Config => {
    let config = byFolder.get(folder);
    if (!config) {
      const found = findConfig(slashed(folder), textAt);
      config = found ? configs.get(found.folder) ?? configIn(found) : NO_CONFIG;
      byFolder.set(folder, config);
    }
    return config;
  };
  const configIn = (found: { text: string; folder: string }): Config => {
    const { config, problems } = parseConfig(found.text, found.folder, rules);
    for (const { zh, en } of problems) warn(`${found.folder}/${zh}`, `${found.folder}/${en}`);
    configs.set(found.folder, config);
    return config;
  };
  return {
    /** The project file that holds for a folder. */
    configAt: (folder: string): Config => configAt(resolve(cwd, folder)),
    /** What a file is checked with. */
    of(file: string): Workspace {
      const config = configAt(dirname(resolve(cwd, file)));
      let workspace = services.get(config);
      if (!workspace) {
        const { corpus, skipped, notes } = openCorpora([...config.corpus.map((path) => resolve(config.folder, path)), ...(asked.corpus ?? []).map((path) => resolve(cwd, path))], config.bundledCorpus && !asked['no-bundled-corpus'], { trackedChanges: config.trackedChanges });
        for (const { zh, en } of notes) note(zh, en);
        if (skipped.length > 0) note(`法规库中有 ${skipped.length} 个文件没有读入：${skipped.slice(0, 3).map(({ path, reason }) => `${path}（${reason.zh}）`).join('、')}${skipped.length > 3 ? '等' : ''}`, `${counted(skipped.length, 'corpus file')} left out: ${skipped.slice(0, 3).map(({ path, reason }) => `${path} (${reason.en})`).join(', ')}${skipped.length > 3 ? ' …' : ''}`);
        workspace = {
          service: createPolicyService({ corpus }), levels: { ...config.rules, ...levels }, asOf: asOf ?? config.asOf,
          known: known ?? (config.baseline === undefined ? undefined : readBaseline(resolve(config.folder, config.baseline), cwd)),
        };
        services.set(config, workspace);
      }
      return workspace;
    },
  };
}

function textAt(path: string): string | null {
  try {
    const read = decode(readFileSync(path));
    return 'text' in read ? read.text : '';
  } catch {
    return null;
  }
}

/** The table of levels that `--rule ID=LEVEL` gives. */
function levelsOf(entries: readonly string[]): Levels {
  const levels: Record<string, (typeof LEVELS)[number]> = {};
  for (const entry of entries) {
    const [code, level] = entry.split('=');
    if (!isRuleKey(rules, code)) {
      const near = nearestCodes(rules, code);
      throw new UsageError(`没有规则“${code}”。${near.length ? `是否指：${near.join('、')}？` : '用 policydraft explain 查看全部规则。'}`, `There is no rule "${code}". ${near.length ? `Did you mean ${near.join(', ')}?` : 'policydraft explain lists all rules.'}`);
    }
    if (!level) throw new UsageError(`--rule 写成“规则=级别”，如 ${code}=off；级别可以是：${LEVELS.join('、')}。`, `--rule is written RULE=LEVEL, such as ${code}=off; levels are ${LEVELS.join(', ')}.`);
    levels[code] = oneOf('rule', level, LEVELS);
  }
  return levels;
}
