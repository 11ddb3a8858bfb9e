import type { Rule, Severity } from '../../rules/model';
import { rules } from '../../rules';
import { nearestCodes } from '../../service/levels';
import { EXIT, UsageError, type Io } from '../io';
import { oneOf, readOptions } from '../options';

const LEVEL_WORDS: Record<Severity, readonly [string, string]> = { error: ['错误', 'error'], warning: ['警告', 'warning'], information: ['提示', 'information'], hint: ['建议', 'hint'] };

/** `policydraft explain CODE`: what a rule means, its basis, a bad and a good example. Without a code it lists all rules. */
export async function runExplain(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(args, { format: { type: 'string' } });
  const format = oneOf('format', values.format ?? 'text', ['text', 'json'] as const);
  const zh = io.locale === 'zh';
  if (positionals.length === 0 && format === 'json') {
    io.out(`${JSON.stringify(rules.map(facts), null, 1)}\n`);
    return EXIT.clean;
  }
  if (positionals.length === 0) {
    for (const { code, severity, off, title } of rules) io.out(`${code}  ${LEVEL_WORDS[severity][zh ? 0 : 1]}${off ? (zh ? '（默认关闭）' : ' (off)') : ''}  ${title[io.locale]}\n`);
    return EXIT.clean;
  }
  for (const code of positionals) {
    const rule = rules.find((each) => each.code === code);
    if (!rule) {
      const near = nearestCodes(rules, code);
      throw new UsageError(`没有规则“${code}”。${near.length ? `是否指：${near.join('、')}？` : '用 policydraft explain 列出全部规则。'}`, `There is no rule "${code}". ${near.length ? `Did you mean ${near.join(', ')}?` : 'policydraft explain lists all rules.'}`);
    }
    io.out(format === 'json' ? `${JSON.stringify(facts(rule), null, 1)}\n` : `${rulePage(rule, io.locale)}\n`);
  }
  return EXIT.clean;
}

const facts = ({ code, severity, off, title, explanation, basis, bad, good }: Rule): unknown => ({ code, severity, default: off ? 'off' : severity, title, explanation, basis, bad, good });

/** The page of a rule, in Markdown; the pages under docs/rules are made from it. */
export function rulePage(rule: Rule, locale: 'zh' | 'en' | 'both'): string {
  const { code, severity, off, title, explanation, basis, bad, good } = rule;
  const block = (text: string): string => `\`\`\`\`text\n${text}\n\`\`\`\``;
  const level = `${LEVEL_WORDS[severity][0]}（${severity}）${off ? '，默认关闭' : ''}`;
  const switching = `设置：在 \`.policyrc.json\` 的 \`rules\` 中写 \`"${code}": "off"\`，或写 error、warning、information、hint 改变级别。文中停用一处：\`<!-- policy-disable-next-line ${code} 理由 -->\``;
  const switched = `Setting: in \`rules\` of \`.policyrc.json\`, \`"${code}": "off"\`, or another level: error, warning, information, hint. One place in the text: \`<!-- policy-disable-next-line ${code} reason -->\``;
  const zh = [`# ${code}`, '', `**${title.zh}**`, '', `级别：${level}`, '', explanation.zh, '', `依据：${basis}`, '', '不妥：', '', block(bad), '', '妥当：', '', block(good), '', switching];
  const en = [`**${title.en}**`, '', `Level: ${severity}${off ? ', off by default' : ''}`, '', explanation.en];
  if (locale === 'zh') return zh.join('\n');
  if (locale === 'en') return [`# ${code}`, '', ...en, '', `Basis: ${basis}`, '', 'Bad:', '', block(bad), '', 'Good:', '', block(good), '', switched].join('\n');
  return [...zh, '', '---', '', ...en].join('\n');
}
