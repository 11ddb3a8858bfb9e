/** Kinds of document, as the last words of a title name them; longer ones first where one ends another. */
const KINDS = [
  '行政措施', '实施细则', '实施意见', '指导意见', '实施办法', '管理办法', '实施方案', '工作方案', '行动方案', '行动计划', '工作要点', '工作报告', '会议纪要', '实施条例', '修正案',
  '条例', '办法', '规定', '决定', '决议', '意见', '通知', '通报', '通告', '公告', '公报', '方案', '计划', '规划', '纲要', '细则', '规则', '规程', '规范', '批复', '答复', '复函', '函', '报告', '请示', '命令', '议案', '纪要',
  '解释', '指南', '指引', '标准', '章程', '准则', '守则', '制度', '要点', '措施', '政策', '目录', '清单', '法典', '宪法', '宣言', '协定', '说明', '预案', '行动', '举措', '责任分工', '任务分工', '重点任务', '分工表', '任务表', '责任表', '指标表', '计划表', '安排表', '法', '令',
];

/** What may follow the kind: （试行）, （2020—2022年）, （草案）, （第一批）. */
export const TITLE_SUFFIX = /^（(?:试行|暂行|草案|征求意见稿|送审稿|修订|修订草案|讨论稿|审议稿|代拟稿|第[一二三四五六七八九十]+[批版号]|\d{4}(?:年(?:版|度)?)?(?:[—–\-~至]+\d{4}年?)?(?:修[正订]本?|版)?|[^（）]{0,6}版|[^（）\d]{0,4}\d{4}年度?)）$/;
const SUFFIXES = /(?:（[^（）]{1,16}）)+$/;
const BARE: Readonly<Record<string, string>> = {
  实施细则: '细则', 实施意见: '意见', 指导意见: '意见', 实施办法: '办法', 管理办法: '办法', 实施方案: '方案', 工作方案: '方案', 行动方案: '方案', 行动计划: '计划', 工作要点: '要点',
  责任分工: '方案', 分工表: '方案', 任务表: '方案', 责任表: '方案', 指标表: '方案', 计划表: '计划', 安排表: '计划', 任务分工: '方案', 重点任务: '方案', 工作报告: '报告', 会议纪要: '纪要', 实施条例: '条例', 法典: '法', 宪法: '法', 复函: '函', 行政措施: '措施',
};
const NOT_KINDS = /(?:方法|办法所|无法|非法|执法|立法|司法|普法|依法|违法|合法|用法|做法|看法|想法|书法|讲法|手法|宪法日|标准化|人行动)$/;

/** Whether a text ends in the name of a kind, brackets after it left out. */
export function endsWithKind(text: string): boolean {
  return kindOf(text) !== null;
}

/** The kind that the last words of a title name (条例, 办法, 意见, 方案 …); null where they name none. */
export function kindOf(title: string): string | null {
  const plain = title.replace(SUFFIXES, '').replace(/[》”]$/, '');
  if (NOT_KINDS.test(plain)) return null;
  const kind = KINDS.find((each) => plain.endsWith(each));
  return kind === undefined ? null : BARE[kind] ?? kind;
}
