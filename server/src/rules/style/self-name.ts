import { isInside } from '../../text/inside';
import type { Rule } from '../model';

const NAMES = ['条例', '办法', '规定', '细则', '规则', '法'];
const OWN = /(?<![根基日成版资样标文原剧])本(条例|办法|规定|细则|规则|法)(?=第[一二三四五六七八九十百]+条|规定的?|施行|实施|所称|自\d{4}年|没有规定|另有规定)/g;

export const selfName: Rule = {
  code: 'style/self-name',
  severity: 'error',
  title: { zh: '自称与文种不一致', en: 'The document calls itself by another kind' },
  explanation: {
    zh: '条例自称“本条例”，办法自称“本办法”。条例中出现“本法第×条”一类的写法，多是从上位法照抄留下的。引号内的文字不检查。',
    en: 'A 条例 calls itself 本条例, a 办法 本办法. 本法第…条 in a 条例 is usually left from copying. Quoted words are not looked at.',
  },
  basis: '立法技术规范（试行）（一）（法工委发〔2009〕62号）',
  bad: '宁海市会展条例\n第一条　为了规范会展活动，制定本条例。\n第二条　违反本法第一条规定的，依法处理。\n第三条　本条例自2024年5月1日起施行。',
  good: '宁海市会展条例\n第一条　为了规范会展活动，制定本条例。\n第二条　违反本条例第一条规定的，依法处理。\n第三条　本条例自2024年5月1日起施行。',
  *check({ document }) {
    const { kind, title } = document.metadata;
    if (!kind || !NAMES.includes(kind) || !title.endsWith(kind)) return;
    for (const block of document.blocksWith(OWN)) {
      const { text } = block;
      if (block.kind !== 'body' || document.parts[block.part]?.kind !== 'main') continue;
      for (const match of text.matchAll(OWN)) {
        // 税法第七条所称……依照本法规定 repeats the words of the other law.
        if (match[1] === kind || isInside(text, match.index, '“', '”') || text.lastIndexOf('所称', match.index) > text.lastIndexOf('。', match.index)) continue;
        const span = block.original(match.index, match.index + match[0].length);
        yield {
          code: this.code, span, message: { zh: `本文是${kind}，应当自称“本${kind}”。`, en: `This document is a ${kind} and calls itself 本${kind}.` },
          fixes: [{ title: { zh: `改为“本${kind}”`, en: `Change to 本${kind}` }, edits: [{ span, newText: `本${kind}` }], certain: false }],
        };
      }
    }
  },
};

