import type { CorpusDocument } from '../../../corpus/model';
import type { Metadata } from '../../../document/model';
import type { CheckContext } from '../../model';
import { citedIn } from '../scope';

/** How near two documents are in subject: the draft names the other, their titles have one subject, or neither. */
export type Affinity = 'cited' | 'topic' | 'none';

interface Known { readonly cited: ReadonlySet<CorpusDocument>; readonly topics: Map<CorpusDocument, number> }

const known = new WeakMap<CheckContext, Known>();

/** From which share on two titles speak of one thing; regulations of one rank, of which each has its own field, must be nearer. */
const TOPIC = 0.5;
const OWN_FIELD = 0.7;

export function affinityOf(context: CheckContext, source: CorpusDocument, peers = false): Affinity {
  const { cited, topics } = knownOf(context);
  if (cited.has(source)) return 'cited';
  let share = topics.get(source);
  if (share === undefined) topics.set(source, (share = topicShare(context.document.metadata, source.metadata)));
  return share >= (peers ? OWN_FIELD : TOPIC) ? 'topic' : 'none';
}

/** The documents that the draft names, in all their versions. */
export const citedBy = (context: CheckContext): ReadonlySet<CorpusDocument> => knownOf(context).cited;

function knownOf(context: CheckContext): Known {
  let state = known.get(context);
  if (!state) {
    const cited = new Set([...citedIn(context)].flatMap((document) => [document, ...document.versions]));
    known.set(context, (state = { cited, topics: new Map() }));
  }
  return state;
}

const KIND = /(?:若干|管理|实施|暂行|试行|促进|保护|监督|工作|有关|的|进一步|加强|加快|关于|推进|规范|做好|印发|实施方案|行动方案|行动计划|规定|条例|办法|细则|意见|通知|方案|计划|规划|决定|规则|措施|通告|公告|中华人民共和国|发展|建设|服务|（[^）]*）)/g;

/** How much of the shorter title's subject the other has, 0 … 1: 住宅小区物业管理工作的实施意见 and 物业管理条例. */
function topicShare(left: Metadata, right: Metadata): number {
  const [one, two] = [subjectOf(left), subjectOf(right)];
  if (one.length < 2 || two.length < 2) return 0;
  const [small, large] = one.length < two.length ? [one, two] : [two, one];
  let shared = 0;
  for (let at = 0; at + 1 < small.length; at++) if (large.includes(small.slice(at, at + 2))) shared++;
  return shared / (small.length - 1);
}

const subjects = new WeakMap<Metadata, string>();

/** What a title says of the subject, without place and kind. */
function subjectOf(metadata: Metadata): string {
  let subject = subjects.get(metadata);
  if (subject === undefined) {
    const { title, jurisdiction: { province, city, district } } = metadata;
    let words = title.replace(/^.*印发/, '');
    for (const name of [province, city, district]) if (name) words = words.replaceAll(name, '').replaceAll(name.replace(/[省市区县]$/, ''), '');
    subjects.set(metadata, (subject = words.replace(/人民政府(?:办公[厅室])?/g, '').replace(KIND, '').replace(/[《》“”、和与及]/g, '')));
  }
  return subject;
}
