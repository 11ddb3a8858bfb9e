import type { Rule } from '../model';
import { inWords } from './shared';

const PRINTED = /(\d{4})年(\d{1,2})月(\d{1,2})日印发/;
const MAY_BE_PRINTED = /印发/g;

export const issuedDates: Rule = {
  code: 'structure/issued-before-signed',
  severity: 'error',
  title: { zh: '印发日期早于成文日期', en: 'Printed before it was signed' },
  explanation: { zh: '版记中的印发日期不能早于成文日期。', en: 'The day of printing cannot be before the day of the document.' },
  basis: 'GB/T 9704—2012《党政机关公文格式》7.4.3',
  bad: '宁海市人民政府办公室关于加强会展工作的通知\n各有关单位：\n现就有关事项通知如下。\n宁海市人民政府办公室\n2024年5月9日\n宁海市人民政府办公室　2024年5月7日印发',
  good: '宁海市人民政府办公室关于加强会展工作的通知\n各有关单位：\n现就有关事项通知如下。\n宁海市人民政府办公室\n2024年5月7日\n宁海市人民政府办公室　2024年5月9日印发',
  *check({ document }) {
    const { issued } = document.metadata.dates;
    if (!issued) return;
    for (const block of document.blocksWith(MAY_BE_PRINTED)) {
      const match = block.text.length < 60 ? PRINTED.exec(block.text) : null;
      if (!match) continue;
      const day = `${match[1]}-${match[2].padStart(2, '0')}-${match[3].padStart(2, '0')}`;
      if (day < issued) yield { code: this.code, span: block.original(match.index, match.index + match[0].length), message: { zh: `印发日期早于成文日期（${inWords(issued)}），请核对。`, en: `Printed before the day of the document (${issued}).` } };
    }
  },
};
