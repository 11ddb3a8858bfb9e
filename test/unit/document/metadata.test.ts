import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readDocument } from '../../../server/src/document/document';
import { readMetadataOf } from '../../../server/src/document/metadata';

const read = (...lines: string[]): ReturnType<typeof readMetadataOf> => readMetadataOf(lines.join('\n'));
const BODY = '为了规范本市停车秩序，根据有关法律、法规，结合本市实际，制定本条例。本条例适用于本市行政区域内的停车活动。';

describe('metadata: title', () => {
  it('is the line that ends in a kind of document', () => {
    assert.equal(read('青岛市停车场管理条例', '', `第一条 ${BODY}`).title, '青岛市停车场管理条例');
  });
  it('loses its layout blanks', () => {
    assert.equal(read('苏州市 河道　管理条例', `第一条 ${BODY}`).title, '苏州市河道管理条例');
  });
  it('is joined when it breaks over lines', () => {
    const { title, titleSpan } = read('成都市人民政府办公厅', '关于进一步加强老旧小区', '电梯安全工作的通知', '', '成办发〔2021〕7号', '', '各区（市）县政府，市政府各部门：', '正文。');
    assert.equal(title, '成都市人民政府办公厅关于进一步加强老旧小区电梯安全工作的通知');
    assert.deepEqual(titleSpan, { start: 0, end: 32 });
  });
  it('keeps the years and the trial mark that follow it on a line of their own', () => {
    assert.equal(read('武汉市公共厕所提升行动方案', '（2021—2023年）', '为提升公共厕所管理水平，制定本方案。').title, '武汉市公共厕所提升行动方案（2021—2023年）');
    assert.equal(read('数据登记', '管理办法（试行）', '第一章 总则').title, '数据登记管理办法（试行）');
  });
  it('is found below the navigation of a web page', () => {
    const { title } = read('首页', '当前位置：首页 >> 政务公开', '信息公开', '长沙市文明行为促进条例', '发布时间：2019-05-01  浏览：302次', '第一条 为了……');
    assert.equal(title, '长沙市文明行为促进条例');
  });
  it('is the heading of a Markdown file', () => {
    const { title, titleSpan } = read('# 中华人民共和国示范条例', '', '2001年1月2日 国务院发布', '', '<!-- INFO END -->', '', '第一条 ……');
    assert.equal(title, '中华人民共和国示范条例');
    assert.deepEqual(titleSpan, { start: 2, end: 13 });
  });
  it('is empty where a text begins in the middle', () => {
    assert.equal(read('第四章 公共服务 第三十二条 市人民政府应当推进共享。').title, '');
  });
});

describe('metadata: number, issuers, place', () => {
  it('writes the number in its right form', () => {
    const { documentNumber, documentNumberSpan } = read('青政办字[2019]33号', '', '青岛市人民政府办公厅关于加强河道管理的通知', '各区、市人民政府：');
    assert.equal(documentNumber, '青政办字〔2019〕33号');
    assert.deepEqual(documentNumberSpan, { start: 0, end: 13 });
  });
  it('does not take the number of a document that the text cites', () => {
    assert.equal(read('关于加强河道管理的通知', '根据《关于加强水利工作的意见》（鲁政发〔2018〕5号）要求，现通知如下。').documentNumber, null);
  });
  it('reads joint issuers from the title, party first', () => {
    const { issuers, party, jurisdiction } = read('中共宁德市委 宁德市人民政府关于促进海洋经济发展的若干意见', '（2022年3月4日）', '为促进海洋经济发展，提出如下意见。');
    assert.deepEqual(issuers, ['中共宁德市委', '宁德市人民政府']);
    assert.equal(party, true);
    assert.deepEqual(jurisdiction, { province: '福建省', city: '宁德市' });
  });
  it('tells joint issuers apart without a blank between them', () => {
    assert.deepEqual(read('南通市发展和改革委员会南通市财政局关于下达投资计划的通知', '各县（市、区）发改委：').issuers, ['南通市发展和改革委员会', '南通市财政局']);
  });
  it('does not mistake a development and reform commission for the party', () => {
    assert.equal(read('江苏省发展改革委关于调整电价的通知', '各设区市发改委：').party, false);
  });
  it('names city and province of a county-level city', () => {
    assert.deepEqual(read('诸暨市人民政府关于印发诸暨市城市更新办法的通知', '各镇乡人民政府：').jurisdiction, { province: '浙江省', city: '绍兴市', district: '诸暨市' });
  });
  it('leaves a district open that several cities have, unless the city is named', () => {
    assert.deepEqual(read('鼓楼区人民政府关于加强养犬管理的通告', '现通告如下。').jurisdiction, {});
    assert.deepEqual(read('南京市鼓楼区人民政府关于加强养犬管理的通告', '现通告如下。').jurisdiction, { province: '江苏省', city: '南京市', district: '鼓楼区' });
  });
  it('takes the congress from the adoption note of a regulation', () => {
    const { issuers, rank } = read('合肥市湖泊保护条例', '（2017年8月25日合肥市第十五届人民代表大会常务委员会第三十六次会议通过　2017年9月29日安徽省第十二届人民代表大会常务委员会第四十次会议批准）', `第一条 ${BODY}`);
    assert.deepEqual(issuers, ['合肥市人民代表大会常务委员会']);
    assert.equal(rank, 'municipal-regulation');
  });
  it('takes the issuer from the signature where title and letterhead name none', () => {
    const { issuers, dates } = read('关于开展夏季安全检查的通知', '各科室：', '现将有关事项通知如下。', '江西省应急管理厅', '2023年6月8日');
    assert.deepEqual(issuers, ['江西省应急管理厅']);
    assert.equal(dates.issued, '2023-06-08');
  });
});

describe('metadata: rank', () => {
  const rankOf = (title: string, note: string): string => read(title, note, '第一条 ……').rank;
  it('follows issuer and kind', () => {
    assert.equal(rankOf('中华人民共和国示范法', '（2020年5月28日第十三届全国人民代表大会第三次会议通过）'), 'law');
    assert.equal(rankOf('示范管理条例', '（2015年3月1日中华人民共和国国务院令第600号公布）'), 'administrative-regulation');
    assert.equal(rankOf('云南省示范条例', '（2019年9月28日云南省第十三届人民代表大会常务委员会第十三次会议通过）'), 'provincial-regulation');
    assert.equal(rankOf('示范管理规定', '（2019年9月28日交通运输部令第12号公布）'), 'departmental-rule');
    assert.equal(rankOf('贵阳市示范管理办法', '（2019年9月28日贵阳市人民政府令第60号公布）'), 'government-rule');
    assert.equal(read('贵阳市人民政府关于加强绿化的意见', '各区人民政府：').rank, 'normative-municipal');
    assert.equal(read('最高人民法院关于审理示范案件适用法律的解释', '第一条 ……').rank, 'judicial-interpretation');
  });
});

describe('metadata: days', () => {
  it('reads adoption, approval and amendment from the note', () => {
    const { dates, amendments } = read('合肥市湖泊保护条例', '（2017年8月25日合肥市第十五届人民代表大会常务委员会第三十六次会议通过　2017年9月29日安徽省第十二届人民代表大会常务委员会第四十次会议批准　根据2021年8月27日合肥市第十六届人民代表大会常务委员会第二十八次会议通过　2021年9月29日安徽省第十三届人民代表大会常务委员会第二十九次会议批准的《合肥市人民代表大会常务委员会关于修改〈合肥市湖泊保护条例〉的决定》修正）', '第一条 ……', '第四十条　本条例自2018年1月1日起施行。');
    assert.deepEqual(dates, { adopted: '2017-08-25', effective: '2018-01-01', version: '2021-09-29' });
    assert.equal(amendments.length, 1);
    assert.equal(amendments[0].date, '2021-09-29');
    assert.match(amendments[0].text, /^根据2021年8月27日.*修正$/);
  });
  it('takes the effective day of this document, not of one it mentions', () => {
    assert.equal(read('海口市示范规定', '第一条 ……', '第九条 本规定自2020年2月1日起施行。', '第十条 《海口市旧规定》自1999年1月1日起施行的部分不再执行。').dates.effective, '2020-02-01');
  });
  it('reads days in Chinese numerals', () => {
    assert.equal(read('示范条例', '（一九九八年十二月二十九日第九届全国人民代表大会常务委员会第六次会议通过）', '第一条 ……').dates.adopted, '1998-12-29');
  });
  it('counts a term of years from the effective day', () => {
    assert.equal(read('绵阳市人民政府办公室关于印发绵阳市示范办法的通知', '各县（市、区）人民政府：', '第十条 本办法自2021年3月1日起施行，有效期5年。').dates.expires, '2026-02-28');
  });
  it('reads the term of a plan from its title', () => {
    assert.equal(read('武汉市公共厕所提升行动方案（2021—2023年）', '正文。').dates.expires, '2023-12-31');
    assert.equal(read('安徽省“十四五”养老服务规划', '正文。').dates.expires, '2025-12-31');
    assert.equal(read('国务院关于某某总体规划（2018—2035年）的批复', '正文。').dates.expires, undefined);
  });
  it('takes the day of signature, not that of printing', () => {
    const { dates } = read('绵阳市人民政府办公室关于加强防汛的通知', '各县（市、区）人民政府：', '现通知如下。', '绵阳市人民政府办公室', '2021年5月6日', '绵阳市人民政府办公室 2021年5月9日印发');
    assert.equal(dates.issued, '2021-05-06');
  });
});

describe('metadata: the bundled documents', () => {
  const folder = resolve(__dirname, '../../../seeds');
  const of = (part: string) => readMetadataOf(readFileSync(join(folder, readdirSync(folder).find((name) => name.includes(part) && name.endsWith('.txt'))!), 'utf8'));
  it('reads the amended regulation', () => {
    const { title, kind, issuers, rank, dates } = of('2023修正');
    assert.equal(title, '杭州市城市国际化促进条例');
    assert.equal(kind, '条例');
    assert.deepEqual(issuers, ['杭州市人民代表大会常务委员会']);
    assert.equal(rank, 'municipal-regulation');
    assert.deepEqual(dates, { adopted: '2018-04-27', effective: '2018-08-01', version: '2023-05-26' });
  });
  it('reads the joint opinion of party and government', () => {
    const { title, documentNumber, issuers, party, dates } = of('市委〔2018〕15号');
    assert.equal(title, '中共杭州市委杭州市人民政府关于以“一带一路”建设统领全面开放进一步提升城市国际化水平的实施意见');
    assert.equal(documentNumber, '市委〔2018〕15号');
    assert.deepEqual(issuers, ['中共杭州市委', '杭州市人民政府']);
    assert.equal(party, true);
    assert.equal(dates.issued, '2018-07-30');
  });
  it('reads the opinion below the navigation of its web page', () => {
    const { title, dates } = of('若干意见');
    assert.equal(title, '中共杭州市委关于全面提升杭州城市国际化水平的若干意见');
    assert.equal(dates.adopted, '2016-07-11');
  });
  it('reads the notice that issues a plan', () => {
    const { title, documentNumber, kind, dates, jurisdiction } = of('绍政办发');
    assert.equal(title, '绍兴市人民政府办公室关于印发绍兴市加快推进城市国际化行动方案（2020—2022年）的通知');
    assert.equal(documentNumber, '绍政办发〔2020〕15号');
    assert.equal(kind, '通知');
    assert.deepEqual(dates, { issued: '2020-05-07', version: '2020-05-07', expires: '2022-12-31' });
    assert.deepEqual(jurisdiction, { province: '浙江省', city: '绍兴市' });
  });
});

describe('metadata: under an order', () => {
  it('reads title, number and days of what the order publishes', () => {
    const { title, titleSpan, documentNumber, kind, issuers, rank, dates } = read('广东省人民政府令', '第 278 号', '', '《广东省示范管理办法》已经2020年12月7日广东省人民政府第十三届120次常务会议通过，现予公布，自2021年2月1日起施行。', '', '省长 某某', '2020年12月20日', '', '广东省示范管理办法', '', '第一条 为了示范，制定本办法。');
    assert.equal(title, '广东省示范管理办法');
    assert.equal(titleSpan!.end - titleSpan!.start, 9);
    assert.ok(titleSpan!.start > 80);
    assert.deepEqual([documentNumber, kind, issuers, rank], ['广东省人民政府令第278号', '办法', ['广东省人民政府'], 'government-rule']);
    assert.deepEqual(dates, { adopted: '2020-12-07', effective: '2021-02-01', issued: '2020-12-20', version: '2020-12-07' });
  });
  it('reads the regulation of an announcement', () => {
    const { title, rank, dates } = read('银川市人民代表大会常务委员会公告', '（第12号）', '', '《银川市示范条例》已由银川市第十五届人民代表大会常务委员会第二十次会议于2019年4月3日通过，宁夏回族自治区第十二届人民代表大会常务委员会第十一次会议于2019年5月30日批准，现予公布，自2019年8月1日起施行。', '', '银川市人民代表大会常务委员会', '2019年6月5日', '', '银川市示范条例', '', '第一条 ……');
    assert.deepEqual([title, rank], ['银川市示范条例', 'municipal-regulation']);
    assert.deepEqual(dates, { adopted: '2019-04-03', effective: '2019-08-01', issued: '2019-06-05', version: '2019-05-30' });
  });
});

describe('metadata: the name of the file', () => {
  it('gives a text of the corpus without a title its title', () => {
    assert.equal(readMetadataOf('第四章 服务 第三十二条 应当推进共享。', '/a/廊坊市示范条例(2018)第四章至第七章.txt').title, '廊坊市示范条例');
  });
  it('dates a version whose later amendments the notes have lost', () => {
    const text = '# 示范条例\n\n2001年3月1日 中华人民共和国国务院令第300号公布\n\n<!-- INFO END -->\n\n第一条 ……';
    assert.equal(readMetadataOf(text, 'file:///a/%E7%A4%BA%E8%8C%83%E6%9D%A1%E4%BE%8B(2019-07-08).md').dates.version, '2019-07-08');
    assert.equal(readMetadataOf(text, '/a/示范条例(2001-03-20).md').dates.version, '2001-03-01');
  });
  it('gives a draft no title that its text does not have', () => {
    assert.equal(readDocument('第一条 为了示范，制定本办法。', '/a/廊坊市示范办法.policy.txt').metadata.title, '');
  });
});
