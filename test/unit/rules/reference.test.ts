import { strict as assert } from 'node:assert';
import { createPolicyService } from '../../../server/src/service';

const LAKE_2019 = '东湖市湿地保护条例\n（2019年5月1日东湖市人民代表大会常务委员会通过）\n\n第一条　为了保护湿地，制定本条例。\n第二条　湿地实行名录管理。\n名录每年三月向社会公布。\n第三条　禁止下列行为：\n（一）填埋；\n（二）排污。\n第四条　本条例自2019年8月1日起施行。';
const LAKE_2023 = '东湖市湿地保护条例\n（2019年5月1日东湖市人民代表大会常务委员会通过　根据2023年6月1日东湖市人民代表大会常务委员会《关于修改〈东湖市湿地保护条例〉的决定》修正）\n\n第一条　为了保护湿地，制定本条例。\n第二条　湿地实行分级管理。\n第三条　禁止下列行为：\n（一）填埋；\n（二）排污。\n第四条　本条例自2019年8月1日起施行。';
const FISH = '东湖市渔业条例\n（2022年3月1日东湖市人民代表大会常务委员会通过）\n\n第一条　为了发展渔业，制定本条例。\n第二条　本条例自2022年5月1日起施行。《东湖市渔港条例》和1998年公布的《东湖市渔船管理规定》同时废止。';
const ORDER = '东湖市渡口管理办法\n（2022年3月1日东湖市人民政府令第217号公布）\n\n第一条　为了管理渡口，制定本办法。\n第二条　本办法自2022年5月1日起施行。';
const PORT = '东湖市渔港条例\n（2001年3月1日东湖市人民代表大会常务委员会通过）\n\n第一条　为了管理渔港，制定本条例。\n第二条　本条例自2001年5月1日起施行。';
const PLAN = '东湖市人民政府关于印发东湖市治水行动方案的通知\n\n东政发〔2021〕12号\n\n各区、县人民政府：\n现将《东湖市治水行动方案》印发给你们，请认真执行。\n\n东湖市人民政府\n2021年5月7日\n\n东湖市治水行动方案\n\n一、总体要求\n（一）目标。到2025年，全市基本消除劣质水体，建成清水河道一百条。\n（二）范围。全市。\n二、任务\n（一）巡河。落实责任。';
const WATER = '东湖市人民政府关于以水网建设统领乡村全面振兴的若干实施意见\n\n东政发〔2021〕30号\n\n各区、县人民政府：\n一、总体要求\n（一）目标。建成水网。\n\n东湖市人民政府\n2021年9月7日';
const service = createPolicyService({ sources: [LAKE_2019, LAKE_2023, FISH, PORT, PLAN, ORDER, WATER].map((text, at) => ({ id: `${at}`, uri: `${at}`, text })), today: () => '2024-06-01' });

const codesIn = (text: string): string[] => findings(text).map(({ code }) => code);
const findings = (text: string) => service.check(service.read(text, 'draft')).findings.filter(({ code }) => code.startsWith('reference/'));
const regulation = (...paragraphs: string[]): string => ['东湖市公园管理办法', '', '第一条　为了管理公园，制定本办法。', '第二条　公园免费开放。', '第三条　禁止下列行为：', '（一）攀折；', '（二）投喂。', ...paragraphs, '第九条　本办法自2024年7月1日起施行。'].join('\n');
const article = (sentence: string): string => regulation(`第四条　建立台账。`, sentence, '第五条　接受监督。', '第六条　公开信息。', '第七条　加强巡查。', '第八条　依法处罚。');

const says = (sentence: string, ...codes: string[]): void => {
  it(`${codes.length === 0 ? 'nothing' : codes.join(', ')}: ${sentence}`, () => assert.deepEqual(codesIn(article(sentence)), codes.map((code) => `reference/${code}`)));
};

describe('references that lead nowhere', () => {
  says('违反本办法第十九条规定的，责令改正。', 'missing-article');
  says('违反本办法第二条第三款规定的，责令改正。', 'missing-paragraph');
  says('违反本办法第三条第五项规定的，责令改正。', 'missing-item');
  says('依照本办法第四章的规定处理。', 'missing-chapter');
  says('具体范围见附件2。', 'missing-attachment');
  says('依照本办法第七条至第五条办理。', 'reversed-range');
  says('依照本办法第四条办理。', 'self');
  says('依照本办法第四条第一款办理。', 'self');
  says('依照前三款规定办理。', 'dangling-relative');
  says('违反本办法第二条、第三条第一项和第五条至第七条规定的，责令改正。');
  says('实施刑法第三百零七条之一前三款行为的，依法追究刑事责任。');
  says('依照《中华人民共和国民法典》第一千二百五十九条办理。');
  it('a chapter that is not there', () => {
    const text = '东湖市公园管理办法\n\n第一章　总则\n第一条　为了管理公园，制定本办法。\n第二章　保护\n第二条　依照本办法第四章的规定处理。\n第三章　附则\n第三条　本办法自2024年7月1日起施行。';
    assert.deepEqual(codesIn(text), ['reference/missing-chapter']);
  });
  it('前条 in a first article', () => assert.deepEqual(codesIn('东湖市公园管理办法\n\n第一条　依照前条规定，制定本办法。\n第二条　本办法自2024年7月1日起施行。'), ['reference/dangling-relative']));
  it('marks the member of a list that is wrong, and says how far the numbers go', () => {
    const text = article('违反本办法第二条、第十九条、第五条规定的，责令改正。');
    const [{ span, message }] = findings(text);
    assert.equal(text.slice(span.start, span.end), '第十九条');
    assert.match(message.zh, /最后一条是第九条/);
  });
  it('citing one of its own paragraphs by number is information only', () => assert.equal(findings(article('依照本办法第四条第一款办理。'))[0].severity, 'information'));
});

describe('references into the corpus', () => {
  says('依照《东湖市湿地保护条例》第三条第二项办理。');
  says('依照《东湖市湿地保护条例》第三条第三项办理。', 'missing-item');
  says('依照《东湖市湿地保护条例》第二条第二款办理。', 'superseded');
  says('依照《东湖市湿地保护规定》第三条办理。', 'title-mismatch');
  says('依照《东湖市湿地条例》第三条办理。', 'title-mismatch');
  says('依照《南山市湿地保护条例》第三条办理。', 'unknown-document');
  says('制定出台《东湖市湿地修复条例》。');
  says('依照《东湖市渔港条例》第一条办理。', 'repealed');
  says('依照《中华人民共和国物权法》第三条办理。', 'repealed');
  says('原《东湖市渔港条例》同时废止。');
  // Its own text is not in the corpus.
  says('依照《东湖市渔船管理规定》第一条办理。', 'repealed');
  says('原《东湖市渔船管理规定》同时废止。');
  says('落实《关于以水网建设引领乡村全面振兴的若干实施意见》。', 'title-mismatch');
  says('落实《关于以路网建设引领乡村全面振兴的若干实施意见》。', 'unknown-document');
  says('落实《东湖市治水行动方案》（东政发〔2021〕12号）。');
  says('落实《东湖市治水行动方案》（东政发〔2021〕21号）。', 'number-mismatch');
  says('落实《东湖市渡口管理办法》（东湖市人民政府令第217号）。');
  says('落实《东湖市渡口管理办法》（东湖市人民政府令第271号）。', 'number-mismatch');
  // A revision has an order of its own.
  says('落实《东湖市渡口管理办法》（东湖市人民政府令第305号）。');
  says('《东湖市湿地保护条例》第二条规定：“湿地实行分级管理。”');
  says('《东湖市湿地保护条例》第二条规定：“湿地实行 分级管理”。');
  says('《东湖市湿地保护条例》第二条规定：“湿地实行分类管理。”', 'quote-mismatch');
  says('《东湖市湿地保护条例》第二条规定：“湿地实行名录管理。”', 'superseded');
  says('《东湖市治水行动方案》提出，“到2025年，全市基本消除劣质水体，建成清水河道一百条”。');
  says('《东湖市治水行动方案》提出，“到2025年，全市完全消除劣质水体，建成清水河道三百条”。', 'quote-mismatch');
  says('按照《东湖市湿地保护条例》第二条“湿地实行分类管理”的规定执行。', 'quote-mismatch');
  says('按照《东湖市湿地保护条例》第二条“湿地实行名录管理”的规定执行。', 'superseded');
  says('按照《东湖市湿地保护条例》第二条“湿地实行分级管理”的规定执行。');
  says('按照《东湖市湿地保护条例》第二条“碧水蓝天”行动安排工作。');
  says('《东湖市湿地保护条例》第三条规定：“名录每年三月向社会公布。”', 'superseded');
  says('依照《东湖市湿地保护条列》第三条办理。', 'title-mismatch');
  it('quoted words that were replaced are shown with those in force', () => {
    const [{ message, fixes = [] }] = findings(article('《东湖市湿地保护条例》第二条规定：“湿地实行名录管理。”'));
    assert.match(message.zh, /湿地实行分级管理/);
    assert.deepEqual(fixes.map(({ certain }) => certain), [false]);
  });
  it('a repeal shows the provision that repeals', () => {
    const [{ related = [] }] = findings(article('依照《东湖市渔港条例》第一条办理。'));
    assert.equal(related[0].document, '东湖市渔业条例');
    assert.match(related[0].text, /同时废止/);
  });
  it('superseded shows both versions', () => {
    const [{ related = [] }] = findings(article('依照《东湖市湿地保护条例》第二条第二款办理。'));
    assert.deepEqual(related.map(({ version }) => version), ['2023-06-01', '2019-05-01']);
  });
  it('a near title is offered, and never put in by itself', () => {
    const [{ fixes = [] }] = findings(article('依照《东湖市湿地条例》第三条办理。'));
    assert.deepEqual(fixes.map(({ certain, edits }) => [certain, edits[0].newText]), [[false, '《东湖市湿地保护条例》']]);
  });
});

describe('words quoted after the subject of their sentence', () => {
  const EVENTS = '东湖市展会条例\n（2022年3月1日东湖市人民代表大会常务委员会通过）\n\n第一条　为了规范展会，制定本条例。\n第二条　承办者应当按照核准的场所容纳人员数量发放或者出售门票。\n第三条　每年举办“东湖国际水上运动博览大会”，由市商务部门承办。\n第九条　本条例自2022年5月1日起施行。';
  const withEvents = createPolicyService({ sources: [{ id: 'e', uri: 'e', text: EVENTS }], today: () => '2024-06-01' });
  const quoted = (sentence: string) => withEvents.check(withEvents.read(`关于办好展会的通知\n\n一、${sentence}\n二、加强监督检查。`, 'draft')).findings.filter(({ code }) => code === 'reference/quote-mismatch').length;
  it('finds changed words', () => assert.equal(quoted('《东湖市展会条例》第二条规定，承办者“应当按照核准的场所最大容量发放或者出售门票”。'), 1));
  it('passes right ones and names', () => {
    assert.equal(quoted('《东湖市展会条例》第二条规定，承办者“应当按照核准的场所容纳人员数量发放或者出售门票”。'), 0);
    assert.equal(quoted('按照《东湖市展会条例》第三条规定，举办“第十届东湖国际水上运动嘉年华大会”。'), 0);
  });
});

describe('reference/subject-mismatch', () => {
  const law = (number: string): string => [
    '东湖市节水办法', '', '第一条　为了节约用水，制定本办法。', '第二条　景观用水应当优先使用再生水，不得使用自来水浇灌大面积绿地。', '第三条　洗车场应当安装循环水装置，保持装置正常运行。', '第四条　工业企业应当每三年开展水平衡测试。', '第五条　供水单位应当定期检修管网。',
    `第六条　违反本办法第${number}条规定，洗车场未安装循环水装置的，责令改正，处一千元罚款。`, '第七条　本办法自2024年7月1日起施行。',
  ].join('\n');
  it('the behaviour is that of another article', () => {
    const [{ code, message, related = [] }] = findings(law('四'));
    assert.equal(code, 'reference/subject-mismatch');
    assert.match(message.zh, /第三条/);
    assert.equal(related[0].locator, '第三条');
  });
  it('nothing where the number is right', () => assert.deepEqual(codesIn(law('三')), []));

  const WATER = '东湖市供水条例\n（2022年3月1日东湖市人民代表大会常务委员会通过）\n\n第一条　为了管理供水，制定本条例。\n第二条　供水单位应当建立水质检测制度，每日公布水质检测结果。\n第三条　新建住宅应当同步建设二次供水设施，由供水单位参加竣工验收。\n第四条　用户不得擅自改装、拆除结算水表。\n第五条　停水检修应当提前二十四小时通知用户。\n第六条　阶梯水价由市价格主管部门会同市水务部门制定。\n第七条　供水单位应当设置抢修队伍，公布服务电话。\n第八条　违反本条例第四条规定，擅自改装、拆除结算水表的，由水务部门责令改正，处五百元罚款。\n第九条　本条例自2022年5月1日起施行。';
  const withWater = createPolicyService({ sources: [{ id: 'w', uri: 'w', text: WATER }], today: () => '2024-06-01' });
  const subjects = (sentence: string) => withWater.check(withWater.read(`关于加强城市供水工作的意见\n\n一、总体要求\n提高供水保障水平。\n二、主要任务\n${sentence}\n三、保障措施\n加强监督检查。`, 'draft')).findings.filter(({ code }) => code === 'reference/subject-mismatch');
  const rows: ReadonlyArray<readonly [string, string | null]> = [
    ['违反《东湖市供水条例》第五条规定，擅自改装、拆除结算水表的，依照条例查处。', '第四条'],
    ['落实《东湖市供水条例》第二条关于同步建设二次供水设施的规定。', '第三条'],
    ['按照《东湖市供水条例》第三条关于供水单位每日公布水质检测结果的规定办理。', '第二条'],
    ['依照《东湖市供水条例》第七条规定，每日公布水质检测结果，接受社会监督。', '第二条'],
    ['违反《东湖市供水条例》第四条规定，擅自改装、拆除结算水表的，依照条例查处。', null],
    ['落实《东湖市供水条例》第三条关于同步建设二次供水设施的规定。', null],
    ['依照《东湖市供水条例》第二条规定，每日公布水质检测结果，接受社会监督。', null],
    ['依照《东湖市供水条例》第二条规定的程序办理停水通知。', null],
    ['新建住宅同步建设二次供水设施的，严格执行《东湖市供水条例》第二条规定。', '第三条'],
    ['新建住宅同步建设二次供水设施的，严格执行《东湖市供水条例》第三条规定。', null],
    ['擅自改装、拆除结算水表的，依照《东湖市供水条例》第八条规定处罚。', null],
    ['依照《东湖市供水条例》第二条规定，结合本市实际开展工作。', null],
  ];
  for (const [sentence, right] of rows) it(`${right ?? 'nothing'}: ${sentence}`, () => assert.deepEqual(subjects(sentence).map(({ related = [] }) => related[0].locator), right ? [right] : []));
});

describe('documents of the corpus cited in other ways', () => {
  const within = (sentence: string): string => `南山市人民政府关于加强治水工作的意见\n\n南政发〔2023〕8号\n\n一、依据\n根据《东湖市湿地保护条例》（以下简称湿地条例）和《东湖市渔业条例》（以下简称《渔业条例》），提出意见。\n二、任务\n${sentence}\n三、保障\n加强监督检查。\n南山市人民政府\n2023年12月6日`;
  const rows: ReadonlyArray<readonly [string, ...string[]]> = [
    ['依照湿地条例第三条、第十九条办理。', 'missing-article 第十九条'],
    ['依照《渔业条例》第一条第五款办理。', 'missing-paragraph 《渔业条例》第一条第五款'],
    ['按照《渔业条例》执行，其第十九条除外。', 'missing-article 其第十九条'],
    ['按照《渔业条例》执行，上述条例第十九条除外。', 'missing-article 上述条例第十九条'],
    ['按照《渔业条例》执行。违反条例第十九条的，依法处理。', 'missing-article 条例第十九条'],
    ['按照《渔业条例》执行。依照规定第十三条第四款办理。'],
    ['按照《渔业条例》执行，该条例第十九条除外。', 'missing-article 该条例第十九条'],
    ['按照东政发〔2021〕12号文件第九部分执行。', 'missing-chapter 东政发〔2021〕12号文件第九部分'],
    ['按照东政发〔2021〕12号印发的《东湖市治水行动方案》“二、（九）”执行。', 'missing-chapter 东政发〔2021〕12号印发的《东湖市治水行动方案》“二、（九）”'],
    ['按照东政发〔2021〕12号印发的《东湖市治水工作行动方案》执行。', 'title-mismatch 《东湖市治水工作行动方案》'],
    ['按照《东湖市治水行动方案》（东政发〔2021〕13号）执行。', 'number-mismatch 东政发〔2021〕13号'],
    ['按照《东湖市治水行动方案》（东政发[2021]12号）第二部分执行。'],
    ['依照《中华人民共和国民法典》第一千二百九十九条、民法典第一千二百九十九条和《民法典》第一千二百九十九条办理。'],
  ];
  for (const [sentence, ...expected] of rows) {
    it(`${expected.join() || 'nothing'}: ${sentence}`, () => {
      const text = within(sentence);
      assert.deepEqual(findings(text).filter(({ severity }) => severity !== 'information').map(({ code, span }) => `${code.slice('reference/'.length)} ${text.slice(span.start, span.end)}`), expected);
    });
  }
  it('the number of the draft itself is no citation', () => assert.equal(service.read(within('加强巡查。'), 'draft').citations.filter(({ form }) => form === 'number').length, 0));
  it('a title of another city is never offered for one of this', () => {
    const [{ fixes = [] }] = findings(within('按照《南山市湿地保护条例》执行。')).filter(({ code }) => code === 'reference/unknown-document');
    assert.deepEqual(fixes, []);
  });
});

describe('references as codes, decisions and collections have them', () => {
  const codesOf = (...lines: string[]): string[] => codesIn(lines.join('\n'));
  const CODE = ['东湖市座椅管理条例', '第一条　为了管理座椅，制定本条例。', '第二条　座椅应当牢固。', '第二条之一　座椅每季度检查一次。', '情况特殊的，可以增加次数。'];
  it('a 款 of 第二条之一, cited without 本条例 and beside 增加次数, which amends nothing', () => {
    assert.deepEqual(codesOf(...CODE, '第三条　依照第二条之一第二款增加次数的，应当公布。', '第四条　本条例自2024年7月1日起施行。'), []);
    assert.deepEqual(codesOf(...CODE, '第三条　依照第二条之一第四款增加次数的，应当公布。', '第四条　本条例自2024年7月1日起施行。'), ['reference/missing-paragraph']);
  });
  it('a 目 that an item without a list does not have', () => {
    const lines = ['东湖市座椅管理条例', '第一条　为了管理座椅，制定本条例。', '第二条　应当提交：', '（一）身份证明，包括：', '1.居民身份证；', '2.营业执照；', '（二）申请书。'];
    assert.deepEqual(codesOf(...lines, '第三条　未提交第二条第（一）项第2目规定的材料的，不予受理。', '第四条　本条例自2024年7月1日起施行。'), []);
    assert.deepEqual(codesOf(...lines, '第三条　依照本条例第二条第（一）项第3目的规定办理。', '第四条　本条例自2024年7月1日起施行。'), ['reference/missing-item']);
    assert.deepEqual(codesOf(...lines, '第三条　依照本条例第二条第（二）项第1目的规定办理。', '第四条　本条例自2024年7月1日起施行。'), ['reference/missing-item']);
  });
  const DECISION = ['东湖市人民代表大会常务委员会关于加强座椅管理的决定', '为加强座椅管理，作如下决定：', '一、座椅应当牢固。', '市人民政府应当公布名录。', '二、禁止下列行为：', '（一）损坏座椅；', '（二）侵占座椅。', '三、本决定自2024年7月1日起施行。'];
  const decided = (sentence: string): string[] => codesOf(...DECISION.slice(0, -1), `三、${sentence}`, '四、本决定自2024年7月1日起施行。');
  it('the provisions of a decision that are numbered 一、二、', () => {
    for (const sentence of ['依照本决定第一条第二款公布名录。', '违反本决定第二条第一款第（二）项规定的，责令改正。']) assert.deepEqual(decided(sentence), [], sentence);
    assert.deepEqual(decided('依照本决定第七条办理。'), ['reference/missing-article']);
    assert.deepEqual(decided('依照本决定第一条第四款办理。'), ['reference/missing-paragraph']);
    assert.deepEqual(decided('违反本决定第二条第一款第（五）项规定的，责令改正。'), ['reference/missing-item']);
  });
  it('the second regulation of a file has its own articles', () => {
    const long = ['东湖市公园条例', '第一条　为了管理公园，制定本条例。', '第二条　公园免费开放。', '第三条　公园应当整洁。', '第四条　公园应当公示开放时间。', '第五条　公园接受监督。', '第六条　本条例自2024年7月1日起施行。'];
    const short = (sentence: string): string[] => ['东湖市广场条例', '第一条　为了管理广场，制定本条例。', '第二条　广场不得停车。', `第三条　${sentence}`, '第四条　本条例自2024年7月1日起施行。'];
    assert.deepEqual(codesOf(...long, ...short('违反本条例第二条规定的，责令改正。')), []);
    assert.deepEqual(codesOf(...long, ...short('违反本条例第五条规定的，责令改正。')), ['reference/missing-article']);
  });
  it('of two articles of one number the one that has the item is meant', () => {
    assert.ok(!codesOf('东湖市公园条例', '第一条　为了管理公园，制定本条例。', '第二条　公园免费开放。', '第二条　禁止下列行为：', '（一）攀折；', '（二）投喂。', '第三条　违反本条例第二条第二项规定的，责令改正。', '第四条　本条例自2024年7月1日起施行。').includes('reference/missing-item'));
  });
});
