import type { Jurisdiction, Rank } from '../model';
import { isPartyOffice } from './issuers';

export interface RankFacts {
  readonly title: string;
  readonly kind: string | null;
  readonly issuers: readonly string[];
  readonly jurisdiction: Jurisdiction;
  readonly number: string | null;
  /** Approved by the standing committee of the province (立法法 第八十一条). */
  readonly approved: boolean;
  readonly approvedByState: boolean;
  readonly order: boolean;
}

/** Kinds a rule of a government or department bears (规章制定程序条例 第七条). */
const RULE_KINDS = new Set(['规定', '办法', '细则', '规则', '决定']);
const REGULATION_KINDS = new Set(['条例', '规定', '办法', '细则', '决定', '规则', '决议', '解释']);

/** The rank that issuer and kind give a document; `unknown` where the text does not tell. */
export function rankOf(facts: RankFacts): Rank {
  const { title, kind, issuers, jurisdiction, number, approved, order } = facts;
  const issuer = issuers[0] ?? '';
  const national = !jurisdiction.province;
  if (/^最高人民(?:法院|检察院)/.test(issuer) || /^最高人民/.test(title)) return 'judicial-interpretation';
  const sets = kind === null || REGULATION_KINDS.has(kind);
  if (/人民代表大会/.test(issuer) && (sets || kind === '法')) {
    if (/^全国/.test(issuer)) return 'law';
    if (approved || jurisdiction.city || jurisdiction.district) return 'municipal-regulation';
    if (!national) return 'provincial-regulation';
  }
  if (kind === '法' && (national || /特别行政区基本法$/.test(title))) return 'law';
  if (issuers.some(isPartyOffice)) return normative(jurisdiction);
  if (/^国务院(?:$|中央军事委员会)|^政务院$/.test(issuer) && !number?.includes('〔') && sets) return 'administrative-regulation';
  if (facts.approvedByState && national && sets) return 'administrative-regulation';
  if (order || /令第?\d+号/.test(number ?? '')) {
    if (!national && /人民政府/.test(issuer)) return 'government-rule';
    if (national && issuer !== '') return 'departmental-rule';
  }
  if (issuer === '') {
    // 行政法规制定程序条例 第五条: rules of departments and local governments may not be called 条例; a place in the title makes it a local one.
    if (kind === '条例') return national ? (/中国共产党|^党/.test(title) ? 'normative-national' : 'administrative-regulation') : jurisdiction.city || jurisdiction.district ? 'municipal-regulation' : 'provincial-regulation';
    if (national && /^中华人民共和国/.test(title) && kind === '细则') return 'administrative-regulation';
    return national ? 'unknown' : normative(jurisdiction);
  }
  if (national && number === null && kind !== null && RULE_KINDS.has(kind) && /[部委署局会行院]$/.test(issuer) && !/^(?:中共|国务院办公厅)/.test(issuer)) return 'departmental-rule';
  return normative(jurisdiction);
}

function normative({ province, city, district }: Jurisdiction): Rank {
  if (district) return 'normative-district';
  if (city) return 'normative-municipal';
  return province ? 'normative-provincial' : 'normative-national';
}
