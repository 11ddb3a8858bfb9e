import { rules } from '../rules';
import { rulePage } from './commands/explain';

const AREAS: Readonly<Record<string, string>> = {
  numbering: '序号', structure: '结构', reference: '引用', term: '术语和简称', unit: '责任单位', conflict: '与法规库的冲突', style: '用词、数字、标点', suppression: '停用检查的注释',
};
const LEVELS: Readonly<Record<string, string>> = { error: '错误', warning: '警告', information: '提示', hint: '建议' };

/** The pages under docs/rules by file name: one a rule, and a list of all. A test compares them with the files. */
export function docsPages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const rule of rules) pages.set(pageName(rule.code), `${rulePage(rule, 'both')}\n`);
  const list = ['# 检查规则 · Rules', '', `共 ${rules.length} 条。\`policydraft explain 代码\` 在终端显示同样的说明。由 \`node scripts/docs.mjs\` 生成。`];
  for (const [area, name] of Object.entries(AREAS)) {
    const own = rules.filter(({ code }) => code.startsWith(`${area}/`));
    if (own.length === 0) continue;
    list.push('', `## ${name} · ${area}`, '', '| 代码 | 说明 | 级别 |', '| --- | --- | --- |', ...own.map(({ code, title, severity, off }) => `| [${code}](${pageName(code)}) | ${title.zh} | ${LEVELS[severity]}${off ? '（默认关闭）' : ''} |`));
  }
  pages.set('README.md', `${list.join('\n')}\n`);
  return pages;
}

const pageName = (code: string): string => `${code.replace('/', '-')}.md`;
