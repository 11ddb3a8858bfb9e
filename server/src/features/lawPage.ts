import { lawTexts } from '../rules/conflict/law';
import type { Related } from '../rules/model';
import { repealingClauses } from '../rules/reference/repealed';
import { plain } from './lsp';
import type { Locale } from './model';
import { RULE_SCHEME } from './rulePage';

/** The page that shows a provision of law which is bundled as data (the corpus has no document of it), see rulePage.ts for the scheme. */
export const lawUri = ({ document, version, locator }: Pick<Related, 'document' | 'version' | 'locator'>): string =>
  `${RULE_SCHEME}:/${['法律依据', version || '-', `${document.replace(/^中华人民共和国/, '')}${locator}`].map(encodeURIComponent).join('/')}.md`;

/** The provision first, then the others that are known of the same version of the law, in Markdown; null for a page that is none. */
export function lawPage(uri: string, locale: Locale): string | null {
  const all = [...lawTexts(), ...repealingClauses()];
  const wanted = all.find((each) => lawUri(each) === uri);
  if (!wanted) return null;
  const others = all.filter(({ document, version, locator }) => document === wanted.document && version === wanted.version && locator !== wanted.locator);
  const shown = ({ locator, text }: typeof wanted): string => `**${plain(locator)}**　${plain(text)}`;
  const note = locale === 'zh' ? '随软件附带的只是审查要用到的条款，不是全文。引用前请核对现行文本。' : 'Only the provisions that checks rest on come with the extension, not the whole text. Check the text in force before citing it.';
  const rest = [...new Map(others.map((each) => [each.locator, each])).values()];
  return [`# 《${plain(wanted.document)}》${wanted.version ? `（${wanted.version}）` : ''}`, shown(wanted), ...(rest.length > 0 ? [`## ${locale === 'zh' ? '同一文件的其他有关条款' : 'Other provisions of the same document'}`, ...rest.map(shown)] : []), `> ${note}`, ''].join('\n\n');
}
