import { counted } from '../../text/english';
import type { FileReport } from '../report';
import type { Format, FormatOptions } from './format';
import { summaryLines } from './text';
import { chooser, LEVEL_WORDS, placeOf, wordsOf } from './words';

/** A page that a drafter opens, prints or mails: nothing outside it is loaded. */
export const html: Format = {
  file(report, options) {
    const pick = chooser(options);
    const { citations, articles, headings } = report.counts;
    const cited = citations.verified + citations.broken + citations.unverifiable;
    const looked = report.problem !== null
      ? `<p class="problem">${pick('无法检查', 'Not checked')}${pick('：', ': ')}${escape(report.problem)}</p>`
      : `<p class="looked">${pick(`${articles} 条、${headings} 个标题、引用 ${cited} 处（核对无误 ${citations.verified}，有误 ${citations.broken}，无法核对 ${citations.unverifiable}）`, `${counted(articles, 'article')}, ${counted(headings, 'heading')}, ${counted(cited, 'citation')} (${citations.verified} verified, ${citations.broken} broken, ${citations.unverifiable} not checked)`)}</p>`;
    const notes = [...report.notes, ...report.failures.map(({ code, error }) => `${code}: ${error}`)].map((note) => `<p class="note">${escape(note)}</p>`).join('');
    const unverified = report.unverified.length === 0 ? '' : `<details><summary>${pick('无法核对的引用', 'Citations not checked')}</summary><ul>${report.unverified.map(([reason, count]) => `<li>${escape(reason)}${pick(`（${count} 处）`, ` (${count})`)}</li>`).join('')}</ul></details>`;
    const findings = report.problem === null && report.diagnostics.length === 0 ? `<p>${pick('没有发现问题。', 'Nothing found.')}</p>` : report.diagnostics.map((_, at) => findingHtml(report, at, options)).join('\n');
    return `<section><h2>${escape(report.file)}</h2>${looked}${notes}${findings}${unverified}</section>`;
  },
  *whole(files, summary, options) {
    const title = chooser(options)('政策草案检查报告', 'Policy draft report');
    yield `<!DOCTYPE html>\n<html lang="${options.locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head>\n<body><h1>${title}</h1><div class="summary">`;
    for (const line of summaryLines(summary, options)) yield `<p>${escape(line)}</p>`;
    yield '</div>\n';
    for (const file of files) yield `${file}\n`;
    yield '</body></html>\n';
  },
};

function findingHtml(report: FileReport, at: number, options: FormatOptions): string {
  const pick = chooser(options);
  const { severity, range, message, code, basis, related, fixes } = report.diagnostics[at];
  const { before, marked, after } = report.excerpts[at];
  const line = range.start.line + 1;
  return `<article class="${severity}"><p class="head"><b>${pick(...LEVEL_WORDS[severity])}</b> <span class="place">${pick(`第 ${line} 行`, `line ${line}`)}</span> ${escape(message)}</p>`
    + (before + marked + after === '' ? '' : `<p class="text">${escape(before)}<mark>${escape(marked) || '▲'}</mark>${escape(after)}</p>`)
    + related.map((each) => `<blockquote><cite>${escape(placeOf(each, report, options))}${pick('：', ': ')}</cite>${escape(wordsOf(each, Infinity))}</blockquote>`).join('')
    + (basis ? `<p class="basis">${pick('依据：', 'Basis: ')}${escape(basis)}</p>` : '')
    + fixes.map(({ title }) => `<p class="fix">${pick('改法：', 'Fix: ')}${escape(title)}</p>`).join('')
    + `<p class="code">${code}</p></article>`;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const STYLE = `
body{font:16px/1.7 "Source Han Serif SC","Songti SC",SimSun,"Noto Serif CJK SC",serif;max-width:50em;margin:2em auto;padding:0 1.5em;color:#1a1a1a;background:#fff}
h1{font-size:1.6em;border-bottom:2px solid #b22222;padding-bottom:.3em}h2{font-size:1.15em;margin-top:2em;word-break:break-all}
.summary{background:#f6f3ec;padding:.6em 1.2em}.summary p{margin:.3em 0}.looked,.basis,.code,.note{color:#5a5a5a;font-size:.88em;margin:.2em 0}
article{border-left:4px solid #888;padding:.3em 1em;margin:1em 0;break-inside:avoid}article.error{border-color:#b22222}article.warning{border-color:#c77700}article.information{border-color:#1f6fb2}
.head{margin:.2em 0}.error b{color:#b22222}.warning b{color:#9a5b00}.information b{color:#1f6fb2}.place{color:#5a5a5a}.text{margin:.3em 0;padding:.3em .8em;background:#fafafa}
mark{background:#ffe9a8;color:inherit}blockquote{margin:.4em 0;padding:.3em .8em;border:1px solid #ddd}cite{font-style:normal;color:#5a5a5a;display:block}.fix{margin:.2em 0;color:#176b2c}
.code{font-family:Consolas,monospace;text-align:right}.problem{color:#b22222;font-weight:bold}@media print{body{margin:0;max-width:none;font-size:11pt}.summary,.text,mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}details{display:block}}
`.replace(/\n/g, '');
