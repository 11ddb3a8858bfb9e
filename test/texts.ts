/**
 * Texts that tests and benches make up: the same for the same seed and size, on every machine.
 */

/** Random numbers that are the same every time (mulberry32). */
export function createRandom(seed: number): { below(limit: number): number; pick<Each>(all: readonly Each[]): Each } {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { below: (limit) => Math.floor(next() * limit), pick: (all) => all[Math.floor(next() * all.length)] };
}

const DIGITS = '零一二三四五六七八九';

/** 1 → 一, 110 → 一百一十, 2005 → 二千零五; up to 9999. */
export function chinese(value: number): string {
  const digits = String(value).split('').map(Number);
  let text = '';
  digits.forEach((digit, at) => {
    const power = digits.length - 1 - at;
    if (digit > 0) text += DIGITS[digit] + ['', '十', '百', '千'][power];
    else if (!text.endsWith('零') && digits.slice(at).some((later) => later > 0)) text += '零';
  });
  return text.replace(/^一十/, '十');
}

const WHO = ['市人民政府', '区、县（市）人民政府', '市商务主管部门', '市外事主管部门', '市场监督管理部门', '公安机关', '街道办事处', '行业协会', '社会组织', '会展活动举办单位'];
const MODAL = ['应当', '可以', '不得', '应当会同有关部门', '应当按照职责分工', '应当依法'];
const ACT = [
  '完善国际交往服务设施', '建立重大项目协调机制', '组织编制专项规划', '公布办事指南和服务标准', '保障外籍人员办理有关事项', '支持企业参与国际标准制定',
  '推进公共场所外语标识规范设置', '对资金使用情况进行监督检查', '收集并整理统计数据', '为国际会议和展览提供便利', '处理投诉举报并告知处理结果', '开展国际友好城市交流',
];
const HOW = ['，并向社会公布', '，所需经费列入本级财政预算', '', '', '，接受社会监督', '，具体办法由市人民政府另行制定', '', '，期限不超过十五个工作日', '，每年至少评估一次'];
const METRIC = [
  ['国际', '涉外', '入境', '跨境', '外资', '境外', '全市', '中心城区', '重点园区', '数字'],
  ['会议', '展览', '航线', '友城', '人才', '学校', '医院', '社区', '游客', '贸易', '企业总部', '赛事', '演出', '论坛', '仲裁', '研发', '物流', '服务贸易', '电商', '园区'],
  ['新增数量', '累计数量', '示范点数量', '项目数量', '合作平台数量', '服务窗口数量', '签约数量', '举办场次', '培训班数量', '志愿者站点数量'],
] as const;
const HEADINGS = ['总则', '规划与建设', '开放与合作', '公共服务', '环境营造', '交流往来', '保障措施', '监督管理', '法律责任', '附则'];

/**
 * A regulation of about `size` characters in the form published ones have: chapters, articles, paragraphs, items, references to its own
 * articles and to others. Its numbering and its references to itself are right.
 */
export function regulation(size: number, seed = 1): string {
  const random = createRandom(seed);
  const lines = ['杭州市国际交往促进条例', '', '（2024年3月29日杭州市人民代表大会常务委员会第十七次会议通过）', ''];
  let length = lines.join('\n').length;
  const add = (line: string): void => {
    lines.push(line);
    length += line.length + 1;
  };
  const sentence = (): string => `${random.pick(WHO)}${random.pick(MODAL)}${random.pick(ACT)}${random.pick(HOW)}。`;
  let article = 0;
  for (let chapter = 1; length < size; chapter++) {
    add(`第${chinese(chapter)}章　${random.pick(HEADINGS)}`);
    for (const last = article + 8 + random.below(8); article < last && length < size;) {
      article++;
      add(`　　第${chinese(article)}条　${sentence()}${sentence()}`);
      if (random.below(2) === 0) add(`　　${sentence()}`);
      const kind = random.below(6);
      if (kind === 0) {
        add(`　　${random.pick(WHO)}应当做好下列工作：`);
        for (let item = 1; item <= 4; item++) add(`　　（${chinese(item)}）${random.pick(ACT)}${item === 4 ? '。' : '；'}`);
      } else if (kind === 1 && article > 1) {
        add(`　　违反本条例第${chinese(1 + random.below(article - 1))}条规定的，由${random.pick(WHO)}责令改正，可以处一万元以上五万元以下罚款。`);
      } else if (kind === 2) {
        add(`　　前款规定的事项，适用《杭州市城市国际化促进条例》第${chinese(1 + random.below(60))}条的规定。`);
      }
    }
  }
  return lines.join('\n') + '\n';
}

/** A plan of about `size` characters: headings of four levels, tasks with their units, targets. */
export function plan(size: number, seed = 1): string {
  const random = createRandom(seed);
  const lines = ['杭州市推进国际交往工作行动方案（2024—2026年）', ''];
  let length = 0;
  const add = (line: string): void => {
    lines.push(line);
    length += line.length + 1;
  };
  for (let first = 1; length < size; first++) {
    add(`${chinese(first)}、${random.pick(HEADINGS)}`);
    for (let second = 1; second <= 6 && length < size; second++) {
      add(`（${chinese(second)}）${random.pick(ACT)}。到2026年，${METRIC.map((words) => random.pick(words)).join('')}达到${20 + random.below(60)}个。`);
      for (let third = 1; third <= 3; third++) add(`${third}.${random.pick(ACT)}，${random.pick(ACT)}。责任单位：市商务局、市外办，各区、县（市）政府`);
    }
  }
  return lines.join('\n') + '\n';
}
