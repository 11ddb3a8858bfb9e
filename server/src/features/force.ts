import type { Corpus, CorpusDocument, Force } from '../corpus/model';
import type { Words } from '../rules/model';

const FORCE_WORDS: Readonly<Record<Force, Words>> = {
  'in-force': { zh: '有效', en: 'in force' }, 'not-yet': { zh: '尚未施行', en: 'not yet in force' }, superseded: { zh: '已有新版本', en: 'replaced by a later version' },
  repealed: { zh: '已废止', en: 'repealed' }, expired: { zh: '期限已过', en: 'its term is over' },
};
const FOLLOWED: Words = { zh: '已由下一期文件接续', en: 'followed by the plan for the next years' };

/** Whether a document binds on a day, in the words shown beside it. */
export function forceWords(corpus: Corpus, document: CorpusDocument, day: string | null): Words {
  const force = corpus.forceOf(document, day);
  return force === 'superseded' && document.successor && document.versions[document.versions.length - 1] === document ? FOLLOWED : FORCE_WORDS[force];
}
