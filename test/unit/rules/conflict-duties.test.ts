import { strict as assert } from 'node:assert';
import { createPolicyService } from '../../../server/src/service';
import reviewed from '../../reviewed/conflicts-duties.json';

/** A regulation of a city, as it is published. */
const regulation = (title: string, city: string, province: string, ...articles: string[]): { id: string; uri: string; text: string } => ({
  id: title, uri: title,
  text: `# ${title}\n\n（2020年6月10日${city}第十五届人民代表大会常务委员会第三十次会议通过 2020年7月30日${province}第十三届人民代表大会常务委员会第二十次会议批准）\n\n${articles.join('\n\n')}\n\n第三十条 本条例自2020年10月1日起施行。\n`,
});
const provincial = (title: string, province: string, ...articles: string[]): { id: string; uri: string; text: string } => ({
  id: title, uri: title, text: `# ${title}\n\n（2019年3月28日${province}第十三届人民代表大会常务委员会第十一次会议通过）\n\n${articles.join('\n\n')}\n\n第三十条 本条例自2019年7月1日起施行。\n`,
});
const plan = (title: string, office: string, number: string, date: string, ...points: string[]): { id: string; uri: string; text: string } => ({
  id: title, uri: title, text: `${office}文件\n\n${number}\n\n${office}关于印发${title}的通知\n\n各区、县（市）人民政府，市政府各部门：\n\n现将《${title}》印发给你们，请认真贯彻执行。\n\n${office}\n\n${date}\n\n${title}\n\n${points.join('\n\n')}\n`,
});

const trees = regulation('苏州市古树名木保护条例', '苏州市', '江苏省',
  '第一条 为了加强古树名木的保护，根据有关法律、法规，结合本市实际，制定本条例。',
  '第二条 本条例所称古树，是指树龄在一百年以上的树木。本条例所称名木，是指树种稀有、具有历史价值或者纪念意义的树木。',
  '第三条 市园林绿化主管部门负责全市古树名木保护的统筹协调和监督管理工作，具体工作由市古树名木保护中心承担。',
  '第四条 古树名木保护专项规划由市园林绿化主管部门会同自然资源部门编制，报市人民政府批准后实施。',
  '第五条 市人民政府应当每年向社会公布古树名木保护情况。',
  '第六条 古树名木的养护费用由市、县（市、区）财政承担，养护责任单位不得向村民收取养护费用。',
  '第七条 禁止在古树名木树冠垂直投影外五米范围内新建建筑物、构筑物。',
  '第八条 任何单位和个人可以认养古树名木，认养人可以在古树名木旁设立认养标志。',
  '第九条 县（市、区）人民政府应当为古树名木购买公众责任保险。',
  '第十条 古树名木保护实行专家评审制度。移植古树名木的，应当组织专家评审，并将评审结论向社会公示。');
const cycling = provincial('江苏省共享单车管理条例', '江苏省',
  '第一条 为了规范互联网租赁自行车服务，制定本条例。',
  '第二条 本条例所称互联网租赁自行车（以下简称共享单车），是指通过互联网平台向公众提供短时租赁服务的自行车。',
  '第三条 交通运输主管部门负责共享单车的行业管理工作。',
  '第四条 设区的市不得禁止符合国家标准的共享单车在城市道路上行驶，但是可以在重要活动期间划定临时禁停区域。',
  '第五条 共享单车经营企业不得向用户收取押金。',
  '第六条 共享单车经营企业应当设置用户服务电话，保障用户通过电话办理退费的权利。');
const shapes = plan('苏州市推进先进制造业集群建设行动方案（2020—2025年）', '苏州市人民政府办公室', '苏府办〔2020〕88号', '2020年8月3日',
  '一、重点任务',
  '1. 打造生物医药产业地标。建设医药研发平台。（牵头单位：市工信局；责任单位：市科技局、市市场监管局，各县〔市、区〕政府）',
  '2. 培育纳米新材料产业集群。引进龙头企业。（牵头单位：市科技局；责任单位：市工信局，苏州工业园区管委会）',
  '二、保障措施',
  '成立市先进制造业集群建设工作领导小组，领导小组办公室设在市工信局。');
const sources = [trees, cycling, shapes];

const service = createPolicyService({ sources, today: () => '2023-06-01' });
const DUTIES = /^conflict\/(?:responsibility|definition|modality|authority|fair-competition|overlap)$/;
const notice = (subject: string, ...points: string[]): string => [`苏州市人民政府办公室关于${subject}的通知`, '', '各县（市、区）人民政府，市各委办局：', ...points, '', '苏州市人民政府办公室', '2023年5月10日'].join('\n');

/** `code severity “text” ← document locator` of every finding about duties. */
function found(text: string, over = service): string[] {
  const document = over.read(text, 'draft');
  return over.check(document).findings.filter(({ code }) => DUTIES.test(code) && code !== 'conflict/overlap')
    .map(({ code, severity, span, related }) => `${code.slice(9)} ${severity} ${document.text.slice(span.start, span.end)} ← ${related?.map(({ document: title, locator }) => `${title} ${locator}`).join('、')}`);
}
const one = (text: string, code: string, words: string, against: string): void => {
  const all = found(text);
  assert.ok(all.some((each) => each.startsWith(code) && each.split(' ← ')[0].includes(words) && each.includes(against)), `expected ${code} “${words}” against ${against}, got:\n${all.join('\n') || '(nothing)'}`);
  assert.equal(all.length, 1, all.join('\n'));
};
const none = (text: string): void => assert.deepEqual(found(text), []);
/** What a notice of one point on a subject, that carries out a regulation, is found to say of must and may against it. */
function carryingOut(regulation: { readonly id: string; readonly uri: string; readonly text: string }, subject: string) {
  const over = createPolicyService({ sources: [regulation], today: () => '2023-06-01' });
  const all = (words: string): string[] => found(notice(subject, `根据《${regulation.id}》，现就有关事项通知如下：`, `一、${words}`), over).map((each) => `${each.split(' ')[0]} ${each.split('条例 ')[1]}`);
  return {
    says: (words: string, locator: string): void => assert.deepEqual(all(words), [`modality ${locator}`], words),
    silent: (...sentences: string[]): void => { for (const words of sentences) assert.deepEqual(all(words), [], words); },
  };
}

/** A regulation of the State Council on which drafts of a city rest. */
const national = {
  id: '取水管理条例', uri: '取水管理条例', text: `# 取水管理条例\n\n（2019年3月28日国务院第40次常务会议通过）\n\n${[
    '第一条 为了加强取水管理，制定本条例。',
    '第二条 县级以上地方人民政府水行政主管部门负责本行政区域内取水活动的监督管理。',
    '第三条 日取水量一千吨以下的，取水许可证由县级人民政府水行政主管部门核发。日取水量一千吨以上的，取水许可证由设区的市级人民政府水行政主管部门核发。',
    '第四条 取水口名称确需更改的，由省、自治区、直辖市人民政府水行政主管部门批准后公布。',
    '第五条 取水设施运行档案由节水主管部门会同应急管理部门建立。',
    '第六条 取水工程经依法验收合格后，水行政主管部门应当组织开展运行前水质安全评估。',
    '第七条 取水单位以提供虚假证明材料或者其他不正当手段，骗取节水设施奖励补助资金的，由财政部门责令改正，追回奖励补助资金，处一万元以上五万元以下罚款。',
    '第八条 省级水源地名录由省、自治区、直辖市人民政府审定。',
    '第九条 乡镇人民政府、街道办事处履行下列职责：',
    '（一）对取水口安全隐患进行网格化巡查；',
    '（二）做好节水宣传。',
    '第十条 取水计量设施由取水单位安装，检定费用由水行政主管部门承担。',
    '第十一条 节水议事协调机构的办事机构设在水行政主管部门。',
    '第十二条 对擅自改动取水计量设施的，由市场监督管理部门责令改正。',
  ].join('\n\n')}\n\n第三十条 本条例自2019年7月1日起施行。\n`,
};
const water = createPolicyService({ sources: [national], today: () => '2023-06-01' });
const detail = (...points: string[]): string => notice('加强取水管理', '根据《取水管理条例》，现就有关事项通知如下：', ...points);

describe('conflict/responsibility with a provision that a draft carries out', () => {
  const says = (text: string, words: string, locator: string): void => {
    const all = found(text, water);
    assert.ok(all.length === 1 && all[0].startsWith('responsibility') && all[0].split(' ← ')[0].includes(words) && all[0].includes(`取水管理条例 ${locator}`), `expected “${words}” against ${locator}, got:\n${all.join('\n') || '(nothing)'}`);
  };
  const silent = (text: string): void => assert.deepEqual(found(text, water), []);

  it('finds who decides at another level', () => {
    says(detail('一、日取水量一千吨以上的，取水许可证由取水口所在地县（区）水务局核发。'), '县（区）水务局核发', '第三条');
    says(detail('一、取水口名称确需更改的，由市水务局批准后公布。'), '市水务局批准', '第四条');
    says(detail('一、取水口名称确需更改的，报县级人民政府批准后公布。'), '县级人民政府批准', '第四条');
    silent(detail('一、日取水量一千吨以上的，取水许可证由市水务局核发；日取水量不足一千吨的，取水许可证由县（区）水务局核发。'));
  });
  it('leaves alone what has a level itself, and powers that are handed on', () => {
    silent(detail('一、市级水源地名录由市人民政府审定。'));
    silent(detail('一、市水务局委托县（区）水务局核发日取水量一千吨以上的取水许可证。'));
  });
  it('finds an office that is surely not the one meant by 节水主管部门', () => {
    says(detail('一、取水设施运行档案由市应急管理局建立。'), '市应急管理局', '第五条');
    silent(detail('一、取水设施运行档案由市节约用水办公室建立。'));
    silent(detail('一、取水设施运行档案由市城市管理局建立。'));
  });
  it('knows a task again when the condition stands elsewhere, or in fewer words', () => {
    says(detail('一、取水工程验收合格后，由市生态环境局组织运行前水质安全评估，通过后投入运行。'), '市生态环境局', '第六条');
    says(detail('一、以虚假材料骗取节水设施奖补资金的，由市水务局责令改正、追回资金。'), '市水务局', '第七条');
  });
  it('finds a township\'s task given to a department, and another seat of the office', () => {
    says(detail('一、取水口安全隐患的网格化巡查由县级应急管理部门承担。'), '县级应急管理部门', '第九条');
    silent(detail('一、取水口安全隐患的网格化巡查由街道办事处承担。'));
    says(detail('一、建立节水议事协调机构，办事机构设在市发改委。'), '设在市发改委', '第十一条');
  });
  it('finds another who bears a cost', () => {
    says(detail('一、取水计量设施由取水单位安装，检定费用由取水单位承担。'), '检定费用由取水单位承担', '第十条');
    silent(detail('一、取水计量设施由取水单位安装，检定费用由市水行政主管部门负担。'));
    silent(detail('一、取水计量设施由取水单位安装，维修费用由取水单位承担。'));
  });
  it('holds the tails of a plan against regulations', () => {
    says(detail('一、对擅自改动取水计量设施行为的查处。（牵头单位：市财政局）'), '市财政局', '第十二条');
    silent(detail('一、对擅自改动取水计量设施行为的查处。（牵头单位：市市场监管局）'));
  });
  it('finds another office in charge of the whole field', () => says(detail('一、市商务局负责全市取水活动的监督管理，水务部门配合。'), '市商务局', '第二条'));
});

/** A regulation of the State Council that says of many steps who takes them. */
const wells = {
  id: '水井管理条例', uri: '水井管理条例', text: `# 水井管理条例\n\n（2019年3月28日国务院第40次常务会议通过）\n\n${[
    '第一条 为了加强水井管理，制定本条例。',
    '第二条 城市人民政府城市供水主管部门应当会同有关部门制定水井应急预案，报城市人民政府批准。',
    '第三条 一级保护的水井由省、自治区、直辖市人民政府水井主管部门认定，二级保护、三级保护的水井分别由设区的市级、县级人民政府水井主管部门认定。',
    '第四条 水行政主管部门查处违法案件时，需要查询相关单位银行账户的，应当经设区的市级以上地方人民政府水行政主管部门负责人批准。',
    '第五条 井水检测单由取样单位按照格式填写取样时间、地点以及水样数量等内容，并经水井所有人确认。',
    '第六条 对护井有功人员嘉奖、记三等功，由县（市、区）人民政府批准；记二等功，由设区的市人民政府批准。',
    '第七条 护井管理机构应当会同有关单位建立护井志愿者应急名册。供水站应当为名册中的人员提供便利。',
    '第八条 日供水人数在1000人以上5000人以下的水井，由县级人民政府水行政主管部门实施供水许可；日供水人数在5000人以上的水井，由设区的市级人民政府水行政主管部门实施供水许可。',
    '第九条 公示无异议的，由村民委员会、居民委员会将修井补助申请材料提交乡镇人民政府、街道办事处审核，报县级人民政府水行政主管部门审批。',
    '第十条 水井废弃的，公示无异议后予以注销，并报设区的市级人民政府水行政主管部门备案。',
    '第十二条 护井规划由水行政主管部门编制，经护井工作委员会批准后实施。',
    '第十三条 村庄公用水井的位置，由村民委员会提出，经镇人民政府审核后，报市、县（市）人民政府审批。',
    '第十四条 在水井周围埋设采样管的，应当经国务院水行政主管部门批准。',
    '第十五条 护井人员名额由市和区县（市）机构编制部门会同同级公安、财政等部门编制。',
    '第十六条 水井周围施工的，设计方案经水井所有人同意后，占用水井通道许可报市住房和城乡建设主管部门批准。',
    '第十七条 市水行政主管部门应当组织制定水井年度计划，经护井工作委员会批准后实施。',
    '第十一条 护井受伤人员的待遇，职工按照工伤规定办理；其他人员，由县级人民政府民政部门参照《水井条例》的规定办理。',
  ].join('\n\n')}\n\n第三十条 本条例自2019年7月1日起施行。\n`,
};
const deep = createPolicyService({ sources: [wells], today: () => '2023-06-01' });

describe('conflict/responsibility for one step of a sentence', () => {
  const draft = (point: string): string[] => found(notice('加强水井管理', '根据《水井管理条例》，现就有关事项通知如下：', `一、${point}`), deep);
  it('finds another who takes it', () => {
    const cases: ReadonlyArray<readonly [string, string, string]> = [
      ['市供水管理局会同有关部门编制水井应急预案，经市应急管理局批准后实施。', '市应急管理局批准', '第二条'],
      ['二级、三级保护的水井均由县级主管部门认定。', '县级主管部门认定', '第三条'],
      ['查处案件需要查询相关单位银行账户的，经县级以上水行政主管部门负责人批准。', '经县级以上', '第四条'],
      ['井水检测单由水井所有人按格式填写，经取样单位签字确认后生效。', '水井所有人', '第五条'],
      ['护井有功人员记二等功，由县（市、区）人民政府报市公安局批准。', '市公安局批准', '第六条'],
      ['各供水站牵头建立护井志愿者应急名册。', '供水站', '第七条'],
      ['3000人以上的水井，由市水务局实施供水许可。', '市水务局实施供水许可', '第八条'],
      ['公示无异议的，由村民委员会将材料提交乡镇人民政府、街道办事处审核，报县（市）住房城乡建设部门审批。', '住房城乡建设部门审批', '第九条'],
      ['护井规划由市水务局编制，经市水务局局长办公会议审定后实施。', '市水务局局长办公会议审定', '第十二条'],
      ['水井废弃的，公示无异议后予以注销，报省水行政主管部门备案。', '省水行政主管部门备案', '第十条'],
      ['在水井周围埋设采样管的，由省水利厅审查批准。', '省水利厅审查批准', '第十四条'],
      ['护井人员名额由吴中公安分局会同区财政局编制。', '吴中公安分局', '第十五条'],
      ['水井周围施工的，建设单位向市水务局申领占用水井通道许可，由其作出许可决定并抄告城管部门。', '由其作出许可决定', '第十六条'],
      ['年度计划草案由市水务局汇总形成，征求各方面意见后，报市人民政府常务会议批准实施。', '市人民政府常务会议批准', '第十七条'],
      ['非职工的护井受伤人员，其待遇由人力资源社会保障部门参照《水井条例》办理。', '人力资源社会保障部门', '第十一条'],
    ];
    for (const [point, words, locator] of cases) {
      const all = draft(point);
      assert.ok(all.length === 1 && all[0].startsWith('responsibility') && all[0].split(' ← ')[0].includes(words) && all[0].endsWith(`水井管理条例 ${locator}`) || all[0]?.includes(`水井管理条例 ${locator}第`), `${point}\n${all.join('\n') || '(nothing)'}`);
    }
  });
  it('finds none where the same takes it, or another step is meant', () => {
    for (const point of [
      '市水务局会同有关部门编制水井应急预案，报市人民政府批准后实施。',
      '二级保护的水井由市水务局认定，三级保护的水井由县级水井主管部门认定。',
      '查处案件需要查询相关单位银行账户的，经市水务局负责人批准。',
      '井水检测单由取样单位按格式填写，经水井所有人签字确认后生效。',
      '嘉奖、记三等功由县（市、区）人民政府批准，记二等功报市人民政府批准，拟记一等功的，由市公安局会同有关部门逐级报省人民政府批准。',
      '5000人以上的水井，由市水务局实施供水许可。',
      '护井管理机构建立护井志愿者应急名册，供水站应当建立设备台账。',
      '水井废弃的，公示无异议后予以注销，报市水务局备案。',
      '护井规划由市水务局编制，经市护井工作委员会批准后实施。',
      '村庄公用水井的位置，由村民委员会提出，经镇人民政府审核后，报县政府审批。',
      '在水井周围埋设采样管的，由省水利厅受国务院水行政主管部门委托审查批准。',
      '护井人员名额由市委编办会同公安、财政部门编制。',
      '水井周围施工的，建设单位向市住建局申领占用水井通道许可，由其作出许可决定。',
      '年度计划草案由市水务局汇总形成，征求各方面意见后，报市护井工作委员会批准实施。',
      '其他人员的待遇，由县民政局参照《水井条例》办理。',
    ]) assert.deepEqual(draft(point), [], point);
  });
});

describe('conflict/responsibility', () => {
  const wood = '加强古树名木保护管理';
  it('finds another department in charge, whichever way round it is said', () => {
    one(notice(wood, '一、市住房和城乡建设局负责全市古树名木保护的统筹协调和监督管理。'), 'responsibility', '市住房和城乡建设局', '苏州市古树名木保护条例 第三条');
    one(notice(wood, '一、全市古树名木保护的监督管理和统筹协调工作，由市水务局牵头负责。'), 'responsibility', '市水务局', '第三条');
  });
  it('finds another office that draws up the plan', () => one(notice(wood, '一、古树名木保护专项规划由市自然资源局组织编制，报市政府批准。'), 'responsibility', '市自然资源局', '第四条'));
  it('finds another lead for a task of a plan in force', () => {
    one(notice('推进先进制造业发展', '一、打造生物医药产业地标。加快平台建设。（牵头单位：市科技局；责任单位：市工信局）'), 'responsibility', '市科技局', '行动方案');
    one(notice('推进先进制造业发展', '一、纳米新材料产业集群培育工作由市发改委牵头，市科技局配合。'), 'responsibility', '市发改委', '行动方案');
  });
  it('finds another seat for the same office', () => one(notice('推进先进制造业集群建设', '一、市先进制造业集群建设工作领导小组办公室设在市发改委，负责日常工作。'), 'responsibility', '市发改委', '行动方案'));
  it('is silent where full and short name, or old and new, are one office', () => {
    none(notice('推进先进制造业发展', '一、打造生物医药产业地标。（牵头单位：苏州市工业和信息化局；责任单位：市科技局）'));
    const ofDistrict = (lead: string): string => ['苏州市吴江区人民政府办公室关于推进先进制造业发展的通知', '', `一、打造生物医药产业地标。（牵头单位：${lead}）`, '', '苏州市吴江区人民政府办公室', '2023年5月10日'].join('\n');
    none(ofDistrict('区科技局'));
    none(notice(wood, '一、古树名木保护专项规划由市园林绿化局会同自然资源和规划局编制。'));
  });
  it('is silent about a district\'s own offices', () => none(['苏州市吴中区人民政府办公室关于加强古树名木保护管理的通知', '', '一、区住建局负责本区古树名木保护的统筹协调和监督管理。', '', '苏州市吴中区人民政府办公室', '2023年5月10日'].join('\n')));
  it('is silent about another city', () => none(['无锡市人民政府办公室关于加强古树名木保护管理的通知', '', '一、市住房和城乡建设局负责全市古树名木保护的统筹协调和监督管理。', '', '无锡市人民政府办公室', '2023年5月10日'].join('\n')));
  it('is silent about another task of the same field', () => none(notice(wood, '一、市住房和城乡建设局负责建设工程范围内古树名木的施工保护指导。')));
});

describe('conflict/definition', () => {
  const wood = '加强古树名木保护管理';
  it('finds a narrowed term', () => one(notice(wood, '一、本通知所称古树，是指树龄在三百年以上的树木。'), 'definition', '三百年以上', '第二条'));
  it('finds a meaning that says it is no more, and one that leaves out what the other includes', () => {
    const records = createPolicyService({ today: () => '2023-06-01', sources: [regulation('苏州市地方志工作条例', '苏州市', '江苏省',
      '第一条 为了规范地方志工作，根据有关法律、法规，制定本条例。',
      '第二条 本条例所称地方志，包括地方志书、地方综合年鉴。',
      '第三条 本条例所称地情资料，是指反映本市自然、政治、经济、文化和社会历史与现状的文字、图表、照片、音像、实物资料。')] });
    const draft = (words: string): string[] => found(notice('加强地方志工作', '一、落实《苏州市地方志工作条例》。', `二、本通知所称${words}。`), records);
    assert.match(draft('地方志，是指系统记述本行政区域历史与现状的志书，不包括年鉴')[0], /不包括年鉴 ← 苏州市地方志工作条例 第二条/);
    assert.match(draft('地情资料，仅指反映本市历史与现状的文字、图表资料')[0], /地情资料/);
    assert.deepEqual(draft('地方志，是指地方志书和地方综合年鉴，不包括家谱'), []);
  });
  it('finds an area drawn narrower', () => {
    const basin = createPolicyService({ today: () => '2023-06-01', sources: [regulation('苏州市清溪流域保护条例', '苏州市', '江苏省',
      '第一条 为了保护清溪流域，根据有关法律、法规，制定本条例。',
      '第二条 本条例所称清溪流域，是指清溪干流和支流汇集、流经的东山县、南桥市、西塘区和北浦区范围内的区域。')] });
    const draft = (places: string): string[] => found(notice('加强清溪流域保护工作', '一、落实《苏州市清溪流域保护条例》。', `二、本通知所称清溪流域，是指清溪干流和支流汇集、流经的${places}范围内的区域。`), basin);
    assert.equal(draft('南桥市、西塘区、北浦区').length, 1);
    assert.deepEqual(draft('东山县、南桥市、北浦区以及西塘区'), []);
  });
  it('finds another meaning for what the draft itself is about, though the word ends like an everyday label', () => {
    const manners = createPolicyService({ today: () => '2023-06-01', sources: [regulation('苏州市文明行为促进条例', '苏州市', '江苏省',
      '第一条 为了引导文明行为，根据有关法律、法规，制定本条例。',
      '第二条 本条例所称文明行为，是指符合社会主义核心价值观和公序良俗、推动社会文明进步的行为。')] });
    const draft = (meaning: string): string[] => found(notice('加强文明行为促进工作', '一、落实《苏州市文明行为促进条例》。', `二、本通知所称文明行为，是指${meaning}。`), manners);
    assert.equal(draft('游客在旅游景区内排队购票的行为').length, 1);
    assert.equal(draft('符合社会主义核心价值观和公序良俗、推动社会文明进步的行为').length, 0);
  });
  it('compares the figures of a meaning, also where what it covers is listed behind it, and not what a term includes', () => {
    const boats = createPolicyService({ today: () => '2023-06-01', sources: [regulation('苏州市水上游览管理条例', '苏州市', '江苏省',
      '第一条 为了规范水上游览，根据有关法律、法规，制定本条例。',
      '第二条 本条例所称游览船，是指核定载客12座以上的船舶。',
      '第三条 本条例所称大型水上活动，是指每场参加人数达到一千人以上的下列活动：\n（一）龙舟比赛；\n（二）灯会。')] });
    const draft = (meaning: string): string[] => found(notice('加强水上游览管理', '一、落实《苏州市水上游览管理条例》。', `二、本通知所称${meaning}。`), boats).map((each) => each.split(' ')[0]);
    assert.deepEqual(draft('游览船，是指核定载客20座以上的船舶'), ['definition']);
    assert.match(found(notice('加强水上游览管理', '一、落实《苏州市水上游览管理条例》。', '二、本通知所称游览船，是指核定载客20座以上的船舶。'), boats)[0], /^definition error 20座以上 /, 'the figure alone is marked');
    assert.deepEqual(draft('游览船，是指核定载客十二座以上的船舶'), []);
    assert.deepEqual(draft('大型水上活动，是指每场参加人数在3000人以上的龙舟比赛、灯会'), ['definition']);
    assert.deepEqual(draft('大型水上活动，是指每场参加人数在1000人以上的龙舟比赛、灯会'), []);
    assert.deepEqual(draft('游览船，包括摇橹船、画舫和电动船'), []);
  });
  it('finds a term that means something else', () => one(notice('规范共享单车停放', '一、本通知所称共享单车，是指由企业投放、供游客在景区内使用的观光自行车和电动滑板车。'), 'definition', '共享单车', '江苏省共享单车管理条例'));
  it('is silent where the term is restated', () => {
    none(notice(wood, '一、本通知所称古树，是指树龄在一百年以上的树木。'));
    none(notice('规范共享单车停放', '一、本通知所称共享单车，是指通过互联网平台，向公众提供短时租赁服务的自行车。'));
    none(notice(wood, '一、本通知所称古树，是指《苏州市古树名木保护条例》第二条规定的古树。'));
  });
  it('is silent about the draft\'s own labels', () => none(notice(wood, '一、养护责任单位（以下简称责任单位）应当建立台账。')));
});

describe('conflict/modality', () => {
  const wood = '加强古树名木保护管理';
  it('finds a duty made optional', () => {
    one(notice(wood, '一、县（市、区）人民政府可以根据财力为古树名木购买公众责任保险。'), 'modality', '可以', '第九条');
    one(notice(wood, '一、鼓励县（市、区）人民政府为古树名木购买公众责任保险。'), 'modality', '鼓励', '第九条');
  });
  it('finds a duty denied', () => {
    one(notice(wood, '一、古树名木移植专家评审结论仅供内部参考，不向社会公示。'), 'modality', '不向社会公示', '第十条');
    one(notice(wood, '一、移植古树名木的，专家评审结论不得向社会公示。'), 'modality', '不得', '第十条');
  });
  it('finds what is forbidden there and allowed here', () => {
    one(notice('规范共享单车停放', '一、共享单车经营企业可以向用户收取不超过一百元的押金。'), 'modality', '可以向用户收取', '第五条');
    one(notice(wood, '一、在古树名木树冠垂直投影外五米范围内，经评估可以新建小型建筑物、构筑物。'), 'modality', '可以新建', '第七条');
  });
  it('finds what is allowed there and forbidden here', () => {
    one(notice('规范共享单车停放', '一、自7月1日起，古城区城市道路禁止共享单车行驶。'), 'modality', '禁止共享单车', '第四条');
    one(notice(wood, '一、认养人不得在古树名木旁设立认养标志。'), 'modality', '不得', '第八条');
  });
  it('finds a service that is ended where it is to be kept', () => one(notice('规范共享单车停放', '一、共享单车经营企业可以取消用户服务电话，退费一律通过手机软件办理。'), 'modality', '取消用户服务电话', '第六条'));
  it('is silent where the same is said', () => {
    none(notice(wood, '一、县（市、区）人民政府要为古树名木购买公众责任保险。'));
    none(notice(wood, '一、严禁在古树名木树冠垂直投影外五米范围内新建建筑物、构筑物。'));
    none(notice('规范共享单车停放', '一、共享单车经营企业一律不得以任何名义向用户收取押金。', '二、重要活动期间，可以划定共享单车临时禁停区域。'));
    none(notice(wood, '一、移植古树名木的专家评审结论向社会公示，公示时间不少于七日。'));
  });
  it('is silent about another act on the same thing', () => {
    none(notice(wood, '一、在古树名木树冠垂直投影外五米范围内，可以设置围栏和标牌。'));
    none(notice(wood, '一、认养人不得在古树名木上悬挂广告。'));
    none(notice('规范共享单车停放', '一、共享单车不得停放在盲道上。'));
  });
});

describe('conflict/authority', () => {
  it('finds penalties in a notice', () => {
    one(notice('加强菜市场管理', '一、占道经营经劝阻不改的，由城管部门处二百元以上一千元以下罚款。'), 'authority error', '罚款', '行政处罚法 第十六条');
    one(notice('加强菜市场管理', '一、售卖病死畜禽的，没收违法所得并吊销摊位经营许可证。'), 'authority error', '没收违法所得', '行政处罚法 第十六条');
  });
  it('finds licences under any name', () => {
    one(notice('规范民宿发展', '一、开办民宿应当向所在镇申领《民宿开办准入证》。'), 'authority error', '申领', '行政许可法 第十七条');
    one(notice('规范民宿发展', '一、民宿名称变更，须报经镇人民政府同意后方可对外营业。'), 'authority error', '须报经', '行政许可法 第十七条');
    one(notice('规范民宿发展', '一、未取得合格证书的讲解员，一律不得上岗讲解。'.replace('合格证书', '讲解员资格证书')), 'authority error', '资格证书', '行政许可法 第十七条');
  });
  it('finds compulsion, fees and certificates', () => {
    one(notice('加强菜市场管理', '一、拒不整改的，执法人员可以扣押其经营工具。'), 'authority error', '扣押', '行政强制法 第十条');
    one(notice('规范民宿发展', '一、备案机关向申请人收取备案管理费三百元。'), 'authority error', '管理费', '优化营商环境条例 第二十五条');
    one(notice('规范入学服务', '一、申请入学的，应当提供派出所开具的亲属关系证明。'), 'authority error', '证明', '优化营商环境条例 第四十四条');
  });
  it('finds a licence that an organ of state is to grant', () => one(notice('规范民宿发展', '一、经营民宿应当向公安机关申领民宿经营许可证。'), 'authority error', '许可证', '行政许可法 第十七条'));
  it('is silent where a higher provision sets the same sums in the second half of its sentence', () => {
    const bridges = createPolicyService({ today: () => '2023-06-01', sources: [regulation('苏州市城市桥梁管理条例', '苏州市', '江苏省',
      '第一条 为了加强城市桥梁管理，制定本条例。',
      '第二条 违反本条例第十三条第二款规定，在城市桥梁上未按照规定设置限载标志牌的，由城市管理部门责令限期改正；逾期不改正的，处二千元以上一万元以下罚款。')] });
    const draft = (sums: string): string[] => found(notice('加强城市桥梁管理', '一、贯彻《苏州市城市桥梁管理条例》。', `二、在城市桥梁上没有设置限载标志牌、经提醒仍不设置的，${sums}`), bridges);
    assert.deepEqual(draft('处2000元以上1万元以下的罚款。'), []);
    assert.equal(draft('处3000元以上3万元以下的罚款。').filter((each) => each.startsWith('authority')).length, 1);
  });
  it('is silent where the sentence forbids, carries out the law, or merely names it', () => {
    none(notice('加强菜市场管理', '一、各地不得自行设定罚款项目，不得扣押经营者物品。'));
    none(notice('加强菜市场管理', '一、占道经营的，依照《江苏省城市市容和环境卫生管理条例》第五十条的规定处罚。', '二、对违法行为依法予以罚款。', '三、违反食品安全规定的，由市场监管部门依法吊销许可证。'));
    none(notice('规范民宿发展', '一、不得要求申请人提供居委会出具的证明。', '二、备案不收取任何费用。', '三、涉及消防的，应当依法取得消防许可。'));
    none(notice('加强内部管理', '一、各部门未经市政府批准，不得新增议事协调机构。', '二、重大项目须经市政府常务会议同意后方可列入财政预算。'));
  });
  it('leaves a regulation its own powers', () => {
    const text = '# 苏州市菜市场管理条例\n\n（2022年4月28日苏州市第十七届人民代表大会常务委员会第一次会议通过 2022年5月31日江苏省第十三届人民代表大会常务委员会第三十次会议批准）\n\n第一条 违反本条例规定占道经营的，由城市管理部门处二百元以上一千元以下罚款。\n\n第二条 本条例自2022年8月1日起施行。\n';
    none(text);
  });
});

/** A regulation above the drafts that carry it out, for what it forbids and commands. */
const bridges = {
  id: '古桥保护条例', uri: '古桥保护条例', text: `# 古桥保护条例\n\n（2019年3月28日国务院第40次常务会议通过）\n\n${[
    '第一条 为了加强古桥保护，制定本条例。',
    '第二条 禁止任何单位和个人实施下列行为：',
    '（一）在古桥上燃放烟花爆竹、焚烧祭祀品等使用明火的行为；',
    '（二）擅自改建古桥的附属设施。',
    '第三条 县级人民政府应当对古桥修缮技艺传承人给予补助和奖励。',
    '第四条 古桥检测不合格的，应当及时告知养护单位检测结果。',
    '第五条 自产自销农民在桥头摊位销售农产品的，管理单位不得收取摊位使用费，但可以收取必要的保洁费。',
    '第六条 鼓励国家工作人员每年参加一次护桥志愿活动。',
    '第七条 公园在日常业务范围内举办的桥上活动，不适用本条例关于许可的规定。',
    '第八条 古桥修缮工程未经验收不得投入使用。',
    '第九条 古桥周边五十米范围内，夜间禁止演奏高音器材。',
    '第十条 列入名录前应当征求所有权人的意见。',
    '第十一条 古桥保护范围内不得进行与保护无关的新建建筑物活动；但是，新建必要的基础设施除外。',
  ].join('\n\n')}\n\n第三十条 本条例自2019年7月1日起施行。\n`,
};

describe('conflict/modality with a document that a draft carries out', () => {
  const over = createPolicyService({ sources: [bridges], today: () => '2023-06-01' });
  const detail = (...points: string[]): string => notice('加强古桥保护', '根据《古桥保护条例》，现就有关事项通知如下：', ...points);
  const says = (words: string, marked: string, locator: string): void => {
    const all = found(detail(`一、${words}`), over);
    assert.ok(all.length === 1 && all[0].startsWith('modality') && all[0].split(' ← ')[0].includes(marked) && all[0].includes(`古桥保护条例 ${locator}`), `expected “${marked}” against ${locator}, got:\n${all.join('\n') || '(nothing)'}`);
  };
  const silent = (words: string): void => assert.deepEqual(found(detail(`一、${words}`), over), [], words);

  it('finds what an item of its list forbids, though other words stand between', () => says('元宵期间，经主办方报备，可以在古桥上燃放小型烟花。', '燃放小型烟花', '第二条'));
  it('finds a duty left to the purse, and one dispensed with', () => {
    says('区政府视财力情况可以给予古桥修缮技艺传承人补助和奖励。', '视财力情况', '第三条');
    says('古桥检测不合格的，检测机构可以不告知养护单位。', '可以不告知', '第四条');
    says('列入名录的，可以不再征求所有权人意见。', '不再征求', '第十条');
  });
  it('finds a charge that is forbidden, whatever else may be charged', () => {
    says('自产自销农民使用摊位的，管理单位可以按每日五元收取摊位使用费。', '收取摊位使用费', '第五条');
    silent('自产自销农民使用摊位的，管理单位可以收取必要的保洁费。');
  });
  it('finds a duty made of what is only encouraged, and of what the provision leaves out', () => {
    says('国家工作人员每年必须参加一次护桥志愿活动。', '必须参加', '第六条');
    says('公园在日常业务范围内举办的桥上活动，也应当申请许可。', '也应当申请许可', '第七条');
    silent('鼓励国家工作人员每年参加一次护桥志愿活动。');
  });
  it('finds what is put to use before it may be', () => says('古桥修缮工程尚未验收的，可以先行投入使用。', '先行投入使用', '第八条'));
  it('leaves alone another place or time, a report of the act, and what is forbidden only by how it is done', () => {
    silent('夜间可以在城市广场演奏高音器材。');
    silent('任何单位和个人可以举报在古桥上燃放烟花爆竹的行为。');
    silent('养护单位可以按照批准的方案改建古桥的附属设施。');
    silent('过去在古桥上可以燃放烟花的做法一律停止。');
    silent('古桥保护范围内不得新建建筑物，但是必要的基础设施除外。');
  });
});

describe('conflict/modality with the same acts in other words', () => {
  const pools = {
    id: '游泳场所管理条例', uri: '游泳场所管理条例',
    text: `# 游泳场所管理条例\n\n（2019年3月28日国务院第40次常务会议通过）\n\n${[
      '第一条 为了加强游泳场所管理，制定本条例。',
      '第二条 游泳场所经营者应当建立水质档案；每日公布水质检测结果；定期组织救生员参加体检，并承担费用。',
      '第三条 救生员的岗前培训由经营者免费提供。',
      '第四条 游泳场所变更深水区位置的，应当重新办理开放备案手续。',
      '第五条 游泳场所的水质处理工程由具备环境保护工程资质的单位承担。',
      '第六条 不得扣押泳客的相关证件。',
      '第七条 经营者不得将游泳场所的救生业务转包或者出租给他人经营。',
      '第八条 禁止携带宠物进入游泳池区。',
      '第九条 游泳场所的酒吧不得接纳未成年人。',
      '第十条 体育部门不得向经营者索取泳票。',
      '第十一条 申请游泳场所开放有下列情形之一的，不予批准：\n\n（一）将救生室改作商铺出租的；\n\n（二）水源受到污染的。',
      '第十二条 体育彩票资助的救生经费，应当按照资助方的意愿使用。',
      '第十三条 个体游泳教练办理歇业手续的，无需公示。',
      '第十四条 泳客对处理结果有异议的，可以向上一级体育部门申请复核。',
      '第十五条 更衣室的门不得有内锁装置。',
      '第十六条 扩建泳池的，在扩建前应当先行拆除原有跳台。',
      '第十七条 体育部门应当在禁止跳水的区域设置标志。',
      '第十八条 体育部门不得强制要求以第三方检测报告作为评定等级的依据。',
      '第十九条 经营者应当在入口处对下列规定予以明确：\n\n（一）禁止奔跑；\n\n（二）限制不必要的摄影器材进入泳池区域。',
    ].join('\n\n')}\n\n第三十条 本条例自2019年7月1日起施行。\n`,
  };
  const { says, silent } = carryingOut(pools, '加强游泳场所管理');

  it('finds a duty turned into a wish, which goes on behind ；', () => {
    says('引导经营者组织救生员参加体检。', '第二条');
    says('游泳场所经营者可以根据客流情况自主决定是否公布水质检测结果。', '第二条');
    silent('鼓励经营者组织救生员参加国际救生员资格考试。', '经营者应当每日公布水质检测结果。');
  });
  it('finds a price on what is free', () => {
    says('救生员的岗前培训费按每人二百元收取。', '第三条');
    silent('泳客的游泳培训费按每人二百元收取。');
  });
  it('finds leave sought afterwards, and what is to come first done last', () => {
    says('变更深水区位置的，可以在调整后十日内补办备案手续。', '第四条');
    says('扩建泳池的，可以在新池建成后再拆除原有跳台。', '第十六条');
    silent('变更深水区位置的，应当在调整前办理备案手续。');
  });
  it('finds who need not be fit, and what is approved though it is to be refused', () => {
    says('水质处理工程的承担单位可以不具备环境保护工程资质。', '第五条');
    says('经营者将救生室改作商铺出租的，可以批准其开放。', '第十一条第（一）项');
    silent('经营者将救生室改作休息室的，可以批准其开放。');
  });
  it('finds a forbidden act by another verb, from the other side, or taken for allowed', () => {
    says('为防止泳客遗失物品，经本人同意，前台可以代管身份证。', '第六条');
    says('经营者可以将救生业务承包、租赁给专业公司。', '第七条');
    says('客流不足的，可将救生业务整体交由其他公司经营。', '第七条');
    says('泳客携带宠物进入游泳池区的，应当使用牵引绳。', '第八条');
    says('监护人陪同的未成年人可以进入酒吧。', '第九条');
    says('经营者应当每月向体育部门提供泳票二十张。', '第十条');
    says('更衣室的门可以加装内锁。', '第十五条');
    silent('前台可以查验身份证。', '经营者可以将更衣柜租赁给泳客。', '泳客携带宠物进入游泳池区的，应当及时劝离。', '更衣室的门可以加装门帘。', '在浅水区可以练习跳水。');
  });
  it('finds money put to another use, a duty that is not asked for, and a right taken away', () => {
    says('因经费紧张，县级体育部门可以调剂体育彩票资助的救生经费，用于场馆维修。', '第十二条');
    says('个体游泳教练办理歇业的，应当在公示栏公示七日。', '第十三条');
    says('处理结果一经作出，泳客不得申请复核。', '第十四条');
    says('等级评定应当以第三方检测报告作为评定等级的依据。', '第十八条');
    silent('游泳场所办理歇业的，应当在公示栏公示七日。', '禁止在泳池区奔跑，限制不必要的摄影器材进入泳池区域。');
  });
});

describe('conflict/modality with what is refused in listed cases', () => {
  const harbours = {
    id: '渔港管理条例', uri: '渔港管理条例',
    text: `# 渔港管理条例\n\n（2019年3月28日国务院第40次常务会议通过）\n\n${[
      '第一条 为了加强渔港管理，制定本条例。',
      '第二条 有下列情形之一的人员，不得招聘为渔港协管员：\n\n（一）受过刑事处罚或者涉嫌犯罪尚未结案的；\n\n（二）曾被行政拘留或者曾因走私、偷渡、赌博等行为受过行政处罚的；\n\n（三）有严重个人不良信用记录的。',
      '第三条 渔港管理机构不得安排协管员从事下列工作：\n\n（一）出具检验报告、渔船碰撞责任认定；\n\n（二）作出行政处理决定。',
      '第四条 有下列情形之一的，不得发放渔港停泊证：\n\n（一）使用国家明令淘汰的渔船的；\n\n（二）在禁渔期内从事捕捞作业的。',
      '第五条 有下列情形之一的，不予受理复核申请：\n\n（一）超过申请期限提出的；\n\n（二）同一事项已经作出终局结论的。',
      '第六条 禁止在居民住宅楼、未配套设立防护堤的综合码头以及综合码头内与居住区相邻的仓储楼层内新建、改建、扩建产生油烟的餐饮服务项目。',
      '第七条 科研院校、气象机构等公益单位需要使用渔港水文资料的，渔港管理机构应当无偿提供。',
      '第八条 渔船在保修期内因维修质量原因无法使用的，渔船维修经营者应当无偿返修。',
    ].join('\n\n')}\n\n第三十条 本条例自2019年7月1日起施行。\n`,
  };
  const { says, silent } = carryingOut(harbours, '加强渔港管理');

  it('finds who is let in though he is refused', () => {
    says('应聘渔港协管员的人员因走私、赌博受过行政处罚但已满五年的，经集体研究可以招聘。', '第二条第（二）项');
    says('有严重个人不良信用记录但作出书面承诺的，可以录用为渔港协管员。', '第二条第（三）项');
    silent('未受过刑事处罚的，可以招聘为渔港协管员。', '有良好个人信用记录的，可以录用为渔港协管员。', '受过刑事处罚的，可以申请渔港困难补助。');
  });
  it('finds what is granted or taken up though it is refused', () => {
    says('使用国家明令淘汰的渔船，船东承诺两年内更新的，可以发放渔港停泊证。', '第四条第（一）项');
    says('超过申请期限提出但理由充分的，应当受理复核申请。', '第五条第（一）项');
    silent('使用国家推荐的新型渔船的，可以发放渔港停泊证。', '在申请期限内提出的，应当受理复核申请。', '使用国家明令淘汰的渔船的，不得发放渔港停泊证。');
  });
  it('finds work that is not to be given to somebody', () => {
    says('渔政人员不能到场的，可由协管员先行作出渔船碰撞责任认定，事后补签确认。', '第三条第（一）项');
    silent('渔政人员可以作出渔船碰撞责任认定。', '协管员可以协助维护渔船碰撞现场秩序。');
  });
  it('finds one of the places where it is forbidden, whoever consents', () => {
    says('未配套设立防护堤的综合码头，取得业主书面同意的，可以开设产生油烟的餐饮店。', '第六条');
    silent('已配套设立防护堤的综合码头，可以开设产生油烟的餐饮店。', '未配套设立防护堤的综合码头，可以开设渔具店。');
  });
  it('finds a price on what an office or a firm owes free', () => {
    says('科研院校、气象机构等公益单位使用渔港水文资料的，渔港管理机构可以按照加工成本收取费用。', '第七条');
    says('渔船在保修期内因维修质量原因无法使用的，维修经营者返修时可以收取材料成本费用。', '第八条');
    silent('企业使用渔港航拍影像的，渔港管理机构可以按照加工成本收取费用。', '渔船超过保修期的，维修经营者可以收取返修费用。');
  });
});

describe('conflict/modality where nothing is left open or ended', () => {
  const over = createPolicyService({ sources: [{ id: '检测管理条例', uri: '检测管理条例', text: `# 检测管理条例\n\n（2019年3月28日国务院第40次常务会议通过）\n\n${[
    '第一条 为了加强检测管理，制定本条例。',
    '第二条 市人民政府应当根据经济社会发展需要以及检测行业发展状况，及时组织开展检测规范清理工作。',
    '第三条 检测事故的处理情况，应当由检测管理机构依法向社会公布。',
  ].join('\n\n')}\n\n第三十条 本条例自2019年7月1日起施行。\n` }], today: () => '2023-06-01' });
  const silent = (words: string): void => assert.deepEqual(found(notice('加强检测管理', '根据《检测管理条例》，现就有关事项通知如下：', `一、${words}`), over), [], words);
  it('is silent about a mere ground, and what is withdrawn for cause and made known', () => {
    silent('市人民政府可以根据经济社会发展需要，就检测行业的特定事项，决定暂时停止适用部分规范。');
    silent('检测管理机构应当依法撤销不合格机构的认证并向社会公布。');
  });
});

describe('conflict/authority over what a higher provision makes a mere filing, and what law allows', () => {
  const wharf = { id: '码头管理条例', uri: '码头管理条例', text: '# 码头管理条例\n\n（2019年3月28日国务院第40次常务会议通过）\n\n第一条 为了加强码头管理，制定本条例。\n\n第二条 从事船舶垃圾接收作业的单位，应当将作业方案报港口主管部门备案。\n\n第三条 本条例自2019年7月1日起施行。\n' };
  const over = createPolicyService({ sources: [wharf], today: () => '2023-06-01' });
  it('finds a licence for what is only filed, though ships know other licences', () => {
    const [first, ...rest] = found(notice('加强码头管理', '一、从事船舶垃圾接收作业的单位，应当申领我局核发的《船舶垃圾接收作业许可证》后方可作业。'), over);
    assert.ok(first?.startsWith('authority error') && first.includes('码头管理条例 第二条'), first);
    assert.deepEqual(rest, []);
  });
  it('leaves the deposits alone that are allowed, and days counted from a registration', () => {
    none(notice('规范工程建设', '一、建设单位收取的工程质量保证金不得超过工程价款结算总额的百分之三。'));
    none(notice('规范博物馆', '一、博物馆应当自取得登记证书之日起向公众开放。'));
  });
  it('leaves alone what was suffered, what owners agree to, and fees by a standard that others set', () => {
    none(notice('规范登记', '一、许可证被依法吊销营业执照的，应当自吊销许可证之日起三十日内申请变更登记。'));
    none(notice('规范软件使用', '一、使用他人作品的，须经著作权人许可后方可传播。'));
    none(notice('规范证件办理', '一、补领登记证的，按照核定标准缴纳工本费。'));
  });
  it('takes the tiers of a fine in the document carried out for its own, by whatever words it names the act', () => {
    const survey = { ...wharf, id: '能源调查条例', uri: '能源调查条例', text: '# 能源调查条例\n\n（2019年3月28日国务院第40次常务会议通过）\n\n第一条 为了规范能源调查，制定本条例。\n\n第二条 有前款所列行为之一的，可以并处3万元以下的罚款；情节严重的，并处3万元以上12万元以下的罚款。\n\n第三条 本条例自2019年7月1日起施行。\n' };
    const fined = (sums: string): string[] => found(notice('做好能源调查', `一、根据《能源调查条例》，制定本方案。\n\n二、企业拒绝接受调查的，由县统计局责令改正，${sums}。`), createPolicyService({ sources: [survey], today: () => '2023-06-01' })).filter((each) => each.startsWith('authority'));
    assert.deepEqual(fined('可以并处3万元以下的罚款；情节严重的，并处3万元以上12万元以下的罚款'), []);
    assert.ok(fined('可以并处3万元以下的罚款；情节严重的，并处3万元以上15万元以下的罚款').length > 0);
  });
  it('finds a certificate that a legal representative should bring', () => one(notice('规范民宿发展', '一、法定代表人还应当提交户籍地派出所出具的无犯罪记录证明。'), 'authority error', '无犯罪记录证明', '优化营商环境条例'));
});

describe('conflict/fair-competition', () => {
  const tender = (words: string): string => notice('促进文旅消费', `一、${words}`);
  it('leaves alone what offices, banks of account and budgets are, and the names of documents', () => {
    for (const words of [
      '卷烟零售点的布局由市、县烟草专卖行政主管部门规划。', '备案时应当提供总公司的服务许可证。', '企业集团的母公司应当编制企业集团的合并报表。', '开户单位应当通过开户银行进行转账结算。',
      '通信线路需要租用的，应当向当地电信局申请租用。', '经营者应当在指定的期限内提供与公司经营有关的资料。', '上级税收返还和转移支付收入列入预算。', '下列项目经批准减征契税的纳税人改变用途的，应当补缴。',
      '税务部门共享减免税额、欠缴税款等信息。', '根据《残疾人专用品免征进口环节增值税规定》办理。', '区外企业应当向海关提供货物清单。',
    ]) none(tender(words));
    one(tender('大宗采购应当通过江南银行办理。'), 'fair-competition warning', '江南银行', '');
  });
  it('leaves to national law what national law provides itself', () => {
    const law = { id: '盐业管理条例', uri: '盐业管理条例', text: '# 盐业管理条例\n\n（2019年3月28日国务院第40次常务会议通过）\n\n第一条 为了加强盐业管理，制定本条例。\n\n第二条 食盐的批发，统一由江南盐业总公司经营。\n\n第三条 本条例自2019年7月1日起施行。\n' };
    const words = notice('加强盐业管理', '一、根据《盐业管理条例》，制定本通知。\n\n二、食盐的批发，统一由江南盐业总公司经营。');
    const competing = (corpus: readonly typeof law[]): string[] => found(words, createPolicyService({ sources: corpus, today: () => '2023-06-01' })).filter((each) => each.startsWith('fair-competition'));
    assert.equal(competing([]).length, 1);
    assert.deepEqual(competing([law]), []);
  });
  it('finds preference for local firms', () => {
    one(tender('文旅项目招标中，对苏州本地企业给予5分加分。'.replace('给予5分加分', '加5分')), 'fair-competition warning', '加5分', '');
    one(tender('同等条件下优先采购本市企业生产的文创产品。'), 'fair-competition warning', '优先采购', '');
    one(tender('检测服务须向苏州恒测技术有限公司购买。'), 'fair-competition warning', '须向苏州恒测技术有限公司购买', '');
    one(tender('投标人具有本市同类业绩的，每项加2分。'), 'fair-competition warning', '业绩', '');
  });
  it('finds local registration and tax as a condition', () => {
    one(tender('承接市级活动的市外机构须在苏州设立分公司。'), 'fair-competition warning', '设立分公司', '');
    one(tender('参与消费券发放的平台仅限在苏州市注册并纳税的企业。'), 'fair-competition warning', '仅限', '');
  });
  it('finds owners who must be local, local firms paid first, and goods from elsewhere sent to one market', () => {
    one(tender('示范机构从主要股东为本市户籍的机构中评定。'), 'fair-competition warning', '本市户籍', '');
    one(tender('资金紧张时优先结清本市企业款项。'), 'fair-competition warning', '优先结清', '');
    one(tender('市外屠宰企业的产品进入本市销售的，应当在指定市场集中复检。'), 'fair-competition warning', '指定市场', '');
    one(tender('机关接待用茶，一律采购在本市注册的茶叶企业产品。'), 'fair-competition warning', '一律采购', '');
    none(tender('优先结清中小企业款项，产品应当在具备条件的市场销售。'));
  });
  it('finds a named supplier', () => {
    one(tender('景区门禁系统一律采购苏州智游科技有限公司的产品。'), 'fair-competition warning', '苏州智游科技有限公司', '');
    one(tender('全市景区保险由江南安泰保险股份有限公司独家提供。'.replace('保险由', '保险服务由')), 'fair-competition warning', '独家提供', '');
  });
  it('finds grants tied to taxes, hindered moves and closed doors', () => {
    one(tender('按企业地方财政贡献的百分之五十给予奖励。'), 'fair-competition warning', '财政贡献', '');
    one(tender('享受扶持的企业十年内不得迁出本市。'), 'fair-competition warning', '迁出', '');
    one(tender('外地旅行社企业不得参与本地研学活动投标。'), 'fair-competition warning', '外地', '');
  });
  it('finds what is a condition, counts, is reserved or is asked for only because of the place', () => {
    for (const [words, marked] of [
      ['申报企业的注册地应当在苏州市范围内。', '注册地应当在苏州市'],
      ['申请资助的经营主体须在我市依法注册登记。', '须在我市依法注册'],
      ['未在本市设立分公司的快递企业，不得从事同城配送业务。', '不得'],
      ['企业在本市获得过质量奖的，评标时加2分。', '加2分'],
      ['投标人拟派项目负责人在本市缴纳社会保险满六个月的，得2分。', '得2分'],
      ['采购人应当将不低于百分之三十的份额预留给本市企业。', '预留给本市企业'],
      ['列入本市创新产品目录的产品，国有投资项目应当首购首用。', '首购'],
      ['外地施工企业进苏承揽业务的，应当由本市企业提供担保。', '由本市企业提供'],
      ['对市外企业生产的电动自行车，增加一倍抽检频次。', '抽检频次'],
      ['外地检测机构出具的检测报告，须经本市检测机构复核后方可使用。', '须经'],
      ['施工企业信用评价中，本地企业基础分为80分，外地企业基础分为70分。', '70分'],
      ['公共资源交易项目仅接受本市施工企业报名。', '仅接受本市施工企业'],
      ['公交企业采购车辆的，应当从注册地在本市的整车生产企业中选购。', '中选购'],
      ['苏州市域以外屠宰厂的产品，也须先与本市屠宰企业签订代理协议，方可进入本市市场。', '签订'],
      ['景区内的购物点仅允许经营本市生产的旅游纪念品。', '纪念品'],
      ['凡在本市承揽业务的外地监测机构，均应在本市设立实验室。', '应在本市设立实验室'],
      ['外省生猪产品进入本市销售的，每吨收取调运管理费50元。', '管理费'],
      ['对本市设备制造企业的产品，煤矿企业应当优先购买。', '优先购买'],
    ] as const) one(tender(words), 'fair-competition warning', marked, '');
  });
  it('finds who is chosen by owner, by association or by list, and what is given back', () => {
    for (const [words, marked] of [
      ['本项目仅限国有企业参与投标。', '国有企业'],
      ['民营企业不得参与城市公共自行车运营。', '民营企业不得参与'],
      ['家政服务机构应当接入“好管家”平台，不得使用其他平台接单。', '不得使用其他平台'],
      ['检测业务一律委托市建设工程质量检测中心办理。', '检测中心'],
      ['企业迁出本市的，应当报属地政府同意。', '同意'],
      ['机关单位的报废车辆，一律交由商务主管部门选定的一家回收企业处置。', '选定的一家回收企业'],
      ['纳入平台的餐饮单位统一使用苏州蓝盾环保科技有限公司的监测终端。', '苏州蓝盾环保科技有限公司'],
      ['小包装食盐实行最高限价，每袋不超过2元。', '实行最高限价'],
      ['公交广告经营权只能授予市属国有企业。', '市属国有'],
      ['旅游购物场所应当使用指定银行的收款终端。', '指定银行'],
      ['对主动迁出本市的企业，停止享受一切扶持政策并追回奖补资金。', '迁出本市'],
      ['享受搬迁补助的企业，八年内须保持在本区经营，否则收回补助。', '收回'],
      ['总部企业按其形成地方财力的80%给予三年奖励。', '财力'],
      ['市外企业将注册地迁入本市的，一次性奖励100万元。', '迁入本市'],
      ['年纳税额超过一千万元的，按实缴税款市级所得部分的百分之三十给予补助。', '补助'],
      ['物业服务企业应当执行市物业协会制定的统一收费标准。', '协会'],
    ] as const) one(tender(words), 'fair-competition warning', marked, '');
  });
  it('leaves alone what residents get, what every firm must do, and what national law sets', () => {
    for (const words of [
      '本市企业应当优先采用节水型设备。', '在本市注册登记的企业应当于每年6月30日前报送年度报告。', '新购机动车需在本市办理注册登记的，应当符合排放标准。',
      '申请公租房的，应当在本市连续缴纳社会保险满一年。', '企业在本市设立分支机构的，应当依法办理登记。', '外省调入的动物产品，应当附有检疫证明并经指定通道进入。',
      '农民自产自销的农产品，免收摊位费。', '用人单位支付的工资不得低于本市最低工资标准。', '区域出租汽车应当实行公司化经营。', '企业吸纳本市就业困难人员的，按规定给予社保补贴。',
      '社会组织的住所应当在本市行政区域内。', '报废机动车应当交由取得资质认定的回收企业拆解。', '各部门不得另行开发功能重复的移动应用。', '按照各区税收贡献测算市对区转移支付。', '非本市登记的电梯维护保养单位在本市首次开展业务前，应当将名称、住所书面告知市市场监管部门。', '菜市场应当设置自产自销区，供本地农民销售自产农产品。',
    ]) none(tender(words));
  });
  it('is silent where such practice is forbidden, and about plain support', () => {
    none(tender('政府采购不得对本地企业加分，不得要求外地企业在苏州设立分公司。'));
    none(tender('全面清理优先采购本市企业产品、指定供应商等做法。'));
    none(tender('支持本市企业参加境外展会，鼓励本地企业与外地企业合作。'));
    none(tender('由苏州文旅集团负责古城夜游项目建设。'));
  });
});

describe('conflict/overlap', () => {
  const overlaps = (text: string): string[] => service.check(service.read(text, 'draft')).findings.filter(({ code }) => code === 'conflict/overlap').map(({ severity, related }) => `${severity} ${related?.[0].document} ${related?.[0].locator}`);
  it('tells a sentence copied from a regulation, as information', () => {
    assert.deepEqual(overlaps(notice('加强古树名木保护管理', '一、任何单位和个人可以认养古树名木，认养人可以在古树名木旁设立认养标志。')), ['information 苏州市古树名木保护条例 第八条']);
  });
  it('tells it in a document about something else as well', () => {
    assert.equal(overlaps(notice('加强公园管理', '一、移植古树名木的，应当组织专家评审，并将评审结论向社会公示，相关情况报市人民政府。')).length, 0);
    assert.equal(overlaps(notice('加强公园管理', '一、认养古树名木。', '二、共享单车经营企业应当设置用户服务电话，保障用户通过电话办理退费的权利。')).length, 1);
  });
  it('is silent where the source is cited, where figures differ, and about formulas', () => {
    assert.deepEqual(overlaps(notice('加强古树名木保护管理', '一、按照《苏州市古树名木保护条例》第八条，任何单位和个人可以认养古树名木。', '二、禁止在古树名木树冠垂直投影外三米范围内新建建筑物、构筑物。')), []);
  });
});

describe('conflict/overlap with a text before its amendment', () => {
  const at = (day: string, ...articles: string[]): string => `东湖市湿地保护条例\n（2019年5月1日东湖市人民代表大会常务委员会通过${day === '' ? '' : `　根据${day}东湖市人民代表大会常务委员会《关于修改〈东湖市湿地保护条例〉的决定》修正`}）\n\n第一条　为了保护湿地，制定本条例。\n${articles.join('\n')}\n第九条　本条例自2019年8月1日起施行。`;
  const before = at('', '第二条　湿地管理单位应当在湿地周边设置界碑和警示标志，并安排专人巡查看护。', '第三条　任何单位和个人可以向湿地管理单位捐赠资金用于湿地修复和科学研究活动。');
  const today = at('2023年6月1日', '第二条　湿地主管部门应当在湿地周边设置界桩、围网，并通过视频监控巡查看护。');
  const versions = createPolicyService({ sources: [before, today].map((text, id) => ({ id: `${id}`, uri: `${id}`, text })), today: () => '2024-06-01' });
  const outdated = (sentence: string) => versions.check(versions.read(`东湖市湿地保护条例实施细则\n\n第一条　根据《东湖市湿地保护条例》，制定本细则。\n第二条　${sentence}\n第三条　本细则自2024年7月1日起施行。`, 'draft')).findings.filter(({ code }) => code === 'conflict/overlap');
  it('tells words that the amendment replaced, with both texts', () => {
    const [{ message, related = [] }] = outdated('湿地管理单位应当在湿地周边设置界碑和警示标志，并安排专人巡查看护。');
    assert.match(message.zh, /修改前文本/);
    assert.equal(related[related.length - 1].version, '2019-05-01');
  });
  it('tells words that the amendment struck out', () => {
    const [{ message }] = outdated('任何单位和个人可以向湿地管理单位捐赠资金用于湿地修复和科学研究活动。');
    assert.match(message.zh, /已没有这一规定/);
  });
  it('says of words in force only that they are repeated', () => {
    const [{ message }] = outdated('湿地主管部门应当在湿地周边设置界桩、围网，并通过视频监控巡查看护。');
    assert.match(message.zh, /逐字相同/);
  });
});

describe('duties in other words and other places', () => {
  const heating = regulation('哈尔滨市城市供热条例', '哈尔滨市', '黑龙江省',
    '第一条 为了规范供热管理，制定本条例。',
    '第二条 本条例所称热用户，是指消费供热单位热能的单位和个人。',
    '第三条 市供热主管部门负责全市供热工作的监督管理，区、县（市）供热主管部门按照职责分工做好本辖区供热管理工作。',
    '第四条 供热期内，供热单位应当保证居民用户卧室、起居室温度不低于二十摄氏度，并公布服务电话，实行二十四小时服务。',
    '第五条 热用户有权查询与其用热有关的数据，供热单位应当免费提供查询服务。',
    '第六条 热用户有下列行为的，供热单位可以暂停供热：\n\n（一）擅自改动供热管道的；\n\n（二）拆除、损坏热计量装置的。',
    '第七条 任何单位和个人不得有下列行为：\n\n（一）擅自排放供热系统用水；\n\n（二）在供热管道安全保护范围内堆放杂物、种植树木。',
    '第八条 供热单位未经批准不得擅自停业、歇业。',
    '第九条 新建建筑的供热设施由建设单位建设，供热单位不得向热用户收取供热设施建设费。',
    '第十条 供热应急预案由市供热主管部门会同应急管理部门制定，每年组织一次演练。');
  const local = createPolicyService({ sources: [heating], today: () => '2023-06-01' });
  const memo = (...points: string[]): string => ['哈尔滨市人民政府办公厅关于做好城市供热保障工作的通知', '', '各区、县（市）人民政府，市政府各部门：', ...points, '', '哈尔滨市人民政府办公厅', '2023年9月10日'].join('\n');
  const hits = (words: string): string[] => found(memo(words), local).map((each) => each.split(' ')[0] + ' ' + each.split('← ')[1]);

  it('finds each of these', () => {
    const cases: ReadonlyArray<readonly [string, string]> = [
      ['一、全市供热工作由市城市管理局负责监督管理。', 'responsibility 哈尔滨市城市供热条例 第三条'],
      ['一、市应急管理局牵头制定供热应急预案。', 'responsibility 哈尔滨市城市供热条例 第十条'],
      ['一、本通知所称热用户，是指与供热单位签订合同的企业。', 'definition 哈尔滨市城市供热条例 第二条'],
      ['一、供热单位可以自行决定是否公布服务电话。', 'modality 哈尔滨市城市供热条例 第四条'],
      ['一、在供热管道安全保护范围内，居民可以种植树木、堆放杂物。', 'modality 哈尔滨市城市供热条例 第七条第（二）项'],
      ['一、供热单位可以向热用户收取供热设施建设费。', 'modality 哈尔滨市城市供热条例 第九条'],
    ];
    for (const [words, expected] of cases) assert.deepEqual(hits(words), [expected], words);
  });

  it('finds none in these', () => {
    for (const words of [
      '一、全市供热工作由市供热主管部门负责监督管理。',
      '一、供热应急预案由市供热主管部门牵头，会同市应急管理局制定。',
      '一、热用户擅自改动供热管道的，供热单位可以依法暂停供热。',
      '一、严禁在供热管道安全保护范围内堆放杂物。',
      '一、供热单位要公布服务电话，实行24小时服务。',
      '一、区住建局负责本辖区老旧管网改造。',
      '一、供热单位不得以任何理由收取供热设施建设费。',
      '一、对供热单位擅自停业、歇业的，依照《哈尔滨市城市供热条例》处罚。',
      '一、供热单位可以在供热管道安全保护范围外设置标志。',
      '一、本通知所称热用户，是指消费供热单位热能的单位和个人。',
    ]) assert.deepEqual(hits(words), [], words);
  });
});

describe('acts in other words', () => {
  const village = regulation('衡阳市古村落保护条例', '衡阳市', '湖南省',
    '第一条 为了加强古村落保护，制定本条例。',
    '第二条 在古村落核心保护区内，不得进行新建、扩建活动，但保护规划确定的公共厕所、消防设施除外。',
    '第三条 禁止任何单位和个人进行下列损坏古建筑的行为：\n\n（一）擅自拆除古建筑；\n\n（二）转让古建筑的构件；\n\n（三）在古建筑上刻划、悬挂物体、架设线缆。',
    '第四条 除下列情形外，在古村落水源地内禁止取用地下水：\n\n（一）抢险救灾应急取水；\n\n（二）开展水质监测少量取水。',
    '第五条 古村落民宿从业人员自愿加入民宿协会。以监测为目的的取水井，不需要申请取水许可。',
    '第六条 古村落内的公共摊位，应当通过抽签、招标等公平竞争的方式确定经营者。',
    '第七条 管理机构应当在十日内将检测结果在村口公示栏公布。',
    '第八条 任何单位不得将游客数量作为村干部考核指标。古村落管理机构不得擅自变更开放时间。',
    '第九条 其他单位和个人不得从事古村落修缮设计，古村落修缮设计由具有资质的单位承担。',
    '第十条 市文物主管部门主管古村落保护工作，履行下列职责：\n\n（一）组织古村落普查；\n\n（二）建立古建筑档案。');
  const local = createPolicyService({ sources: [village], today: () => '2023-06-01' });
  const memo = (...points: string[]): string => ['衡阳市人民政府办公室关于加强古村落保护利用的通知', '', '各县（市、区）人民政府，市政府各部门：', ...points, '', '衡阳市人民政府办公室', '2023年5月10日'].join('\n');
  const hits = (words: string): string[] => found(memo(words), local).map((each) => each.split(' ')[0] + ' ' + each.split('衡阳市古村落保护条例 ')[1]);

  it('are the acts of the provision', () => {
    const cases: ReadonlyArray<readonly [string, string]> = [
      ['一、在古村落核心保护区内，可以新建民宿、扩建农家乐。', 'modality 第二条'],
      ['一、经村民委员会登记，古建筑的构件可以转让给文创企业。', 'modality 第三条第（二）项'],
      ['一、节日期间，可以在古建筑上悬挂灯笼。', 'modality 第三条第（三）项'],
      ['一、农业灌溉用水紧张时，在古村落水源地内可以取用地下水。', 'modality 第四条'],
      ['一、古村落民宿从业人员应当加入民宿协会。', 'modality 第五条'],
      ['一、以监测为目的的取水井，应当申请取水许可。', 'modality 第五条'],
      ['一、古村落内的公共摊位，可以通过协议方式确定经营者。', 'modality 第六条'],
      ['一、将游客数量作为村干部考核指标。', 'modality 第八条'],
      ['一、古村落管理机构可以自行变更开放时间。', 'modality 第八条'],
      ['一、古建筑档案由市档案局建立。', 'responsibility 第十条第（二）项'],
    ];
    assert.deepEqual(cases.map(([words]) => [words, ...hits(words)]), cases);
  });

  it('are not those of another case, place or person', () => {
    for (const words of [
      '一、在古村落核心保护区内，可以按照保护规划新建公共厕所、消防设施。',
      '一、在古村落核心保护区外，可以新建民宿。',
      '一、古建筑的构件不得转让，所有权人可以申请修缮补助。',
      '一、在古村落水源地内，开展水质监测需要少量取水的，可以取用地下水。',
      '一、古村落水源地内，除抢险救灾外一律禁止取用地下水。',
      '一、鼓励古村落民宿从业人员加入民宿协会。',
      '一、古村落内的公共摊位，可以通过招标方式确定经营者。',
      '一、检测结果在村口公示栏公布，公布时间不少于十五日。',
      '一、不将游客数量作为村干部考核指标。',
      '一、具有资质的单位可以从事古村落修缮设计。',
      '一、古建筑档案由市文物局建立，市档案局予以指导。',
    ]) assert.deepEqual(hits(words), [], words);
  });
});

describe('powers in other words', () => {
  it('are taken by a notice', () => {
    for (const [words, span] of [
      ['一、车辆未密闭的，由街道扣留车辆三日。', '扣留'],
      ['一、屡教不改的，取消其经营资格。', '取消其经营资格'],
      ['一、逾期不改的，责令停业整顿。', '责令停业整顿'],
      ['一、摊主须经行业协会培训、领取上岗证后，方可营业。', '上岗证'],
      ['一、设置店招的，应当报街道审批同意后，才能设置。', '审批同意后，才能'],
      ['一、摊位经营者应当缴纳清洁押金五百元。', '押金'],
      ['一、企业按照每回收一辆车二十元的标准，向商务主管部门缴纳系统运维费。', '运维费'],
      ['一、拒不改正的摊主，罚款两千元。', '罚款两千元'],
      ['一、不服从管理的摊贩，收缴其经营工具。', '收缴其经营工具'],
      ['一、露天烧烤摊点实行准入制度。', '实行准入制度'],
      ['一、外卖骑手须办理骑手证，无证不得上路配送。', '须办理骑手证，无证不得'],
      ['一、培训机构开展暑期班须事先获得教育局的书面许可。', '须事先获得'],
      ['一、新开业的餐饮店应当经周边居民书面同意，并报社区盖章确认后，方可营业。', '方可'],
      ['一、逾期不搬离的，采取停水停电措施。', '采取停水停电'],
      ['一、占道摊位每月向镇政府缴纳占道费200元。', '占道费'],
      ['一、申请摊位的，应当提交村（居）民委员会出具的居住证明。', '证明'],
      ['一、拒不缴纳的，由街道强制执行，变卖其财物。', '强制执行'],
    ]) {
      const all = found(notice('加强菜市场管理', words));
      assert.ok(all.length === 1 && all[0].startsWith('authority error') && all[0].includes(span), `${words} ${all.join()}`);
    }
  });
  it('are not where a firm acts, an office asks its head, or a sanction set elsewhere is imposed', () => {
    none(notice('加强菜市场管理', '一、业主逾期不交的，物业企业可以扣押押金。', '二、未经局领导批准，不得对外发布信息。', '三、吊销许可证件的，应当告知当事人有要求听证的权利。', '四、执行罚款决定，可以申请人民法院强制执行。', '五、采取查封、扣押措施的，应当制作清单并报负责人批准。', '六、对查封、扣押的物品应当妥善保管，没收的物品移交有关单位处理。', '七、依照条例第十三条第四款处五十元罚款；依照同条第六款处一百元罚款。'));
  });
  it('are repeated where a regulation imposes the very sums', () => {
    const market = createPolicyService({ today: () => '2023-06-01', sources: [regulation('苏州市菜市场条例', '苏州市', '江苏省',
      '第一条 为了规范菜市场，制定本条例。', '第二条 违反本条例规定，在菜市场内吸烟，经劝阻无效的，由卫生健康部门处五十元以上二百元以下罚款。')] });
    const draft = (words: string): number => found(notice('加强菜市场管理', words), market).filter((each) => each.startsWith('authority')).length;
    assert.equal(draft('一、在菜市场内吸烟不听劝阻的，处50元以上200元以下罚款。'), 0);
    assert.equal(draft('一、在菜市场内兜售保健品的，处五百元以上一千元以下罚款。'), 1);
    // What names the regulation as its ground may put the act in its own words; the sums are the regulation's.
    const loosely = '店堂之内点烟、乱扔烟蒂、影响环境卫生的商户，一律处50元以上200元以下罚款。';
    assert.equal(draft(`一、${loosely}`), 1);
    assert.equal(draft(`一、落实《苏州市菜市场条例》。${loosely}`), 0);
    assert.equal(draft(`一、落实《苏州市菜市场条例》。${loosely.replace('200', '500')}`), 1);
  });
  it('are bounded for a rule of government and for a regulation', () => {
    const rule = (words: string): string[] => found(`苏州市停车管理办法\n\n第一条　${words}\n\n第二条　本办法自2023年8月1日起施行。\n`);
    assert.equal(rule('违反本办法规定的，由城市管理部门处二百元罚款。').length, 0);
    assert.equal(rule('违反本办法规定的，没收违法所得。').length, 1);
    assert.equal(rule('拒不执行的，由城市管理部门强制执行。').length, 1);
  });
});

describe('competition in other words', () => {
  const tender = (words: string): string => notice('促进文旅消费', `一、${words}`).replace('2023年5月10日', '2025年5月10日');
  it('is restricted', () => {
    for (const [words, span] of [
      ['活动项目只面向注册地在本市的企业发包。', '只面向'],
      ['经营权只能授予总部设在本市的企业。', '只能授予'],
      ['承办单位须为苏州本地企业。', '须为苏州本地企业'],
      ['投标人须承诺中标后在本市建设生产基地。', '承诺'],
      ['摊位优先租给本市户籍的经营者。', '优先租给'],
      ['对在本市注册的企业，评审时给予价格扣除。', '扣除'],
      ['讲解设备一律从协会推荐的企业名录库中选取。', '名录库'],
      ['检测服务由市质量研究院独家承担。', '独家承担'],
      ['市外旅游企业进入本市经营的，应当先到文旅局备案。', '备案'],
      ['采购本地产品的，按采购额的百分之十给予补助。', '补助'],
      ['食材应当从本市企业采购。', '从本市企业采购'],
      ['对重点企业按土地出让金的百分之五十返还。', '返还'],
      ['对入驻企业减半征收房产税。', '减半征收房产税'],
      ['旅行社不得低于行业协会公布的价格收费。', '协会'],
      ['享受补助的企业五年内不得迁往市外。', '迁往市外'],
    ]) {
      const all = found(tender(words));
      assert.ok(all.length === 1 && all[0].startsWith('fair-competition') && all[0].split(' ← ')[0].includes(span), `${words} ${all.join()}`);
    }
  });
  it('is not where all are treated alike, the State has decided, or such practice ends', () => {
    for (const words of [
      '不得要求外地企业在本地设立分支机构，不得限制外地商品进入本地市场。',
      '对在本市实施的项目，不论企业注册地，按投资额的百分之十给予补助。',
      '落实国家关于小微企业减征所得税的规定。',
      '政府采购依照国家规定为中小企业预留份额。',
      '讲解人员由旅行社自主选择。',
      '评审专家从省综合评审专家库中抽取。',
      '旅行社收费不得高于政府指导价。',
      '清理从企业名录库中选取供应商的做法。',
    ]) none(tender(words));
  });
});

describe('meanings in other words', () => {
  const homes = createPolicyService({ today: () => '2023-06-01', sources: [regulation('衡阳市家政服务条例', '衡阳市', '湖南省',
    '第一条 为了规范家政服务，制定本条例。',
    '第二条 本条例所称家政服务，是指以家庭为服务对象，在家庭成员的住所提供照护、保洁、烹饪等满足家庭日常生活需求的有偿服务活动。',
    '第三条 本条例下列用语的含义是：\n\n家政服务机构，是指依法设立，从事指派或者介绍家政服务人员等经营活动的组织。\n\n家政服务码，是指证明家政服务人员身份的二维码。')] });
  const draft = (words: string): string[] => found(['衡阳市人民政府办公室关于促进家政服务发展的意见', '', `一、${words}`, '', '衡阳市人民政府办公室', '2023年5月10日'].join('\n'), homes);
  it('are another meaning where they narrow, or speak of something else', () => {
    assert.equal(draft('本意见所称家政服务机构，是指经许可设立，从事指派或者介绍家政服务人员等经营活动的企业法人。').length, 1);
    assert.equal(draft('本意见所称家政服务码，是指家政服务机构的收费标识。').length, 1, 'terms of a list without numbers');
    assert.equal(draft('家政服务码，是指家政服务机构的收费标识。').length, 1, 'without 所称');
  });
  it('are the same where only a word is left out', () => {
    for (const words of [
      '本意见所称家政服务，是指以家庭为服务对象，在家庭成员的住所提供照护、保洁、烹饪满足家庭日常生活需求的有偿服务活动。',
      '本意见所称家政服务机构，是指依法设立，从事指派或者介绍家政服务人员经营活动的组织。',
      '家政服务码，是指证明家政服务人员身份的二维码。',
    ]) assert.deepEqual(draft(words), [], words);
  });
});

describe('an act in other words, and in another place of the sentence', () => {
  const square = regulation('洛阳市城市广场管理条例', '洛阳市', '河南省',
    '第一条 为了规范城市广场管理，制定本条例。',
    '第二条 城市广场应当免费向社会开放。',
    '第三条 城市广场内禁止下列行为：\n\n（一）在广场雕塑上悬挂、张贴与雕塑保护无关的物品；\n\n（二）携带烈性犬进入；\n\n（三）向景观水池排放污水和不符合标准的清洗废水。',
    '第四条 城市广场管理单位履行下列义务：\n\n（一）不得转包、分包保洁养护业务；\n\n（二）按照规定开启照明设施。',
    '第五条 城市广场管理单位不得接纳无证人员从事游乐设施操作。',
    '第六条 广场舞活动的音响设备在首次使用时，应当加装音量控制装置。',
    '第七条 禁止在广场核心绿地内搭建临时建筑。',
    '第八条 市城市管理部门应当将考核结果作为评价广场管理单位及其负责人工作的重要依据。',
    '第九条 城市广场管理单位不得强制要求以现场踏勘结果作为商户退租的依据。',
    '第十条 商户押金应当以货币形式退还，不得以实物、代金券等形式抵付。',
    '第十一条 积水结冰期间，禁止车辆通行，但抢险车辆除外。',
    '第十二条 从事餐饮、零售和演出活动的单位应当建立用火用电巡查制度。',
    '第十三条 评定结论应当告知申请设摊的商户，任何单位和个人不得克扣、挪用广场维护资金。',
    '第十四条 设摊商户履行下列义务：\n\n（一）登记摊位使用人的身份信息；\n\n（二）保持摊位整洁。',
    '第十五条 需要临时占用广场通道的，应当经市城市管理部门批准。',
    '第十六条 商户不得擅自变更摊位的位置和用途；确需变更的，应当经广场管理单位同意。',
    '第十七条 广场管理单位应当对商户的燃气器具进行核对、检查。',
    '第十九条 禁止携带宠物进入下列区域：\n\n（一）广场图书亭、展览厅；\n\n（二）法律、法规规定的其他区域。',
    '第二十条 广场管理单位不得安排志愿者从事下列工作：\n\n（一）开展违停取证，作出处理决定；\n\n（二）保管钥匙。',
    '第二十一条 任何单位和个人不得为无证经营活动提供下列便利：\n\n（一）提供仓储、运输、保管服务。',
    '第二十二条 在广场水池中禁止下列行为：\n\n（一）毒鱼、炸鱼、电鱼；\n\n（二）设置障碍物、围填水面。',
    '第二十三条 任何单位、个人不得实施下列损害广场古井及其周边环境的行为：\n\n（一）在广场古井上刻划、架设线缆、缠绕或者悬挂物体等，攀爬广场古井。',
    '第十八条 违反本条例规定，有下列行为之一的，由城市管理部门责令改正，处二百元以上五百元以下罚款：\n\n（一）在广场台阶上滑行滑板、旱冰鞋；\n\n（二）未按照规定摆放垃圾容器的。');
  const local = createPolicyService({ sources: [square], today: () => '2023-06-01' });
  const hits = (words: string): string[] => found(['洛阳市人民政府办公室关于加强城市广场管理的通知', '', '各县（区）人民政府，市政府各部门：', `一、${words}`, '', '洛阳市人民政府办公室', '2023年5月10日'].join('\n'), local).map((each) => `${each.split(' ')[0]} ${each.split('条例 ').pop()}`);
  it('finds each of these', () => {
    const cases: ReadonlyArray<readonly [string, string]> = [
      ['为活跃节日气氛，周边商户可以在广场雕塑上张挂宣传条幅和彩灯。', '第三条第（一）项'],
      ['未达到标准的清洗废水，经沉淀后可以在景观水池排放。', '第三条第（三）项'],
      ['管理单位人手不足时，可以将部分保洁养护业务外包给其他有资质的单位。', '第四条第（一）项'],
      ['无证人员经现场培训的，可以从事游乐设施操作。', '第五条'],
      ['首次使用时，组织者可以自行决定是否为音响设备加装音量控制装置。', '第六条'],
      ['在广场核心绿地内，确需搭建临时建筑举办展销的，经街道办事处同意后可以实施。', '第七条'],
      ['广场管理单位的考核结果仅供参考，不作为评价广场管理单位及其负责人的依据。', '第八条'],
      ['商户退租，一律以现场踏勘结果作为商户退租的依据。', '第九条'],
      ['经商户同意，管理单位可以用代金券、购物卡折抵不超过百分之三十的押金。', '第十条'],
      ['积水结冰期间，社会车辆可以减速通行。', '第十一条'],
      ['演出单位是否建立用火用电巡查制度，由单位自主决定。', '第十二条'],
      ['评定结论由管理单位留存，不告知申请设摊的商户。', '第十三条'],
      ['广场维护资金当年有结余的，可以调剂挪用于其他支出。', '第十三条'],
      ['设摊商户可以不登记摊位使用人的身份信息。', '第十四条第（一）项'],
      ['商户因促销需要临时占用广场通道的，可以自行占用，无需办理审批手续。', '第十五条'],
      ['商户取得摊位许可后，可以自行变更摊位的位置和用途。', '第十六条'],
      ['商户的燃气器具可以不核对、检查。', '第十七条'],
      ['青少年可以在广场台阶上滑行滑板。', '第十八条第（一）项'],
      ['市民可以携带小型宠物进入广场展览厅参观。', '第十九条第（一）项'],
      ['人手不足时，可以由志愿者独立开展违停取证。', '第二十条第（一）项'],
      ['物流公司可以为无证经营活动提供仓储服务，但应当登记货主信息。', '第二十一条第（一）项'],
      ['养护公司在广场水池中可以采用电鱼方式清理杂鱼。', '第二十二条第（一）项'],
      ['重大节日期间，经街道办事处同意，可以在广场古井上悬挂灯饰。', '第二十三条第（一）项'],
      ['城市广场可以根据养护成本向入园团体收取适当门票费用。', '第二条'],
    ];
    for (const [words, expected] of cases) assert.deepEqual(hits(words), [`modality ${expected}`], words);
  });
  it('finds none in these', () => {
    for (const words of [
      '周边商户可以在广场雕塑旁摆放绿植。',
      '商户经广场管理单位同意，可以变更摊位的位置和用途。',
      '在广场内散步的，无需办理手续。',
      '垃圾容器可以按照规定摆放在通道两侧。',
      '市民可以携带宠物进入广场草坪。',
      '志愿者可以协助维持秩序。',
      '物流公司可以为获奖商户提供仓储服务。',
      '积水结冰期间，抢险车辆可以减速通行。',
      '可以通行的车辆，由管理单位发给标识。',
      '商户不领取评定结论的，不告知结果。',
      '达到标准的清洗废水，经检测后可以排入污水管网。',
      '管理单位可以要求保洁养护单位增派人员。',
      '持证人员可以从事游乐设施操作。',
      '管理单位可以自行决定是否增加音响设备。',
      '退租时，可以以现场踏勘结果作为商户退租的依据。',
      '城市广场停车场可以按照标准收取停车费。',
    ]) assert.deepEqual(hits(words), [], words);
  });
});

describe('findings on published documents, read one by one', () => {
  it('are false at most once in ten, each with a reason', () => {
    for (const { verdict, reason, document } of reviewed.findings) {
      assert.ok(['true', 'arguable', 'false'].includes(verdict), document);
      assert.ok(reason.length > 0, document);
    }
    assert.ok(reviewed.findings.filter(({ verdict }) => verdict === 'false').length * 10 <= reviewed.findings.length);
  });
});

describe('meanings that reach farther or less far', () => {
  const market = regulation('苏州市集市管理条例', '苏州市', '江苏省',
    '第一条 为了加强集市管理，制定本条例。',
    '第二条 本条例所称集市，是指由举办者提供固定场地，有多个经营者进场从事食用农产品零售的交易场所，不包括临时设置的年货市场。',
    '第三条 本条例所称家庭服务，是指在家庭成员住所有偿提供照护、保洁、烹饪等满足家庭日常生活需求的活动。',
    '第四条 本条例所称主要部件，是指发动机、方向机、变速器、前后桥和车架。',
    '第五条 本条例所称小修，是指不改变房屋主体结构的修缮活动。',
    '第六条 本条例所称摊位代理，是指代理机构接受委托，以委托人的名义在权限范围内办理摊位承租事务的行为。',
    '第七条 活体样本是指含有遗传物质的器官、组织、细胞等材料。',
    '第八条 本条例所称苏州古集市（以下简称古集市）位于姑苏区，包括牌楼、戏台、码头、店铺等建筑以及集市遗址。');
  const over = createPolicyService({ sources: [market], today: () => '2023-06-01' });
  const meaning = (words: string): string[] => found(notice('加强集市管理', '根据《苏州市集市管理条例》，现就有关事项通知如下：', words), over);
  for (const [words, marked] of [
    ['一、本通知所称集市，是指由举办者提供固定场地，有多个经营者进场从事食用农产品零售的交易场所，包括临时设置的年货市场。', '包括临时设置的年货市场'],
    ['一、本通知所称集市，是指由举办者提供固定场地，有多个经营者进场从事食用农产品批发、零售的交易场所。', '批发、零售'],
    ['一、本通知所称家庭服务，是指在家庭成员住所有偿或者无偿提供照护、保洁、烹饪等满足家庭日常生活需求的活动。', '有偿或者无偿'],
    ['一、本通知所称主要部件，是指发动机、方向机、变速器、前后桥和车身。', '车身'],
    ['一、本通知所称小修，是指改变房屋主体结构的修缮活动。', '改变房屋主体结构'],
    ['一、摊位代理，是指代理机构接受委托，以本机构的名义在权限范围内办理摊位承租事务的行为。', '本机构'],
    ['一、本通知所称活体样本，是指含有遗传物质的器官和组织，不含离体的细胞系。', '不含离体的细胞系'],
  ] as const) it(`finds ${marked}`, () => {
    const [first, ...rest] = meaning(words);
    assert.ok(first?.startsWith('definition ') && first.includes(marked), first);
    assert.deepEqual(rest, []);
  });
  it('is silent about the same meaning, shorter or in other words', () => {
    for (const words of [
      '一、本通知所称集市，是指由举办者提供固定场地，有多个经营者进场从事食用农产品零售的交易场所。',
      '一、本通知所称家庭服务，是指在家庭成员住所有偿提供的照护、保洁、烹饪等满足家庭日常生活需求的活动。',
      '一、本通知所称主要部件，是指车架、发动机、方向机、变速器和前后桥。',
      '一、本通知所称小修，是指不改变房屋主体结构的修缮。',
      '一、本通知所称古集市，是指位于姑苏区的牌楼、戏台、码头、店铺等建筑以及集市遗址。',
    ]) assert.deepEqual(meaning(words), []);
  });
});

describe('the same task told in another order', () => {
  const lamps = regulation('苏州市灯会管理条例', '苏州市', '江苏省',
    '第一条 为了加强灯会管理，制定本条例。',
    '第二条 文化和旅游部门主管灯会服务工作，组织推进灯会品牌建设。',
    '第三条 市生态环境主管部门应当根据实际需要，定期或者不定期地组织开展灯会噪声专项监测。',
    '第四条 市住房和城乡建设部门对灯会设施实施监督管理，履行下列职责：',
    '（一）会同有关部门编制灯会场地布局规划；',
    '（二）组织灯会搭建安全检查。');
  const over = createPolicyService({ sources: [lamps], today: () => '2023-06-01' });
  const says = (...points: string[]): string[] => found(notice('做好灯会工作', '根据《苏州市灯会管理条例》，现就有关事项通知如下：', ...points), over);
  for (const [point, words, locator] of [
    ['一、灯会服务工作由市商务局主管，其他部门按照职责做好相关工作。', '市商务局', '第二条'],
    ['一、灯会噪声专项监测由市城市管理局组织开展。', '市城市管理局', '第三条'],
    ['一、灯会场地布局规划由市自然资源和规划局编制。', '市自然资源和规划局', '第四条第（一）项'],
    ['一、编制灯会场地布局规划，按程序报批。（牵头单位：市自然资源和规划局；责任单位：市住房和城乡建设局）', '市自然资源和规划局', '第四条第（一）项'],
  ] as const) it(`finds ${point}`, () => {
    const all = says(point);
    assert.ok(all.length === 1 && all[0].startsWith('responsibility') && all[0].split(' ← ')[0].includes(words) && all[0].includes(`灯会管理条例 ${locator}`), all.join('\n') || '(nothing)');
  });
  it('is silent where it is the same office', () => {
    assert.deepEqual(says('一、灯会服务工作由市文化广电旅游局主管。', '二、灯会噪声专项监测由市生态环境局组织开展。', '三、编制灯会场地布局规划，按程序报批。（牵头单位：市住房和城乡建设局；责任单位：市自然资源和规划局）'), []);
  });
  it('takes no plan of a province for one of the nation', () => {
    const net = { id: '潮位观测条例', uri: '潮位观测条例', text: `# 潮位观测条例\n\n（2019年3月28日国务院第40次常务会议通过）\n\n第一条 国务院水行政主管部门负责编制全国潮位站网规划。\n\n第二条 沿海省、自治区、直辖市人民政府水行政主管部门应当编制本省、自治区、直辖市的潮位站网规划，报本级人民政府批准。\n\n第三条 本条例自2019年7月1日起施行。\n` };
    const stations = createPolicyService({ sources: [net], today: () => '2023-06-01' });
    const of = (office: string): string[] => found(`江苏省人民政府办公厅关于加强潮位观测的通知\n\n各设区市人民政府：\n\n根据《潮位观测条例》，现就有关事项通知如下：\n\n一、省潮位站网规划由${office}组织编制。\n\n江苏省人民政府办公厅\n\n2023年5月10日\n`, stations);
    assert.deepEqual(of('省水利厅'), []);
    const [first, ...rest] = of('省发展和改革委员会');
    assert.ok(first?.includes('潮位观测条例 第二条') && rest.length === 0, first);
  });
});

describe('who makes the measures, and who bears a duty by default', () => {
  const stalls = regulation('苏州市早市管理条例', '苏州市', '江苏省',
    '第一条 为了加强早市管理，制定本条例。',
    '第二条 实行早市摊主信用评价制度。',
    '具体办法由市商务主管部门制定，报市人民政府批准后公布实施。',
    '第三条 市人民政府应当建立早市应急巡查制度，具体办法由市应急管理部门制定。',
    '第四条 早市棚屋的所有权人为修缮人。所有权、经营权分离的，应当约定维修人；没有约定或者约定不明的，经营权人为维修人。',
    '第五条 早市管理机构提供下列服务，不得收费：',
    '（一）早市摊位信息登记发布；',
    '（二）早市摊主档案管理。');
  const over = createPolicyService({ sources: [stalls], today: () => '2023-06-01' });
  const says = (point: string): string[] => found(notice('做好早市工作', '根据《苏州市早市管理条例》，现就有关事项通知如下：', point), over);
  for (const [point, code, locator] of [
    ['一、早市摊主信用评价办法由市市场监督管理局制定后实施。', 'responsibility', '第二条第二款'],
    ['一、早市应急巡查办法由市公安局制定。', 'responsibility', '第三条'],
    ['一、早市棚屋没有约定维修人或者约定不明的，一律由所有权人承担维修责任。', 'responsibility', '第四条'],
    ['一、对进入早市的货车，由所在地街道收取每辆十元的环境保护费。', 'authority', ''],
    ['一、早市管理处可以按每摊每月60元收取服务费。', 'authority', ''],
    ['一、进入早市的货车，每辆次向街道缴纳十元保洁费。', 'authority', ''],
    ['一、早市管理机构办理早市摊主档案管理，村民委员会可以按每人每年20元收取服务费。', 'authority', '苏州市早市管理条例 第五条'],
  ] as const) it(`finds ${point}`, () => {
    const all = says(point);
    assert.ok(all.length === 1 && all[0].startsWith(code) && all[0].includes(locator), all.join('\n') || '(nothing)');
  });
  it('is silent about the same office, the same bearer, and prices', () => {
    for (const point of [
      '一、早市摊主信用评价办法由市商务局制定，报市人民政府批准后实施。',
      '一、早市应急巡查办法由市应急管理局制定。',
      '一、早市棚屋没有约定维修人或者约定不明的，由经营权人承担维修责任。',
      '一、早市停车场经营者可以按每小时5元收取停车费。',
      '一、摊主与经营企业按照合同约定，每月缴纳60元清洁费。',
      '一、街道办事处不得按每摊每月60元收取服务费。',
      '一、街道办事处依照《江苏省收费管理条例》第八条，按每摊每月60元收取清洁费。',
    ]) assert.deepEqual(says(point), [], point);
  });
});
