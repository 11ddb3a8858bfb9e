import type { Rule } from '../model';
import { CITING, missing } from './shared';

/** A cited part, chapter or section does not exist. */
export const missingChapter: Rule = {
  code: 'reference/missing-chapter',
  severity: 'error',
  title: { zh: '引用的编、章、节或者部分不存在', en: 'A cited part, chapter or section does not exist' },
  explanation: {
    zh: '核对引用的编、章、节以及意见、方案中的“第×部分”“二、（四）”等在所引文件中是否存在。',
    en: 'Cited parts, chapters and sections, and the sections of outline documents, are looked up in the cited document.',
  },
  basis: CITING,
  bad: '依照本条例第九章的规定处罚。（全文共七章）',
  good: '依照本条例第六章的规定处罚。',
  check: (context) => missing('reference/missing-chapter', context, new Set(['part', 'chapter', 'section', 'heading'] as const), { zh: '编、章、节或者部分', en: 'part, chapter or section' }),
};
