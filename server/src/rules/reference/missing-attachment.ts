import type { Rule } from '../model';
import { missing } from './shared';

/** An attachment that is mentioned is not there. */
export const missingAttachment: Rule = {
  code: 'reference/missing-attachment',
  severity: 'error',
  title: { zh: '提到的附件不存在', en: 'An attachment that is mentioned is not there' },
  explanation: {
    zh: '正文提到附件、附表、附录的，应当附在文后。提到附件×的，核对该序号的附件是否存在。',
    en: 'An attachment, table or appendix that the text mentions must stand at its end; a numbered one must be there by its number.',
  },
  basis: '《党政机关公文格式》（GB/T 9704—2012）7.3.7',
  bad: '一、具体任务见附件3。\n二、加强考核。\n附件1\n任务清单\n附件2\n考核办法',
  good: '一、具体任务见附件2。\n二、加强考核。\n附件1\n任务清单\n附件2\n考核办法',
  check: (context) => missing('reference/missing-attachment', context, new Set(['attachment'] as const), { zh: '附件', en: 'attachment' }),
};
