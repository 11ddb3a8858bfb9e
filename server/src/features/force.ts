import type { Force } from '../corpus/model';
import type { Words } from '../rules/model';

/** Whether a document binds, in the words shown beside it. */
export const FORCE_WORDS: Readonly<Record<Force, Words>> = {
  'in-force': { zh: '有效', en: 'in force' }, 'not-yet': { zh: '尚未施行', en: 'not yet in force' }, superseded: { zh: '已有新版本', en: 'replaced by a later version' },
  repealed: { zh: '已废止', en: 'repealed' }, expired: { zh: '期限已过', en: 'its term is over' },
};
