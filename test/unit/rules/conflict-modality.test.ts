import { strict as assert } from 'node:assert';
import { createPolicyService } from '../../../server/src/service';

/** A regulation of the State Council that binds in the ways that drafts loosen. */
const regulation = {
  id: '湖泊管理条例', uri: '湖泊管理条例', text: `# 湖泊管理条例\n\n（2019年3月28日国务院第40次常务会议通过）\n\n${[
    '第一条 为了加强湖泊管理，制定本条例。',
    '第二条 在湖岸线内搭建栈道、码头的，应当事先取得湖泊主管部门许可。',
    '第三条 任何单位和个人不得擅自迁移或者拆除湖岸界桩。',
    '第四条 未经湖泊主管部门批准，不得在湖区采集底栖样本。',
    '第五条 清淤工程的承接单位不得转委托或者变相转委托清淤、运输、处置业务。',
    '第六条 禁止将含油污泥或者其他有害物质用作填筑、肥料。',
    '第七条 湖泊保护范围内禁止下列行为：',
    '（一）电鱼、炸鱼；',
    '（二）除执行巡查、抢险任务外，在水域驾驶快艇、气垫船等燃油船只；',
    '（三）倾倒垃圾。',
    '第八条 禁止在湖泊核心区内进行除下列工程以外的建设活动：',
    '（一）防汛设施的新建、改建工程；',
    '（二）已有亭台、廊桥的改建、扩建工程。',
    '第九条 湖泊水位预报由水文机构统一向公众发布。其他任何单位和个人不得向公众发布湖泊水位预报。',
    '第十条 湖泊主管部门应当每年开展湖泊健康评估。评估报告应当向社会公布。',
    '第十一条 沿湖乡镇人民政府应当结合实际配置垃圾转运站，每个行政村至少设置一处。',
    '第十三条 湖岸淤泥不得用作绿化覆土。',
    '第十四条 浮桥报废的，应当经湖泊主管部门确认后方可处理。',
    '第十五条 沿湖居民应当自每年三月起三个月内将超出限额的废旧渔船自行拆解或者送至渔船集中存放场所。',
    '第十六条 从事游船、露营等服务的单位和个人在禁止燃放烟花的岸线开展经营活动的，应当告知服务对象禁止燃放烟花的规定，不得提供燃放烟花服务。',
    '第十七条 养殖户登记、养殖户变更登记不得向沿湖居民收取任何费用。',
    '第十八条 湖区补偿资金拨付到位后，应当由乡镇人民政府逐户确定具体补偿金额。',
    '第十二条 除法律、法规另有规定外，禁止在湖心岛露营。',
  ].join('\n\n')}\n\n第三十条 本条例自2019年7月1日起施行。\n`,
};
const service = createPolicyService({ sources: [regulation], today: () => '2023-06-01' });
const notice = (point: string): string => ['苏州市人民政府办公室关于加强湖泊管理的通知', '', '各县（市、区）人民政府，市各委办局：', '根据《湖泊管理条例》，现就有关事项通知如下：', `一、${point}`, '', '苏州市人民政府办公室', '2023年5月10日'].join('\n');
const found = (point: string): string[] => {
  const document = service.read(notice(point), 'draft');
  return service.check(document).findings.filter(({ code }) => code === 'conflict/modality').map(({ related }) => related?.map(({ locator }) => locator).join('、') ?? '');
};
const against = (point: string, article: string): void => {
  const all = found(point);
  assert.ok(all.length === 1 && all[0].startsWith(article), `expected ${article} for “${point}”, got ${all.join('；') || '(nothing)'}`);
};
const silent = (point: string): void => assert.deepEqual(found(point), [], point);

describe('conflict/modality with a provision that a draft carries out', () => {
  it('finds done freely, or on notice, what needs leave', () => {
    against('在湖岸线内搭建栈道、码头的，建设单位完工后报湖泊主管部门备案即可。', '第二条');
    against('在湖岸线内搭建栈道、码头的，向湖泊主管部门备案后，可以动工。', '第二条');
    against('在湖岸线内搭建栈道、码头的，由建设单位自行实施，不再办理许可手续。', '第二条');
    against('界桩影响施工的，由施工单位自行迁移湖岸界桩。', '第三条');
    against('湖岸界桩损坏的，养护单位可以直接拆除湖岸界桩，无需报批。', '第三条');
    against('科研单位可以自行在湖区采集底栖样本。', '第四条');
    against('在湖岸线内搭建栈道、码头的，事先告知乡镇人民政府即可。', '第二条');
    against('湖岸界桩需要迁移的，建设单位自行组织迁移湖岸界桩。', '第三条');
    against('浮桥报废的，由养护单位自行处理。', '第十四条');
    silent('浮桥报废，经湖泊主管部门确认后，由养护单位自行处理。');
    silent('在湖岸线内搭建栈道、码头的，取得湖泊主管部门许可后，可以动工。');
    silent('界桩影响施工的，由施工单位报湖泊主管部门批准后自行迁移湖岸界桩。');
    silent('湖岸界桩由养护单位自行维护。');
    silent('在湖岸线内搭建栈道、码头的，取得许可后，建设单位可以自行选择施工单位。');
  });
  it('finds work handed on by those who may not', () => {
    against('承接单位力量不足的，报市水务局备案后，可以再委托其他单位实施清淤。', '第五条');
    silent('清淤工程可以委托有经验的单位实施。');
  });
  it('knows what must not be used as what, one of a row', () => {
    against('经检测的含油污泥可以用作路基填筑材料。', '第六条');
    against('湖岸淤泥晾干后可以用作绿化覆土。', '第十三条');
    silent('营养土可以用作绿化覆土。');
    silent('湖堤填筑可以因地制宜选择材料。');
  });
  it('reads exceptions as what they leave out', () => {
    against('旅游企业可以在湖泊保护范围水域驾驶快艇开展观光。', '第七条');
    silent('执法人员执行巡查任务，可以在湖泊保护范围水域驾驶快艇。');
    silent('湖泊核心区内，已有亭台、廊桥可以改建、扩建。');
    against('游客可以在湖心岛露营。', '第十二条');
  });
  it('finds that others do what one body alone may', () => {
    against('旅游公司具备条件的，可以自行向公众发布湖泊水位预报。', '第九条');
    silent('旅游公司可以转载水文机构发布的湖泊水位预报。');
    silent('水文机构可以通过手机短信向公众发布湖泊水位预报。');
  });
  it('finds kept inside what is to be made public, and left to choice what is a duty', () => {
    against('评估报告限于内部参阅。', '第十条');
    against('湖泊健康评估报告暂不对外发布。', '第十条');
    against('不向社会公开评估报告。', '第十条');
    against('湖泊健康评估报告由办公室存档，不公开。', '第十条');
    silent('评估报告在系统内部通报，并向社会公布。');
    silent('评估报告涉及国家秘密的内容，不对外发布。');
    silent('评估报告的工作底稿仅供内部存档。');
    against('各乡镇可以视财力情况，自行确定行政村是否配置垃圾转运站。', '第十一条');
  });
  it('lets a draft choose what the provision leaves to choice', () => {
    silent('废旧渔船超出限额的，沿湖居民自每年三月起三个月内自行拆解，也可以送至渔船集中存放场所。');
  });
  it('takes a place named by what is forbidden there for a place', () => {
    silent('从事游船、露营服务的单位和个人在禁止燃放岸线开展经营活动，应当告知服务对象禁放规定，不得提供燃放服务。');
  });
  it('does not take what is not charged for a charge', () => {
    silent('养殖户登记和养殖户变更登记不向沿湖居民收取任何费用。');
    silent('养殖户登记和养殖户变更登记，沿湖居民免予缴纳任何费用。');
    against('养殖户登记和养殖户变更登记向沿湖居民收取费用。', '第十七条');
  });
  it('leaves to the rule on responsibility what one body does in place of another', () => {
    silent('补偿资金到位后，各户的具体补偿金额由市财政局逐户核定，乡镇人民政府不再确定。');
    against('补偿资金到位后，乡镇人民政府可以不确定具体补偿金额。', '第十八条');
  });
});
