import type { Anomaly, Level, PolicyDocument } from '../../document/model';
import { blockAt, locatorOf } from '../../document/find';
import { placeHere } from '../here';
import type { CheckContext, Finding, Fix, Related, Severity, Words } from '../model';

/** Names of the levels as drafters say them. */
const LEVEL_NAMES: Readonly<Record<Level, Words>> = {
  part: { zh: '编', en: 'part' }, chapter: { zh: '章', en: 'chapter' }, section: { zh: '节', en: 'section' }, article: { zh: '条', en: 'article' },
  paragraph: { zh: '款', en: 'paragraph' }, item: { zh: '项', en: 'item' }, subitem: { zh: '目', en: 'sub-item' },
  heading1: { zh: '一级标题', en: 'first-level heading' }, heading2: { zh: '二级标题', en: 'second-level heading' },
  heading3: { zh: '三级标题', en: 'third-level heading' }, heading4: { zh: '四级标题', en: 'fourth-level heading' },
  attachment: { zh: '附件', en: 'attachment' }, table: { zh: '表', en: 'table' },
};

export const levelName = (level: Level): Words => LEVEL_NAMES[level];

/** The document that a numbering belongs to; the norm differs. */
export function basisOf(level: Level): string {
  return level.startsWith('heading')
    ? 'GB/T 9704—2012《党政机关公文格式》7.3.3：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注'
    : '《中华人民共和国立法法》第六十五条：编、章、节、条的序号用中文数字依次表述，款不编序号，项的序号用中文数字加括号依次表述，目的序号用阿拉伯数字依次表述';
}

/** How a rule words one kind of anomaly. */
export interface Wording {
  readonly message: Words;
  readonly severity?: Severity;
  readonly fixTitle?: Words;
  /** Said of the earlier place. */
  readonly note?: Words;
}

/** Findings for the anomalies that a rule answers for; null from `word` leaves one out. */
export function* fromAnomalies({ document }: CheckContext, word: (anomaly: Anomaly, document: PolicyDocument) => Wording | null): Generator<Finding> {
  for (const anomaly of document.anomalies) {
    const wording = word(anomaly, document);
    if (!wording) continue;
    const { message, severity, fixTitle, note } = wording;
    const fixes: Fix[] = anomaly.fix ? [{ title: fixTitle ?? { zh: '改正序号', en: 'Correct the number' }, edits: anomaly.fix.edits, certain: anomaly.detail?.uncertain !== 1 }] : [];
    const related: Related[] = anomaly.evidence ? [evidence(document, anomaly, note)] : [];
    yield { code: codeOf(anomaly), span: anomaly.span, message, basis: basisOf(anomaly.level), ...(severity ? { severity } : {}), ...(related.length > 0 ? { related } : {}), ...(fixes.length > 0 ? { fixes } : {}) };
  }
}

const CODES: Readonly<Record<Anomaly['kind'], string>> = {
  gap: 'numbering/gap', duplicate: 'numbering/duplicate', order: 'numbering/order', malformed: 'numbering/malformed', 'mixed-style': 'numbering/mixed-style',
  'level-skip': 'numbering/level-skip', 'lone-item': 'numbering/lone-item', 'lost-head': 'numbering/malformed', confusable: 'numbering/malformed', 'wrong-marker': 'numbering/malformed',
};

export const codeOf = ({ kind }: Anomaly): string => CODES[kind];

function evidence(document: PolicyDocument, { evidence: span }: Anomaly, note?: Words): Related {
  const block = blockAt(document, span!.start);
  return { ...placeHere(document, span!, block ? locatorOf(block.node) : ''), ...(note ? { note } : {}) };
}
