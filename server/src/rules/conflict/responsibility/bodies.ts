import { normsIn, type Norm } from '../../../document/norms';
import type { CheckContext, Finding } from '../../model';
import { evidenceAt } from '../evidence';
import { relatedDocuments, sentenceIndex, topicPhrases } from '../related';
import { severityAgainst } from '../scope';

/** A coordinating body that a sentence sets up. */
interface Body {
  readonly norm: Norm;
  /** 领导小组, 委员会, 联席会议 …: bodies of one kind are one body under nearly one name. */
  readonly kind: string;
  /** What it coordinates: 城市国际化. */
  readonly topics: readonly string[];
  readonly start: number;
  readonly end: number;
}

const SETS_UP = /(?:设立|成立|组建|建立|形成|组成)(?:的)?([^，。；]{0,40}?)(领导小组|协调小组|推进小组|工作专班|专班|联席会议|指挥部|(?:推进工作|工作|专门|协调|管理|指导|议事协调)*委员会)/;
const MAY_SET_UP = /领导小组|协调小组|推进小组|专班|联席会议|指挥部|委员会/g;
const KINDS: ReadonlyArray<readonly [RegExp, string]> = [[/委员会$/, '委员会'], [/小组$/, '领导小组'], [/联席会议$/, '联席会议'], [/指挥部$/, '指挥部'], [/专班$/, '专班']];
const ADVISES = /专家|咨询|评审|评估|学术|业主|居民|村民|仲裁|监督委员会|伦理/;
const LEADS = /统筹|领导|协调|研究决定|推进|重大事项|重大问题|体制/;

/** Bodies that the draft sets up for what another body already coordinates: 推进工作委员会 there, 领导小组 here. */
export function* bodyConflicts(context: CheckContext): Generator<Finding> {
  const { document } = context;
  const own = [...bodiesIn(document.blocksWith(MAY_SET_UP).flatMap((block) => normsIn(document, block)))];
  if (own.length === 0) return;
  const known = relatedDocuments(context).flatMap((source) =>
    [...bodiesIn(sentenceIndex(source.document).statements.map(({ norm }) => norm))].map((body) => ({ source, body })));
  for (const mine of own) {
    const same = known.filter(({ body }) => mine.topics.some((topic) => body.topics.some((other) => topic.includes(other) || other.includes(topic))));
    // The body that one document has set up already is the one the draft speaks of.
    if (same.length === 0 || same.some(({ body }) => body.kind === mine.kind)) continue;
    const [{ source, body: theirs }] = same;
    const title = source.metadata.title;
    yield {
      code: 'conflict/responsibility', severity: severityAgainst(context, source), span: mine.norm.block.original(mine.norm.start + mine.start, mine.norm.start + mine.end),
      message: { zh: `同一工作本稿设${mine.kind}，《${title}》设${theirs.kind}，请核对是否并存。`, en: `This draft sets up a body for what a body of another kind coordinates under 《${title}》; check whether both are meant.` },
      related: [evidenceAt(source, theirs.norm.block.original(theirs.norm.start, theirs.norm.end), theirs.norm.node)],
    };
    return;
  }
}

function* bodiesIn(norms: readonly Norm[]): Generator<Body> {
  for (const norm of norms) {
    const match = SETS_UP.exec(norm.text);
    if (!match || !LEADS.test(norm.text) || ADVISES.test(match[0])) continue;
    const kind = KINDS.find(([pattern]) => pattern.test(match[2]))![1];
    // 形成一个领导小组……城市国际化“1+X”领导体制: the name may stand behind the body.
    const name = match[1].length >= 3 ? match[1] : norm.text.slice(match.index, match.index + 80);
    const topics = topicPhrases(name.replace(/[“”]/g, '')).flatMap((topic) => topic.split(/[暨与和加个一（）]/)).map((topic) => topic.replace(/^[省市县区]/, '')).filter((topic) => topic.length >= 4);
    if (topics.length > 0) yield { norm, kind, topics, start: match.index, end: match.index + match[0].length };
  }
}
