import type { CheckContext } from '../../model';
import { evidenceAt } from '../evidence';
import { NO_REPORTS, type Report } from '../kept';
import { sharesInOrder } from '../order';
import { sharePair } from '../pairs';
import { candidates, type Statement } from '../related';
import { isCited, severityAgainst } from '../scope';

/** 火化费用由接受单位承担: what is paid, and by whom. */
const PAYS = /([^，。；]{0,16}(?:费用|经费|费))[^，。；由]{0,6}由([^，。；]{2,24}?)(?:自行|全额|统一|先行)?(?:承担|负担|支付|列支)/;
/** Who pays under a condition that the other sentence does not have. */
const CONDITION = /不|未|无|除|但|其中|超过|以外|部分/;
const PAYERS = /单位|个人|部门|机构|人员?$|[的、和或及]/g;
const FILLS = /[^\u4e00-\u9fff]|[的由其]|应当|承担|负担|支付|费用?/g;
/** Of the words of either sentence that must stand in the other. */
const ALIKE = 0.6;

/** What a sentence of the draft lets another bear than the provision does that the draft carries out, as a finding for wherever the sentence stands. */
export function costReports(context: CheckContext, entry: Statement): readonly Report[] {
  const { text } = entry.norm;
  if (!text.includes('由') || !text.includes('费')) return NO_REPORTS;
  const mine = PAYS.exec(text);
  if (!mine) return NO_REPORTS;
  for (const { source, statement: { norm } } of candidates(context, entry, 0.3)) {
    const theirs = PAYS.exec(norm.text);
    if (!theirs || !isCited(context, source)) continue;
    const [before, there] = [text.slice(0, mine.index + mine[0].length), norm.text.slice(0, theirs.index + theirs[0].length)];
    const [own, other] = [before, there].map((words) => words.replace(FILLS, ''));
    if (!haveOneThing(mine[1], theirs[1]) || Math.max(...sharesInOrder(own, other)) < ALIKE || CONDITION.test(before) !== CONDITION.test(there)) continue;
    if (mayBeOne(mine[2], theirs[2])) return NO_REPORTS;
    return [({ block, start }) => ({
      code: 'conflict/responsibility', severity: severityAgainst(context, source), span: block.original(start + mine.index, start + mine.index + mine[0].length),
      message: {
        zh: `此项费用本稿由${mine[2]}承担，《${source.metadata.title}》规定由${theirs[2]}承担，请统一。`,
        en: `This draft lets ${mine[2]} bear the cost; 《${source.metadata.title}》 lets ${theirs[2]} bear it.`,
      },
      related: [evidenceAt(source, norm.block.original(norm.start, norm.end), norm.node)],
    })];
  }
  return NO_REPORTS;
}

/** 火化费用 and 其费用 may be one thing, 检测费 and 治疗费 are two. */
function haveOneThing(mine: string, theirs: string): boolean {
  const [one, other] = [mine, theirs].map((words) => words.replace(/费用?$|经费$|^其|所需|相关|有关/g, '').slice(-2));
  return one === '' || other === '' || one === other;
}

/** Whether two names of payers share a word: 用人单位, 所在用人单位. */
function mayBeOne(mine: string, theirs: string): boolean {
  // Two kinds of gap, so that no pair runs across one.
  const [one, other] = [mine.replace(PAYERS, ' '), theirs.replace(PAYERS, '\n')];
  return sharePair(one, other) || mine === theirs || one.trim() === '' || other.trim() === '';
}
