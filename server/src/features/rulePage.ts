import type { Rule, Severity } from '../rules/model';
import type { Locale } from './model';

/** Rule pages are shown under this scheme by our own extension: they need no network. */
export const RULE_SCHEME = 'policy-rule';

export const ruleUri = (code: string): string => `${RULE_SCHEME}:/${code.replace('/', '-')}.md`;

/** What a rule means, its basis, a bad and a good example, in Markdown; null for a page that no rule has. */
export function rulePage(rules: readonly Rule[], uri: string, locale: Locale): string | null {
  const rule = rules.find(({ code }) => ruleUri(code) === uri);
  if (!rule) return null;
  const zh = locale === 'zh';
  return [
    `# ${rule.title[locale]}`, `\`${rule.code}\` · ${zh ? LEVELS[rule.severity] : rule.severity}`, rule.explanation[locale], `## ${zh ? '依据' : 'Basis'}`, rule.basis,
    `## ${zh ? '有问题的写法' : 'Bad'}`, quote(rule.bad), `## ${zh ? '正确的写法' : 'Good'}`, quote(rule.good),
    `## ${zh ? '调整或者关闭' : 'Change or switch off'}`,
    zh ? `在设置 \`policy.rules\` 或者项目文件 \`.policyrc.json\` 的 \`rules\` 中写 \`"${rule.code}": "off"\`（也可以是 error、warning、information、hint）；只在一处不提示，在上一行写 \`<!-- policy-disable-next-line ${rule.code} 理由 -->\`。`
      : `Write \`"${rule.code}": "off"\` (or error, warning, information, hint) in the setting \`policy.rules\` or under \`rules\` in \`.policyrc.json\`; for one place only, write \`<!-- policy-disable-next-line ${rule.code} reason -->\` on the line above.`, '',
  ].join('\n\n');
}

const LEVELS: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', information: '提示', hint: '建议' };

const quote = (text: string): string => text.split('\n').map((line) => `> ${line}`).join('\n');
