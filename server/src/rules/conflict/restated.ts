import { fingerprint } from '../../corpus/hash';
import type { CorpusDocument } from '../../corpus/model';
import type { PolicyDocument } from '../../document/model';
import type { CheckContext } from '../model';
import { sharesInOrder } from './order';
import { candidates, relatedDocuments, sentenceIndex, type Statement } from './related';
import { rankOf } from './scope';

/** A shorter sentence may stand anywhere. */
const LEAST = 8;

/** What two copies of a sentence may differ in: marks, blanks, and how the document calls itself. */
const INDIFFERENT = /[^\u4e00-\u9fff\dA-Za-z%]|本(?:实施)?(?:条例|细则|办法|规定|规则|意见|方案|通知)/g;

/**
 * Whether a sentence stands word for word in a document about the same that is not below the draft: what only repeats a provision
 * contradicts nothing there, whatever else the document says of other cases. With `isAbove` only documents of a higher rank count.
 */
export function isRestated(context: CheckContext, text: string, isAbove = false): boolean {
  const own = rankOf(context.document.metadata);
  return standsIn(context, text, ({ metadata }) => (isAbove ? rankOf(metadata) < own : rankOf(metadata) <= own));
}

/** The same in a law or a regulation of the State Council: what it provides has its ground there, and is not of the draft's own making. */
export const isNational = (context: CheckContext, text: string): boolean => standsIn(context, text, ({ metadata: { rank } }) => rank === 'law' || rank === 'administrative-regulation');

function standsIn(context: CheckContext, text: string, counts: (source: CorpusDocument) => boolean): boolean {
  const words = text.replace(INDIFFERENT, '');
  if (words.length < LEAST) return false;
  const code = fingerprint(words);
  return relatedDocuments(context).some((source) => counts(source) && sentencesOf(source.document).has(code));
}

/** How much of two sentences must stand in the other, in order. */
const SAME = 0.85;

/**
 * Whether a sentence says in nearly the same words what a provision near to it says, and binds, allows and denies by the same words in the same
 * order: then what it must, may and must not is the same, though a name or a verb is put otherwise.
 */
export function isRestatedNearly(context: CheckContext, statement: Statement): boolean {
  const bound = bindingOf(statement.norm.text);
  return hasAlike(context, statement, (text) => bindingOf(text) === bound);
}

/** The same where all the bodies it names stand in the provision too: then nobody else was given the task. */
export function isRestatedWithBodies(context: CheckContext, statement: Statement): boolean {
  const bodies = Array.from(plain(statement.norm.text).matchAll(BODY), ([, name]) => name);
  return hasAlike(context, statement, (_, words) => bodies.every((name) => words.includes(name)));
}

/** Whether a provision that is not below the draft says nearly the same, and of its text and plain words something holds. */
function hasAlike(context: CheckContext, statement: Statement, holds: (text: string, words: string) => boolean): boolean {
  const words = plain(statement.norm.text);
  const own = rankOf(context.document.metadata);
  return candidates(context, statement).some(({ source, statement: { norm: { text } } }) => {
    const other = plain(text);
    return rankOf(source.metadata) <= own && holds(text, other) && sharesInOrder(words, other).every((share) => share >= SAME);
  });
}

/** The two characters that tell a body apart, before what it is: 卫生 of 卫生行政部门. */
const BODY = /([\u4e00-\u9fff]{2})(?:行政)?(?:主管)?(?:部门|机关|机构|局|厅|委|办|人民政府|办事处|单位|中心|协会|组织)/g;

const plain = (text: string): string => text.replace(INDIFFERENT, '').replace(BINDING, '').replace(/[的了者]/g, '');

/** Words that bind, allow, deny or except; those of one kind are one. */
const BINDING = /(应当|应(?![急用对变])|必须|须|务必)|(不得|不可(?!抗)|不准|不允许|禁止|严禁)|(可以|允许|准许|有权|(?<![许认不])可(?=[以由按在向]))|(鼓励|支持|提倡|倡导|引导)|([不未无非免除减])/g;
const bindingOf = (text: string): string => Array.from(text.matchAll(BINDING), (match) => match.slice(1).findIndex((group) => group !== undefined) + (match[5] ?? '')).join();

const known = new WeakMap<PolicyDocument, ReadonlySet<string>>();

/** The sentences of a document, by their fingerprints. */
function sentencesOf(document: PolicyDocument): ReadonlySet<string> {
  let codes = known.get(document);
  if (!codes) known.set(document, (codes = new Set(sentenceIndex(document).statements.map(({ norm }) => fingerprint(norm.text.replace(INDIFFERENT, ''))))));
  return codes;
}
