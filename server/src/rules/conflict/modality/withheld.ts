import { shareInOrder } from '../order';
import type { Bond } from './bonds';
import type { Claim } from './claims';
import { isLeftOpen } from './left-open';
import type { Setting } from './opposed';
import { longestRun } from './runs';
import { plainWords } from './verbs';

/** 评估报告仅供内部参考, 名单暂不对外公布 against 应当向社会公布评估报告: kept inside what is to be made public. */

const PUBLIC = /公布|公开|公示|公告|发布/;
const AUDIENCE = /社会|公众|公示|公告|公开|网站|媒体/;
const VERB = /^(.*?)(?:公布|公开|公示|公告|发布)/;
const WHO = /^(?:.*?(?:政府|部门|机关|机构|单位|办事处|委员会)[^，]{0,2}(?:应当|必须))/;
const WHEN = /每[年季月]|定期|及时|按照?规定|向社会|向公众|通过[^，]*|在[^，]*[上内中]|将|把|予以|并|其/g;

/** How surely a draft keeps inside what a provision has made public. */
export function withheld({ act: held }: Claim, { act, before, said }: Bond, { text, other, near }: Setting): number {
  const verb = VERB.exec(act);
  if (!verb || !PUBLIC.test(act) || !AUDIENCE.test(act) || said && near < 0.4 || isLeftOpen(other, text) || /可以|鼓励/.test(other)) return 0;
  // 向社会公布评估报告; 将评估报告向社会公布; 评估报告应当向社会公布.
  const object = act.slice(verb[0].length);
  const thing = [object, verb[1], before.split('，').pop() ?? ''].map((words) => plainWords(words.replace(WHO, '').replace(WHEN, ''))).find((words) => words.length >= 2) ?? '';
  // 评估报告的工作底稿: not the report.
  const isThing = (mine: string): boolean => mine.endsWith(thing.slice(-2)) && shareInOrder(thing, mine) >= 0.85 && longestRun(thing, mine) >= Math.min(3, thing.length);
  return thing.length >= 3 && held.split('，').some((each) => isThing(plainWords(each))) ? 1 + near : 0;
}
