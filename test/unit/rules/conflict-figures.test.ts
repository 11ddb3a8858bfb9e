import { strict as assert } from 'node:assert';
import { figureIndex } from '../../../server/src/rules/conflict/figures/search';
import { createPolicyService } from '../../../server/src/service';
import reviewed from '../../reviewed/conflicts-figures.json';

/** A regulation of the city's congress as it is published. */
const regulation = (title: string, ...articles: string[]): string =>
  `${title}\n\n2020年4月24日绍兴市第八届人民代表大会常务委员会第三十次会议通过　2020年7月31日浙江省第十三届人民代表大会常务委员会第二十二次会议批准\n\n${articles.map((text, at) => `第${'一二三四五六七八九'[at]}条　${text}`).join('\n')}\n`;
const opinions = (title: string, ...points: string[]): string =>
  `${title}\n\n绍政发〔2023〕8号\n\n各区、县（市）人民政府，市政府各部门：\n　　现提出如下意见。\n\n${points.map((text, at) => `　　${'一二三四五六七八九'[at]}、${text}`).join('\n')}\n\n绍兴市人民政府\n2023年3月10日\n`;

/** The conflicts of a draft with one regulation: code and marked words. */
function conflicts(draft: string, ...corpus: string[]): string[] {
  const service = createPolicyService({ sources: corpus.map((text, at) => ({ id: `${at}.txt`, uri: `${at}.txt`, text })), today: () => '2024-01-01' });
  const document = service.read(draft, 'draft.policy.txt');
  return service.check(document).findings
    .filter(({ code }) => /^conflict\/(?:date|deadline|frequency|parameter)$/.test(code))
    .map(({ code, span, related }) => {
      assert.ok(related && related.length > 0 && related[0].text.length > 0 && related[0].locator !== '', 'a conflict shows the other provision');
      return `${code.slice(9)} ${draft.slice(span.start, span.end)}`;
    });
}

interface Case { readonly name: string; readonly law: string; readonly draft: string; readonly found: readonly string[] }

function run(topic: string, cases: readonly Case[]): void {
  for (const { name, law, draft, found } of cases) {
    it(name, () => {
      const other = '市和县（市、区）人民政府应当加强领导，将所需经费列入财政预算。';
      assert.deepEqual(conflicts(opinions(`绍兴市人民政府关于加强${topic}工作的意见`, `提高认识。各地要落实《绍兴市${topic}条例》，明确责任。`, draft), regulation(`绍兴市${topic}条例`, other, law)), found);
    });
  }
}

describe('time limits against a regulation of the city', () => {
  run('建设工程管理', [
    { name: 'a longer limit for firms', law: '施工单位应当自收到整改通知书之日起十五日内完成整改，并书面报告住房和城乡建设部门。', draft: '严格整改。施工单位收到整改通知书后30日内完成整改并报告住建部门。', found: ['deadline 30日内'] },
    { name: 'a shorter limit that burdens firms', law: '建设单位应当自合同签订之日起三十日内向住房和城乡建设部门备案。', draft: '规范备案。建设单位应当自合同签订之日起七日内向住房和城乡建设部门备案。', found: ['deadline 七日内'] },
    { name: 'a shorter limit for the authority itself is its own affair', law: '住房和城乡建设部门应当自受理申请之日起二十日内作出是否准予施工的决定。', draft: '优化审批。住房和城乡建设部门自受理申请之日起7个工作日内作出是否准予施工的决定。', found: [] },
    { name: 'a longer limit for the authority', law: '住房和城乡建设部门应当自受理申请之日起十日内作出是否准予施工的决定。', draft: '优化审批。住房和城乡建设部门应当自受理申请之日起二十日内作出是否准予施工的决定。', found: ['deadline 二十日内'] },
    { name: 'the same limit in other words', law: '施工单位应当在竣工验收合格后一个月内移交工程档案。', draft: '做好移交。施工单位在竣工验收合格后30日内移交工程档案。', found: [] },
    { name: 'a limit that runs from something else', law: '住房和城乡建设部门应当自受理申请之日起二十日内作出决定。', draft: '做好送达。住房和城乡建设部门应当自作出决定之日起十日内将决定书送达申请人。', found: [] },
    { name: 'records kept for a shorter time', law: '施工现场视频监控资料的保存时间不得少于九十日。', draft: '加强监控。施工现场视频监控资料至少保存一个月。', found: ['deadline 一个月'] },
    { name: 'records kept longer than the minimum', law: '施工现场视频监控资料的保存时间不得少于三十日。', draft: '加强监控。施工现场视频监控资料保存不少于半年。', found: [] },
    { name: 'notice given later than prescribed', law: '建设单位应当在夜间施工三日前公告附近居民。', draft: '减少扰民。建设单位应当在夜间施工一日前公告附近居民。', found: ['deadline 一日前'] },
    { name: 'watching over a work for fewer years', law: '竣工验收合格后的五年内，监理单位应当对护坡工程开展跟踪监测。', draft: '加强监测。竣工验收合格后3年内，对护坡工程开展跟踪监测。', found: ['deadline 3年内'] },
    { name: 'of two steps each with its own limit', law: '检测机构收到施工单位检测申请后，应当在十个工作日内完成检测，合同另有约定的除外。检测机构应当在检测完成后的十个工作日内出具检测报告。', draft: '规范检测。检测机构自收到申请之日起十个工作日内完成检测，并在检测完成后的十个工作日内出具检测报告。', found: [] },
    { name: 'of two steps the one that takes longer', law: '桩基检测机构接到施工单位桩基检测申请后，应当在十个工作日内完成检测，当事人另有约定的除外。桩基检测机构应当在检测完成后的十个工作日内出具检测报告。', draft: '规范检测。当事人没有另行约定的，检测机构自接到检测申请之日起十五个工作日内完成检测，并在检测完成后的十个工作日内出具检测报告。', found: ['deadline 十五个工作日内'] },
    { name: 'of two cases each with its own limit', law: '工地位于城市建成区的，抢修人员应当在三十分钟内到达现场，工地位于城市建成区外的其他区域的，应当在一小时内到达现场。', draft: '快速抢修。工地位于城市建成区的，抢修人员45分钟内赶到现场。', found: ['deadline 45分钟内'] },
    { name: 'what was reported stands in the sentence before', law: '监理单位发现基坑变形的，应当及时报告当地住房和城乡建设部门。当地住房和城乡建设部门应当自接到报告之日起五个工作日内组织专家进行现场核实。', draft: '严格处置。监理单位报告基坑变形的，市住房和城乡建设部门在收到报告后15日内派员到场核实。', found: ['deadline 15日内'] },
    { name: 'a warranty cut short', law: '道路挖掘修复工程的保修期不得少于二年。', draft: '压实责任。道路挖掘修复工程的保修期为一年。', found: ['deadline 一年'] },
  ]);
});

describe('how often, against a regulation of the city', () => {
  run('消防安全管理', [
    { name: 'less often than prescribed', law: '人员密集场所的管理单位应当每半年至少组织一次灭火和疏散演练。', draft: '抓好演练。人员密集场所的管理单位每年组织一次灭火和疏散演练。', found: ['frequency 每年组织一次'] },
    { name: 'more often where a minimum is prescribed', law: '人员密集场所的管理单位应当每年至少组织一次灭火和疏散演练。', draft: '抓好演练。人员密集场所的管理单位每半年组织一次灭火和疏散演练。', found: [] },
    { name: 'a report every second year instead of every year', law: '市人民政府应当每年向市人民代表大会常务委员会报告消防工作情况。', draft: '接受监督。市政府每两年向市人大常委会报告一次消防工作情况。', found: ['frequency 每两年向市人大常委会报告一次'] },
    { name: 'once in a term of office instead of every year', law: '市人民政府应当每年向市人民代表大会常务委员会报告消防工作情况。', draft: '接受监督。市人民政府每届任期内向市人民代表大会常务委员会报告一次消防工作情况。', found: ['frequency 每届任期内向市人民代表大会常务委员会报告一次'] },
    { name: 'a plan revised less often', law: '消防专项规划应当每五年修订一次。', draft: '规划引领。消防专项规划每十年修订一次。', found: ['frequency 每十年修订一次'] },
    { name: 'another thing done at another rhythm', law: '人员密集场所的管理单位应当每半年至少组织一次灭火和疏散演练。', draft: '强化督导。市消防安全委员会每季度通报一次火灾形势。', found: [] },
  ]);
});

describe('standards that are asked for', () => {
  run('水源地保护', [
    { name: 'a lower class of water', law: '河道交接断面水质应当达到《地表水环境质量标准》Ⅲ类水质以上标准，一级保护区内达到Ⅱ类水质以上标准。', draft: '改善水质。河道交接断面水质达到Ⅳ类以上标准，一级保护区内达到Ⅱ类水质以上标准。', found: ['parameter Ⅳ类以上'] },
    { name: 'a better class of water', law: '河道交接断面水质应当达到《地表水环境质量标准》Ⅲ类水质以上标准。', draft: '改善水质。河道交接断面水质达到Ⅱ类以上标准。', found: [] },
    { name: 'so much for every hundred households', law: '已建成村庄应当按照每百户用地面积不少于二十平方米、单处面积不少于三十平方米的标准配置净水设施用房。', draft: '配齐设施。已建成村庄净水设施用房每百户配置的用地面积不少于15平方米。', found: ['parameter 不少于15平方米'] },
    { name: 'the age from which on it is granted', law: '市和县（市、区）人民政府应当为七十周岁以上护水员提供健康补贴。', draft: '落实保障。护水员年满七十五周岁后，方可享受健康补贴。', found: ['parameter 年满七十五周岁'] },
    { name: 'the age of the trees that are listed', law: '县（市、区）人民政府应当对树龄八十年以上防护林树木，按照国家有关规定编制保护目录并向社会公布。', draft: '编制目录。对树龄一百二十年以上的防护林树木，编制保护目录，并向社会公布。', found: ['parameter 一百二十年以上'] },
    { name: 'the same age in other words', law: '县（市、区）人民政府应当对树龄八十年以上防护林树木，按照国家有关规定编制保护目录并向社会公布。', draft: '编制目录。树龄80年以上的防护林树木，编制保护目录，并向社会公布。', found: [] },
  ]);
});

describe('days of the year against a regulation of the city', () => {
  run('全民阅读促进', [
    { name: 'another day for the same festival', law: '每年4月23日为绍兴读书日，各级人民政府应当组织开展阅读活动。', draft: '营造氛围。每年4月20日为绍兴读书日，各地要开展主题活动。', found: ['date 每年4月20日'] },
    { name: 'another week, by the way', law: '每年九月的第三周为绍兴阅读周。', draft: '营造氛围。以每年10月第一周“绍兴阅读周”为契机，组织图书漂流。', found: ['date 每年10月第一周'] },
    { name: 'the same day in other numerals', law: '每年四月二十三日为绍兴读书日。', draft: '营造氛围。每年4月23日绍兴读书日前后，集中开展活动。', found: [] },
    { name: 'the days around it are no other day', law: '每年4月23日为绍兴读书日，各级人民政府应当组织开展阅读活动。', draft: '营造氛围。每年4月10日至5月10日组织“绍兴读书日”系列活动，主场活动于4月23日举行。', found: [] },
    { name: 'a stretch of days that ends sooner', law: '每年3月1日至6月30日为绍兴荐书期。', draft: '营造氛围。每年3月1日至5月31日为绍兴荐书期。', found: ['date 每年3月1日至5月31日'] },
    { name: 'a report due later', law: '文化广电旅游部门应当于每年3月31日前公布上一年度全民阅读状况报告。', draft: '加强评估。文化广电旅游部门于每年6月30日前公布上一年度全民阅读状况报告。', found: ['date 每年6月30日前'] },
    { name: 'a report due earlier binds only the authority', law: '文化广电旅游部门应当于每年3月31日前公布上一年度全民阅读状况报告。', draft: '加强评估。文化广电旅游部门于每年2月底前公布上一年度全民阅读状况报告。', found: [] },
    { name: 'a festival of another name', law: '每年4月23日为绍兴读书日。', draft: '营造氛围。每年5月20日为绍兴诗歌日，各地要开展主题活动。', found: [] },
  ]);
});

describe('fines, ages, distances and shares against a regulation of the city', () => {
  run('城市环境卫生管理', [
    { name: 'a fine for persons above the range', law: '在禁止区域内倾倒建筑垃圾的，由综合行政执法部门责令改正，对单位处一万元以上五万元以下罚款，对个人处二百元以上五百元以下罚款。', draft: '严格执法。对在禁止区域内倾倒建筑垃圾的，由综合行政执法部门责令改正，对单位处一万元以上五万元以下罚款，对个人处五百元以上二千元以下罚款。', found: ['parameter 五百元以上二千元以下'] },
    { name: 'a fine inside the range', law: '在禁止区域内倾倒建筑垃圾的，由综合行政执法部门处二千元以上二万元以下罚款。', draft: '严格执法。对在禁止区域内倾倒建筑垃圾的，由综合行政执法部门处5000元以上1万元以下罚款。', found: [] },
    { name: 'the fine for grave cases', law: '运输车辆沿途遗撒建筑垃圾的，处五百元以上二千元以下罚款；情节严重的，处二千元以上一万元以下罚款。', draft: '严格执法。运输车辆沿途遗撒建筑垃圾的，处500元以上2000元以下罚款；情节严重的，处5000元以上5万元以下罚款。', found: ['parameter 5000元以上5万元以下'] },
    { name: 'a fine for something else', law: '在禁止区域内倾倒建筑垃圾的，由综合行政执法部门处二千元以上二万元以下罚款。', draft: '严格执法。对在城市道路两侧散发商业广告的，由综合行政执法部门处五十元以上二百元以下罚款。', found: [] },
    { name: 'a zone made smaller', law: '禁止在饮用水水源取水口周边五百米范围内设置垃圾中转站。', draft: '优化布局。不得在饮用水水源取水口周边三百米范围内设置垃圾中转站。', found: ['parameter 三百米范围内'] },
    { name: 'a minimum undercut', law: '新建住宅区配套公共厕所的建筑面积不得低于六十平方米。', draft: '完善设施。新建住宅区配套公共厕所的建筑面积不小于40平方米。', found: ['parameter 不小于40平方米'] },
    { name: 'a minimum raised', law: '新建住宅区配套公共厕所的建筑面积不得低于六十平方米。', draft: '完善设施。新建住宅区配套公共厕所的建筑面积不小于80平方米。', found: [] },
    { name: 'a maximum exceeded', law: '生活垃圾转运站厂界噪声不得超过五十五分贝。', draft: '完善设施。生活垃圾转运站厂界噪声控制在65分贝以内。', found: ['parameter 控制在65分贝以内'] },
    { name: 'a share lowered', law: '新建建筑项目的建筑垃圾综合利用率应当达到百分之三十以上。', draft: '循环利用。新建建筑项目的建筑垃圾综合利用率不低于20%。', found: ['parameter 不低于20%'] },
    { name: 'the same share written otherwise', law: '物业保洁费用不得低于物业服务费的千分之五。', draft: '保障投入。物业保洁费用不低于物业服务费的0.5%。', found: [] },
    { name: 'a higher age for a benefit', law: '年满六十周岁的环卫工人可以每年享受一次免费体检。', draft: '关爱职工。年满六十五周岁的环卫工人可以每年享受一次免费体检。', found: ['parameter 年满六十五周岁'] },
    { name: 'fewer bins for more households', law: '住宅小区应当按照每三百户不少于一处的标准设置生活垃圾投放点。', draft: '合理设点。住宅小区按照每500户不少于一处的标准设置生活垃圾投放点。', found: ['parameter 每500户'] },
    { name: 'a sum per square metre', law: '产生建筑垃圾的单位应当按照每立方米三十元的标准缴纳处置费。', draft: '规范收费。产生建筑垃圾的单位按照每立方米45元的标准缴纳处置费。', found: ['parameter 45元'] },
    { name: 'names are no figures', law: '本市建立一张网管理机制，推行“五个一”工程。', draft: '打造品牌。推进“三个一”行动，争创全国百强，办好第六届环卫工人节。', found: [] },
  ]);
});

describe('figures that stand beside others', () => {
  run('犬只管理', [
    { name: 'how long a registration holds is no term of the draft itself', law: '犬只登记证有效期为一年。', draft: '规范登记。犬只登记证有效期为三年。', found: ['deadline 三年'] },
    { name: 'how long the draft itself holds is its own affair', law: '犬只登记证有效期为一年。', draft: '附则。本意见自2024年3月1日起施行，有效期三年。', found: [] },
    { name: 'the right figure for one thing does not excuse the wrong one for another', law: '养犬人应当自取得犬只之日起三十日内办理登记；养犬人变更住所的，应当自变更之日起三十日内办理变更登记。', draft: '及时登记。养犬人应当自取得犬只之日起六十日内办理登记；变更住所的，应当自变更之日起三十日内办理变更登记。', found: ['deadline 六十日内'] },
  ]);
});

describe('figures as other drafters put them', () => {
  run('电梯安全管理', [
    { name: 'every month instead of every fifteen days', law: '维护保养单位应当至少每十五日对电梯进行一次维护保养。', draft: '规范维保。维护保养单位对电梯每个月开展一次维护保养。', found: ['frequency 每个月开展一次'] },
    { name: 'who may, said as a condition', law: '操作观光电梯的，操作人员应当年满十八周岁。', draft: '加强管理。年满十六周岁的，方可操作观光电梯。', found: ['parameter 年满十六周岁'] },
    { name: 'so long before what is named', law: '施工单位应当至少在停用前四十八小时书面通知使用单位。', draft: '减少扰民。施工单位最迟在停用前二十四小时书面通知使用单位。', found: ['deadline 二十四小时'] },
    { name: 'before the term ends and before a stop are two moments', law: '使用单位停业的，应当提前九十日向特种设备安全监督管理部门申请注销。', draft: '做好衔接。使用登记期限届满前六十日，使用单位向特种设备安全监督管理部门申请延期。', found: [] },
    { name: 'a duty that reaches less far', law: '使用单位应当保持电梯层门周围五十米范围内的通道畅通。', draft: '清理通道。使用单位保持电梯层门周围二十米范围内的通道畅通。', found: ['parameter 二十米范围内'] },
    { name: 'a report asked of several bodies', law: '检验机构应当自收到申请之日起三个工作日内，分别送特种设备安全监督管理部门和住房城乡建设部门征求意见，两部门应当在三个工作日内回复。', draft: '优化流程。检验机构自收到申请之日起七个工作日内，分别送特种设备安全监督管理部门和住房城乡建设部门征求意见，两部门在三个工作日内回复。', found: ['deadline 七个工作日内'] },
    { name: 'of two shares that stand beside each other the one that differs', law: '电梯配置应当符合下列要求：新建住宅加装率不低于30%，老旧住宅加装率不低于25%。', draft: '完善配置。新建住宅加装率不低于25%，老旧住宅加装率不低于25%。', found: ['parameter 不低于25%'] },
    { name: 'what has been reached lays nothing down', law: '电梯检验合格率应当达到百分之九十八以上。', draft: '总体情况。2023年实际完成检验一万二千台，电梯检验合格率96.5%。', found: [] },
    { name: 'what is planned for a year below what the regulation asks for', law: '财政用于老旧电梯更新的资金占同级城市建设资金的比例不低于百分之五。', draft: '保障投入。财政用于老旧电梯更新的资金占同级城市建设资金的比例，到2025年达到4%。', found: ['parameter 达到4%'] },
    { name: 'a fine for the same omission, the warning said before it', law: '违反本条例规定，维护保养单位未建立电梯故障档案的，由特种设备安全监督管理部门责令改正；逾期不改正的，处二万元以上五万元以下罚款。', draft: '严格执法。维护保养单位未建立电梯故障档案，经责令限期改正逾期不改正的，处一万元以上三万元以下罚款。', found: ['parameter 一万元以上三万元以下'] },
  ]);
});

describe('the one figure of a sentence', () => {
  run('家政服务', [
    { name: 'in another clause than the regulation has it', law: '家政服务机构应当按照服务类别编制书面服务台账，并至少保存三年。', draft: '建好台账。家政服务机构应当编制书面服务台账，台账自服务结束之日起保存一年备查。', found: ['deadline 一年'] },
    { name: 'a short rule taken up in a long sentence', law: '家政服务机构停业的期限最长不得超过二年。', draft: '方便经营。因公共卫生事件等原因造成经营困难的，家政服务机构可以自主决定停业，并在停业前办理备案，停业期限最长为三年。', found: ['deadline 最长为三年'] },
    { name: 'a terse sentence that names the same step', law: '人力资源社会保障部门对符合条件的，应当自受理之日起十日内发放《家政服务人员证》；对不符合条件的，应当说明理由。', draft: '优化办理。家政服务人员可以申领《家政服务人员证》。人力资源社会保障部门自受理之日起二十日内发放。', found: ['deadline 二十日内'] },
    { name: 'how far a time may be extended', law: '家政服务机构不能当场答复的，应当自收到投诉之日起十五日内予以答复；需要延长答复期限的，应当经投诉处理机构负责人同意并告知投诉人，延长的期限最长不得超过十日。', draft: '及时答复。家政服务机构不能当场答复的，自收到投诉之日起十五日内答复；需要延长的，经批准可以延长，延长期限最长为二十日。', found: ['deadline 最长为二十日'] },
    { name: 'an application asked for earlier than prescribed burdens the organiser', law: '举办者应当在家政服务招聘活动举办日的二十日前提出申请。', draft: '规范招聘。举办者应当在家政服务招聘活动举办日的三十日前提出申请。', found: ['deadline 三十日前'] },
    { name: 'what another figure of the sentence restates is not meant', law: '家政服务机构应当在每年1月31日前向商务部门提交上一年度服务质量报告并向社会公布。', draft: '定期报告。家政服务机构每年3月31日前向商务部门提交并公布上一年度服务质量报告。', found: ['date 每年3月31日前'] },
    { name: 'the act before the value of the goods is what is punished', law: '违反本条例规定，未经备案从事涉外家政服务的，由商务部门责令停业，没收违法所得；货值金额不足一万元的，并处五万元以上十万元以下罚款。', draft: '严格执法。未经备案从事涉外家政服务，货值金额不足一万元的，并处二万元以上五万元以下罚款。', found: ['parameter 二万元以上五万元以下'] },
    { name: 'a duty of the same holder put more shortly', law: '负有家政服务人员培训义务的单位不履行培训义务的，由人力资源社会保障部门责令限期履行义务；逾期仍未履行的，处二万元以上五万元以下罚款；对负有责任的领导人员依法给予处分。', draft: '严格执法。负有培训义务的单位逾期不履行义务的，处二千元以上一万元以下罚款。', found: ['parameter 二千元以上一万元以下'] },
    { name: 'another step after another event', law: '家政服务机构应当自确定服务人员之日起五日内，向消费者发出上门通知书。', draft: '签好合同。家政服务机构和消费者自上门通知书发出之日起十五日内，按照上门通知书签订书面合同。', found: [] },
  ]);
});

describe('a fine that names the provision that is broken', () => {
  const duties = '任何单位和个人不得有下列行为：\n（一）在风雨连廊的木柱上刻划、钉挂广告牌；\n（二）在风雨连廊内生火、存放易燃物品。';
  const fine = '违反本条例第一条第二项规定的，由文物行政部门责令改正，可以处一千元以上一万元以下罚款。';
  const of = (act: string): string[] => conflicts(opinions('绍兴市人民政府关于加强风雨连廊保护工作的意见', '提高认识。各地要落实《绍兴市风雨连廊保护条例》，明确责任。', `严格执法。${act}的，由文物行政部门责令改正，可以处二百元以上二千元以下罚款。`), regulation('绍兴市风雨连廊保护条例', duties, fine));
  it('is read with its words', () => assert.deepEqual(of('在风雨连廊内生火、存放易燃物品'), ['parameter 二百元以上二千元以下']));
  it('is none for another act', () => assert.deepEqual(of('在风雨连廊的木柱上刻划、钉挂广告牌'), []));
});

describe('figures whose subject stands elsewhere', () => {
  run('渡船安全管理', [
    { name: 'a fine in the sentence behind the duty', law: '渡船经营者未配备救生衣，或者超过核定人数载客的，由交通运输部门责令改正，对单位处二万元以上十万元以下罚款，对个人处二千元以上一万元以下罚款。', draft: '规范载客。渡船经营者不得超过核定人数载客。违者由交通运输部门责令改正，对单位处一万元以上五万元以下罚款。', found: ['parameter 一万元以上五万元以下'] },
    { name: 'a tier in a sentence of its own', law: '未取得资格证书，擅自从事渡船驾驶的，由交通运输部门没收违法所得；违法所得不足五万元的，并处五万元以上十万元以下罚款。', draft: '严格执法。未取得资格证书，擅自从事渡船驾驶的，由交通运输部门没收违法所得。违法所得不足五万元的，并处二万元以上五万元以下罚款。', found: ['parameter 二万元以上五万元以下'] },
    { name: 'the staff in charge pay what the unit does not', law: '渡船经营者伪造检验记录的，由交通运输部门处十万元以上十五万元以下罚款，对其直接负责的主管人员处五万元以上十万元以下罚款。', draft: '严格执法。渡船经营者伪造检验记录的，由交通运输部门处五万元以上十万元以下罚款。', found: ['parameter 五万元以上十万元以下'] },
    { name: 'how often, where only the verb is left beside the number', law: '交通运输部门负责组织渡船船员的技能考核工作；对渡船船员的技能考核，每二年组织一次。', draft: '组织考核。渡船船员技能考核由交通运输局统一组织，每三年进行一轮，充分听取乘客意见。', found: ['frequency 每三年'] },
    { name: 'once in two years, said as 两年一报告', law: '交通运输部门应当每年向本级人民政府报告渡船安全管理情况。', draft: '落实责任。交通运输部门向本级人民政府报告渡船安全管理情况，实行两年一报告制度。', found: ['frequency 两年一'] },
    { name: 'twice a year by the months named is every half-year', law: '交通运输部门应当对渡船安全情况每半年统计一次。', draft: '做好统计。交通运输部门对渡船安全情况每年6月、12月各统计一次。', found: [] },
    { name: 'the grade that a number makes tells it apart', law: '渡船实行分级管理：核载人数一百人以上的，实行一级管理；核载人数六十人以上不满一百人的，实行二级管理。', draft: '分级管理。渡船依核载人数分级管理：一百人以上的为一级；五十人以上不满一百人的为二级。', found: ['parameter 五十人以上'] },
    { name: 'within so long before is no longer than so long before', law: '渡船经营者因解散终止经营的，应当提前三十日向交通运输部门报告。', draft: '做好衔接。渡船经营者因解散终止经营的，应当在终止前十五日内向交通运输部门报告。', found: ['deadline 十五日内'] },
    { name: 'an age from which something is watched over', law: '交通运输部门应当将船龄为十年以上不满二十年的渡船录入重点监管数据库。', draft: '建好台账。交通运输部门将船龄十五年以上、尚不满二十年的渡船录入重点监管数据库，每年复核一次。', found: ['parameter 十五年以上'] },
    { name: 'what is so far is no standard', law: '渡船救生衣配备率应当达到百分之百。', draft: '总体情况。全市渡船救生衣配备率仅为百分之九十二，薄弱环节仍较突出。', found: [] },
    { name: 'a day called by its name', law: '每年五月为渡船安全月，每年6月16日为渡船安全日。', draft: '广泛宣传。在6月26日“渡船安全日”前后开展宣传活动。', found: ['date 6月26日'] },
    { name: 'grades from one to another', law: '有关部门应当优先聘用因公导致一至四级伤残的渡船船员的配偶。', draft: '优先聘用。有关部门优先聘用因公导致一至六级伤残的渡船船员的配偶。', found: ['parameter 一至六级'] },
    { name: 'a fine for an omission named in more words', law: '任何单位和个人不予配合登记的，由交通运输部门责令改正；拒不改正的，处五百元以上五千元以下罚款。', draft: '严格执法。有关单位和个人不配合渡船和码头登记，经责令改正仍拒不改正的，由交通运输部门处二千元以上二万元以下罚款。', found: ['parameter 二千元以上二万元以下'] },
    { name: 'how long a cycle may last', law: '渡船检修周期不得超过六个月。', draft: '定期检修。渡船经营者应当在合同中约定渡船检修周期，最长以十二个月为限。', found: ['frequency 十二个月'] },
  ]);
});

describe('which provisions are held against a draft', () => {
  const law = '养犬人应当自取得犬只之日起三十日内办理养犬登记。';
  const draft = opinions('绍兴市人民政府关于加强养犬管理工作的意见', '规范登记。养犬人应当自取得犬只之日起六十日内办理养犬登记。');
  it('those of the same city', () => assert.deepEqual(conflicts(draft, regulation('绍兴市养犬管理条例', law)), ['deadline 六十日内']));
  it('not those of another city', () => assert.deepEqual(conflicts(draft, regulation('宁波市养犬管理条例', law).replace(/绍兴市第/, '宁波市第')), []));
  it('one that agrees beside one that differs settles it', () => {
    assert.deepEqual(conflicts(draft, regulation('绍兴市养犬管理条例', law.replace('三十', '六十')), regulation('绍兴市城市犬类管理规定', law)), []);
  });
});

describe('figures told apart by what they are about', () => {
  run('物业管理', [
    { name: 'a term of office and a contract run out at different times', law: '业主委员会应当在任期届满六十日前组织召开业主大会会议进行换届选举。', draft: '续聘。业主委员会应当在物业服务合同期限届满九十日前组织召开业主大会会议决定续聘。', found: [] },
    { name: 'the same term, shorter notice', law: '业主委员会应当在任期届满六十日前组织召开业主大会会议进行换届选举。', draft: '换届。业主委员会任期届满三十日前，应当组织召开业主大会会议进行换届选举。', found: ['deadline 满三十日前'] },
    { name: 'owners who propose and owners who agree', law: '决定使用专项维修资金，应当经专有部分占建筑物总面积三分之二以上的业主且占总人数三分之二以上的业主同意。', draft: '会议。已交付专有部分占建筑物总面积百分之二十以上或者占总人数百分之二十以上的业主提议的，召开业主大会会议。', found: [] },
    { name: 'the size of a committee', law: '业主委员会由五至十一名单数委员组成，设主任一名。', draft: '组成。业主委员会由三至九名单数委员组成，设主任一名。', found: ['parameter 三至九名'] },
    { name: 'storeys named before their number', law: '临时建筑不得超过两层，并不得影响消防安全。', draft: '临时建筑。临时建筑不得超过四层，并不得影响消防安全。', found: ['parameter 不得超过四层'] },
    { name: 'lifts for one person, in another classifier', law: '每名安全管理人员负责管理的电梯不得超过三十部。', draft: '电梯。每名安全管理人员负责管理的电梯不得超过五十台。', found: ['parameter 不得超过五十台'] },
    { name: 'a height within its limit', law: '围墙高度不得超过二米，并应当通透。', draft: '围墙。围墙高度控制在1.8米以内，并应当通透。', found: [] },
    { name: 'a share whose base stands between', law: '建设单位应当按照不少于地上总建筑面积千分之七的比例配置物业管理用房。', draft: '用房。建设单位按照不少于地上总建筑面积8‰的比例配置物业管理用房。', found: [] },
    { name: 'a wait cut short', law: '业主大会决定应当公示七日后方可实施。', draft: '公示。业主大会决定公示三日后方可实施。', found: ['deadline 三日后'] },
    { name: 'an hour of rest and days of leave', law: '物业服务企业应当安排哺乳期女职工每天一小时哺乳时间。', draft: '关爱。物业服务企业应当安排女职工十五天产假。', found: [] },
    { name: 'a threshold raised', law: '建筑面积三千平方米以上的物业项目，应当聘请专业机构检测。', draft: '检测。建筑面积一万平方米以上的物业项目，应当聘请专业机构检测。', found: ['parameter 一万平方米以上'] },
    { name: 'a right and a wrong limit in one sentence', law: '物业服务人应当自合同签订之日起七个工作日内备案；合同终止的，应当自终止之日起七个工作日内移交资料。', draft: '备案。物业服务人应当自合同签订之日起七个工作日内备案；合同终止的，应当自终止之日起二十个工作日内移交资料。', found: ['deadline 二十个工作日内'] },
    { name: 'figures of one list in their order', law: '物业保修金分别按照下列标准计算：甲类为百分之五，乙类为百分之三，丙类为百分之二。', draft: '保修金。物业保修金分别按照下列标准计算：甲类为百分之五，乙类为百分之三，丙类为百分之一。', found: ['parameter 百分之一'] },
    { name: 'hours of the day', law: '物业管理区域内每日二十二时至次日六时不得进行装修施工。', draft: '装修。物业管理区域内每日24时至次日6时不得进行装修施工。', found: ['parameter 24时至次日6时'] },
    { name: 'a cycle said as how often', law: '物业服务质量的评估周期不得超过三年。', draft: '评估。物业服务质量的评估周期为每五年一次。', found: ['frequency 每五年一次'] },
    { name: 'a school year for a term', law: '物业服务企业应当每学期对学校进行不少于两次安全检查。', draft: '检查。物业服务企业应当每学年对学校进行不少于两次安全检查。', found: ['frequency 每学年对学校进行不少于两次'] },
    { name: 'a later quarter', law: '住房和城乡建设部门应当在每年的第一季度内公布上一年度物业服务企业信用信息。', draft: '公布。住房和城乡建设部门在每年第三季度内公布上一年度物业服务企业信用信息。', found: ['date 每年第三季度内'] },
  ]);
});

describe('fines told apart by who pays, for what and in which case', () => {
  run('养犬管理', [
    { name: 'the provision for units does not hide that for persons', law: '个人在重点管理区内养犬超过一只的，由综合行政执法部门处三百元以上二千元以下罚款。单位在重点管理区内养犬的，由综合行政执法部门处三千元以上五千元以下罚款。', draft: '处罚。依照条例，个人在重点管理区内养犬超过一只的，由综合行政执法部门处五百元以上五千元以下罚款。', found: ['parameter 五百元以上五千元以下'] },
    { name: 'another act at the same place', law: '船舶在饮用水水源一级保护区内停泊的，处五千元以上五万元以下罚款。', draft: '处罚。依照条例，在饮用水水源一级保护区内遛犬的，处二百元以下罚款。', found: [] },
    { name: 'the payer of the grave case is that of the sentence', law: '养犬登记管理责任人未履行养犬登记管理责任的，处五百元以上五千元以下罚款；情节严重的，处五千元以上三万元以下罚款。', draft: '处罚。依照条例，个人未办理养犬登记的，处五十元以上二百元以下罚款；情节严重的，处二百元以上五百元以下罚款。', found: [] },
    { name: 'a share of the income', law: '主要负责人未履行养犬安全管理职责导致发生事故的，处上一年年收入百分之三十的罚款。', draft: '处罚。依照条例，主要负责人未履行养犬安全管理职责导致发生事故的，处上一年年收入50%的罚款。', found: ['parameter 50%'] },
    { name: 'two payers in one sentence, in their order', law: '使用伪造犬牌的，对驾驶人处二百元以上五百元以下罚款，对车辆所有人处一千元以上二千元以下罚款。', draft: '处罚。依照条例，使用伪造犬牌的，对驾驶人处二百元以上五百元以下罚款，对车辆所有人处三千元以上六千元以下罚款。', found: ['parameter 三千元以上六千元以下'] },
  ]);
});

describe('figures inside a quotation', () => {
  it('are left to the comparison of quotations', () => {
    const law = regulation('绍兴市养犬管理条例', '养犬人应当自取得犬只之日起三十日内办理养犬登记。');
    assert.deepEqual(conflicts(opinions('绍兴市人民政府关于加强养犬管理工作的意见', '依据。《绍兴市养犬管理条例》第一条规定：“养犬人应当自取得犬只之日起六十日内办理养犬登记。”'), law), []);
  });
});

describe('the findings on published documents that were read one by one', () => {
  it('has a verdict and a reason for each, and at most one false in ten', () => {
    for (const { verdict, reason, locator } of reviewed.findings) {
      assert.match(verdict, /^(?:true|arguable|false)$/);
      assert.ok(reason.length > 4 && locator !== '');
    }
    assert.ok(reviewed.findings.filter(({ verdict }) => verdict === 'false').length * 10 <= reviewed.findings.length);
  });
});

describe('the index of figures', () => {
  it('is kept for the places asked for last, not for every place there ever was', () => {
    const { corpus } = createPolicyService({ sources: [{ id: 'a.txt', uri: 'a.txt', text: regulation('绍兴市示范条例', '单位应当自收到通知之日起十五日内整改。') }] });
    const of = (at: number) => figureIndex(corpus, { province: '浙江省', city: `第${at}市` });
    const first = of(0);
    assert.equal(of(0), first);
    for (let at = 1; at < 40; at++) of(at);
    assert.notEqual(of(0), first);
  });
});

describe('the day on which a cited document took effect', () => {
  const law = regulation('绍兴市养犬条例', '市人民政府应当加强领导。', '本条例自2020年10月1日起施行。');
  const says = (words: string): string[] => conflicts(opinions('绍兴市人民政府关于加强养犬工作的意见', `提高认识。${words}`), law);
  it('is held against its own clause', () => {
    assert.deepEqual(says('落实2020年11月1日起施行的《绍兴市养犬条例》。'), ['date 2020年11月1日']);
    assert.deepEqual(says('《绍兴市养犬条例》已于2020年9月1日起正式施行，各地要抓好落实。'), ['date 2020年9月1日']);
  });
  it('is right, or that on which it was passed', () => {
    assert.deepEqual(says('《绍兴市养犬条例》自2020年10月1日起施行，各地要抓好落实。'), []);
    assert.deepEqual(says('落实2020年4月24日通过的《绍兴市养犬条例》。'), []);
  });
});
