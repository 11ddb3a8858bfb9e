import { strict as assert } from 'node:assert';
import { createPolicyService } from '../../../server/src/service';

/** Forms in which regulations are really published: what is odd and harmless stays silent, what is wrong is found among it. */
const service = createPolicyService({ sources: [], today: () => '2024-06-01' });
const OF_STRUCTURE = /^(?:numbering|reference\/(?:missing|dangling|reversed|self))/;
const alarms = (text: string): string[] => service.check(service.read(text, 'draft')).findings
  .filter(({ code, severity }) => OF_STRUCTURE.test(code) && (severity === 'error' || severity === 'warning')).map(({ code }) => code);
const codes = (text: string): string[] => service.check(service.read(text, 'draft')).findings.filter(({ code }) => OF_STRUCTURE.test(code)).map(({ code, severity }) => `${code} ${severity}`);

const silent = (name: string, ...lines: string[]): void => {
  it(`${name} is no mistake`, () => assert.deepEqual(alarms(lines.join('\n')), []));
};
const found = (name: string, code: string, ...lines: string[]): void => {
  it(`${code}: ${name}`, () => assert.deepEqual(alarms(lines.join('\n')), [code]));
};

const RULES = ['南湖市游船管理办法', '', '第一条　为了管理游船，制定本办法。', '第二条　游船实行登记。', '第三条　登记应当提交：', '（一）申请书；', '（二）合格证；', '（三）保险单。', '违反前款第（二）项规定的，不予登记。', '第四条　依照本办法第二条、第三条第一款第（一）项办理。', '第五条　游船不得超载。', '第六条　本办法自2024年7月1日起施行。'];
const written = (change: (line: string) => string): string[] => RULES.map(change);
const inDigits: Record<string, string> = { 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6' };

describe('labels in another dress', () => {
  silent('第1条 throughout', ...written((line) => line.replace(/第([一二三四五六])条/g, (_, numeral: string) => `第${inDigits[numeral]}条`)));
  it('第1条 throughout is noted as information, once', () => {
    assert.deepEqual(codes(written((line) => line.replace(/第([一二三四五六])条/g, (_, numeral: string) => `第${inDigits[numeral]}条`)).join('\n')), ['numbering/malformed information']);
  });
  found('第4条 among 第三条 and 第五条', 'numbering/malformed', ...written((line) => line.replace('第四条　依', '第4条　依')));
  found('第7条 where 第5条 belongs', 'numbering/order', ...written((line) => line.replace(/第([一二三四五六])条/g, (_, numeral: string) => `第${inDigits[numeral]}条`).replace('第5条　', '第7条　')));
  for (const [name, char] of [['soft hyphens', '\u00ad'], ['zero-width spaces', '\u200b'], ['joiners', '\u200d'], ['word joiners', '\u2060'], ['byte order marks', '\ufeff']]) {
    silent(`${name} in labels and references`, ...written((line) => line.replace(/第(?=[一二三四五六])/g, `第${char}`).replace(/^（/, `${char}（`)));
    found(`a skipped number between ${name}`, 'numbering/gap', ...written((line) => line.replace(/^第(?=[一二三四五六])/, `第${char}`)).filter((line) => !line.includes('不得超载')));
  }
  silent('&nbsp; before every line', ...written((line) => (line.startsWith('第') || line.startsWith('（') ? `&nbsp;&nbsp;${line}` : line)));
  silent('第 一 条 set wide throughout', ...written((line) => line.replace(/^第(.)条/, '第 $1 条')));

  const long = (zero: string, odd = -1): string[] => ['南湖市船舶条例', ...Array.from({ length: 106 }, (_, at) => {
    const number = at + 1;
    const tens = ['', '十', '二十', '三十', '四十', '五十', '六十', '七十', '八十', '九十'][Math.floor(number / 10) % 10];
    const unit = ' 一二三四五六七八九'[number % 10].trim();
    const numeral = number >= 100 ? `一百${number > 100 ? (number === odd ? '〇' : zero) + unit : ''}` : tens + unit;
    return `第${numeral}条　有关单位应当做好第${number}类船舶的登记工作。`;
  })];
  silent('第一百〇一条 throughout', ...long('〇'));
  found('第一百〇三条 among 第一百零二条 and 第一百零四条', 'numbering/malformed', ...long('零', 103));
});

describe('第N条之N', () => {
  const with之 = (...suffixes: string[]): string[] => [...RULES.slice(0, 4), ...suffixes.map((suffix) => `第二条之${suffix}　游船所有人应当按照第${suffix}类要求办理登记。`), ...RULES.slice(4)];
  silent('第二条之一 to 之十一', ...with之('一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'));
  found('之一 and 之二 have changed places', 'numbering/order', ...with之('二', '一', '三'));
  found('之二 is skipped', 'numbering/gap', ...with之('一', '三'));
  found('之二 is used twice', 'numbering/duplicate', ...with之('一', '二', '二'));
});

describe('headings of many kinds', () => {
  silent('（一） between chapter and articles', '南湖市游船规则', '第一章　总则', '（一）一般要求', '第一条　游船应当登记。', '（二）特别要求', '第二条　夜航游船应当配灯。', '第二章　附则', '第三条　本规则自公布之日起施行。');
  silent('一、 between the articles', '南湖市游船纠纷若干规定', '一、管辖', '第一条　纠纷由当地法院管辖。', '第二条　另有约定的除外。', '二、附则', '第三条　本规定自公布之日起施行。');
  silent('条 that begins anew in every chapter', '南湖市游船规则', '第一章　总则', '第一条　游船应当登记。', '第二条　登记免费。', '第二章　航行', '第一条　不得超载。', '第二条　不得酒驾。', '第三章　附则', '第一条　本规则自公布之日起施行。');
  silent('a part of a code that begins in the middle of a chapter', '南湖市游船条例', '第二十六条　依照本条例第四条、第九十条办理。', '第四章　法律责任', '第二十七条　依法处罚。', '第五章　附则', '第二十八条　本条例自公布之日起施行。');
});

describe('interpretations and old labels', () => {
  const COURT = ['最高人民法院关于审理游船纠纷案件适用法律若干问题的解释', '一、诉讼程序', '第一条　原告起诉的，应当受理。', '二、法律适用', '（一）合同效力', '第二条　合同依法成立的，有效。', '第三条　第三条规定的游船经营者，包括个人；第九百条另有规定的除外。', '（二）违约责任', '第四条　依照刑法第六十七条第一款的规定，前款所称自首是指自动投案。', '三、附则', '第五条　本解释自公布之日起施行。'];
  silent('a bare 第N条 of the law that is interpreted, and 前款 of the law just named', ...COURT);
  found('its own 第N条 that is not there', 'reference/missing-article', ...COURT.map((line) => line.replace('合同依法成立的，有效', '依照本解释第九十条办理')));
  found('a topic that is skipped among others', 'numbering/gap', ...COURT.map((line) => line.replace('三、附则', '四、附则')));
  for (const mark of ['：', '、']) {
    const old = RULES.map((line) => line.replace(/^(第.条)　/, `$1${mark}`));
    silent(`第一条${mark} throughout`, ...old);
    found(`a gap between such labels`, 'numbering/gap', ...old.filter((line) => !line.includes('不得超载')));
  }
});

describe('points counted within a paragraph', () => {
  const plan = (points: string): string[] => ['南湖市游船管理工作要点', '一、登记', points, '二、检验', '完善检验制度。', '三、保障', '落实责任。'];
  silent('一是 to 四是', ...plan('一是摸清底数。二是完善档案。三是公开结果。四是加强督查。'));
  silent('counts that begin anew', ...plan('登记方面，一是摸底，二是建档，三是公开；检验方面，一是抽查，二是复核，三是整改。'));
  silent('三是 that belongs to other words', ...plan('一是一、二是二，不得含糊。'));
  found('二是 is followed by 四是', 'numbering/gap', ...plan('一是摸清底数。二是完善档案。四是加强督查。'));
  found('二是 stands twice', 'numbering/duplicate', ...plan('一是摸清底数。二是完善档案。二是公开结果。三是加强督查。'));
});

describe('parts of plans', () => {
  const plan = (...parts: string[]): string[] => ['南湖市游船管理方案', '为加强管理，制定本方案。', ...parts.flatMap((part) => [part, '一、目标', '水上安全。', '二、措施', '按照本方案第二部分执行。'])];
  silent('第一部分 to 第三部分, each with 一、', ...plan('第一部分　登记', '第二部分　检验', '第三部分　保障'));
  found('第三部分 is skipped', 'numbering/gap', ...plan('第一部分　登记', '第二部分　检验', '第四部分　保障'));
  found('本方案第九部分', 'reference/missing-chapter', ...plan('第一部分　登记', '第二部分　检验', '第三部分　保障'), '三、附则', '按照本方案第九部分执行。');
  found('第二篇 is skipped', 'numbering/gap', '南湖市旅游发展规划', '第一篇　开篇', '第一章　环境', '发展环境良好。', '第三篇　任务', '第二章　措施', '落实任务。');
  silent('编 and 部分 count each for itself', '南湖市技术规程', '第一编　总编', '第一部分　通则', '第一条　规程适用于游船。', '第二部分　检验', '第二条　游船应当检验。', '第二编　附编', '第一部分　附则', '第三条　本规程自公布之日起施行。');
});

describe('several documents in one file', () => {
  const FURTHER = ['南湖市码头管理办法', '（2021年3月1日南湖市人民政府令第12号公布）', '第一章　总则', '第一条　为了管理码头，制定本办法。', '第二条　码头应当公示收费。', '第二章　附则', '第三条　依照本办法第二条办理。', '第四条　本办法自2021年5月1日起施行。'];
  silent('a second regulation with chapters behind one without', ...RULES, '', ...FURTHER);
  silent('a decision that amends another regulation', ...RULES, '', '南湖市人民政府关于修改《南湖市码头管理办法》的决定', '一、将第三条修改为：“第三条　码头应当公示收费。', '“违反前款规定的，责令改正。”', '二、删去第十三条、第十五条第二款第（三）项。', '本决定自公布之日起施行。');
  silent('a decision alone', '南湖市人民代表大会常务委员会关于修改《南湖市市容条例》的决定', '一、第七条改为第八条，增加一款，作为第二款：“依照前款规定办理。”', '二、删去第三十条第一款第二项、第三十二条。', '三、第十条第四款、第十一条至第十三条中的“局”修改为“部门”。', '本决定自公布之日起施行。');
  found('a gap in the second', 'numbering/gap', ...RULES, '', ...FURTHER.filter((line) => !line.includes('公示收费')).map((line) => line.replace('依照本办法第二条办理', '码头应当整洁')));
});

describe('references that the text cannot confirm are not called wrong', () => {
  silent('一、 cited as 款 in a treaty', '中国和某国引渡条约', '第一条', '引渡义务', '双方有义务相互引渡。', '第二条', '可引渡的犯罪', '一、可引渡的犯罪是指：', '（一）可判处一年以上徒刑的；', '（二）更重的。', '二、不考虑本条第一款的差异。', '三、依照本条第一、二款办理。');
  silent('款 of a decision that numbers 一、', '关于加强游船管理的决定', '一、游船实行登记。', '任何单位不得伪造登记。', '二、游船应当检验。', '检验每年一次。', '三、有本决定第二条第二款行为的，依法处理。');
  silent('a list within a sentence', '南湖市游船规则', '第一条　游船包括：1.画舫；2.快艇；3.游轮。', '第二条　前条第3项所列游船另行管理。');
  silent('a paragraph of an article that is left out', ...RULES.map((line) => (line.startsWith('第五条') ? '第五条　（略）' : line)).concat('第七条　依照本办法第五条第二款办理。'));
  silent('bare articles in a table', ...RULES.slice(0, -1), '| 违法行为 | 依据 |', '| --- | --- |', '| 超载 | 第九十九条 |', RULES[RULES.length - 1]);
  silent('paragraphs of a text that has lost its line breaks', RULES.slice(0, 2).join('\n') + RULES.slice(2).join(''));
  silent('a text wrapped at a margin', ...RULES.slice(0, 2), ...Array.from({ length: 7 }, (_, at) => [`第${'一二三四五六七'[at]}条　游船经营单位应当在每年第一季度向登记机关报`, '送上一年度安全情况，登记机关应当在收到报告之日起十五', '日内完成核查并且依照前项以外的其他有关规定向社会公布', '核查的结果。', '未按照前款规定报送的，登记机关应当书面催告并且将有关', '情况记入游船经营单位的信用档案。']).flat());
  found('本条第三款 where there are two', 'reference/missing-paragraph', ...RULES.map((line) => (line.startsWith('第五条') ? `${line}\n有本条第三款情形的，从重处理。` : line)));
});

describe('words that only look like references of this document', () => {
  const within = (sentence: string): string[] => RULES.map((line) => (line.startsWith('第五条') ? `${line}\n${sentence}` : line));
  for (const sentence of [
    '（2020年修正时将第三十九条改为第四十条，并将第九十九条第三款删去）', '违反合同第九十九条、章程第一百条约定的，承担违约责任。', '依照国家标准第99条的规定执行。', '本节、本章所称游船包括画舫。',
    '前款警示语为：“第一条高压线，禁止攀爬。第三十条生命线，禁止跨越。”', '第一、二类游船除外。', '第三人造成损失的，依法追偿。',
  ]) silent(sentence, ...within(sentence));
  it('本节 in a text without sections is not shown as checked', () => {
    const { resolutions } = service.check(service.read(within('本节规定适用于画舫。').join('\n'), 'draft'));
    assert.deepEqual(resolutions.filter(({ citation }) => citation.text === '本节').map(({ status }) => status), ['unverifiable']);
  });
  found('a label that stands there twice', 'numbering/duplicate', ...RULES.map((line) => line.replace('第五条　', '第五条　第五条　')));
  silent('an article that begins by citing itself by another', ...RULES.map((line) => line.replace('第五条　', '第五条　第二条规定的游船、')));
});

describe('labels that are nearly there', () => {
  const fixed = (lines: readonly string[]): string => {
    const [finding] = service.check(service.read(lines.join('\n'), 'draft')).findings.filter(({ code, fixes = [] }) => code.startsWith('numbering/') && fixes.some(({ certain }) => certain));
    const { edits } = finding.fixes!.find(({ certain }) => certain)!;
    return [...edits].sort((left, right) => right.span.start - left.span.start).reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), lines.join('\n'));
  };
  const CHAPTERS = ['南湖市游船规则', '第一章　总则', '第一条　游船应当登记。', '第二章　航行', '第二条　不得超载。', '第三章　附则', '第三条　本规则自公布之日起施行。'];
  const LIST = ['南湖市游船规则', '第一条　登记应当提交：', '（一）申请书；', '（二）合格证；', '（三）保险单；', '（四）其他材料。', '第二条　本规则自公布之日起施行。'];
  const PLAN = ['南湖市游船管理意见', '一、总体要求', '坚持安全第一。', '二、主要任务', '完善登记制度。', '三、保障措施', '加强监督检查。'];
  const rows: ReadonlyArray<readonly [readonly string[], string, string, string]> = [
    [RULES, '第五条　', '第五款　', 'numbering/gap'], [RULES, '第五条　', '五条　', 'numbering/gap'], [RULES, '第五条　', '第五　', 'numbering/gap'],
    [CHAPTERS, '第二章', '二章', 'numbering/gap'],
    [LIST, '（二）', '〔二〕', 'numbering/malformed'], [LIST, '（二）', '[二]', 'numbering/malformed'], [LIST, '（二）', '二）', 'numbering/malformed'], [LIST, '（二）', '②', 'numbering/malformed'], [LIST, '（二）', '2）', 'numbering/malformed'],
    [PLAN, '二、', '二，', 'numbering/malformed'], [PLAN, '二、', '第二、', 'numbering/malformed'], [PLAN, '二、', '2、', 'numbering/malformed'], [PLAN, '二、', '二 ', 'numbering/malformed'],
  ];
  for (const [lines, right, wrong, code] of rows) {
    it(`${wrong.trim()} for ${right.trim()} is found and put right`, () => {
      const changed = lines.map((line) => (line.startsWith(right) ? wrong + line.slice(right.length) : line));
      assert.deepEqual(alarms(changed.join('\n')), [code]);
      assert.equal(fixed(changed), lines.join('\n'));
    });
  }
  it('a paragraph that may have lost its 第N条 is offered it, and not changed unasked', () => {
    const lines = RULES.map((line) => line.replace('第五条　', ''));
    const [{ fixes = [] }] = service.check(service.read(lines.join('\n'), 'draft')).findings.filter(({ code }) => code === 'numbering/gap');
    assert.deepEqual(fixes.map(({ certain, edits }) => [certain, edits[0].newText]), [[false, '第五条　']]);
  });
});

describe('lines that were broken or joined', () => {
  const long = (words: string): string => `第二条　${words}`;
  it('第（ at the end of a line goes on with 一）项 on the next', () => {
    const text = ['南湖市游船规则', '第一条　有下列情形的，不予登记：', '（一）材料不全；', '（二）超过期限。', '有前款第（', '一）项情形的，限期补正。', long('本规则自公布之日起施行。')].join('\n');
    assert.deepEqual(alarms(text), []);
    assert.deepEqual(service.read(text, 'draft').citations.map((citation) => citation.text), ['前款第（一）项']);
  });
  silent('a chapter heading at the end of a paragraph', '南湖市游船规则', '第一章　总则', '第一条　游船应当登记。', '第二章　航行', '第二条　不得超载。第三章　检验', '有关单位应当张贴下列内容：', '“第三条　游客应当遵守秩序。”', '第三条　游船应当检验。', '第四章　附则', '第四条　本规则自公布之日起施行。');
  found('1. for （一） below 一、', 'numbering/level-skip', '南湖市游船合同规则', ...['登记', '检验', '航行'].flatMap((topic, at) => [`第${'一二三'[at]}条　${topic}按下列规定办理：`, '一、由船主负责的：', '（一）准备材料；', '（二）缴纳费用。', '二、由单位负责的：', ...(at === 1 ? ['1.审查材料；', '2.出具证明。'] : ['（一）审查材料；', '（二）出具证明。'])]), '第四条　本规则自公布之日起施行。');
});
