import { strict as assert } from 'node:assert';
import { readCalendar, readClock, readFrequencies, readQuantities } from '../../../server/src/text/quantities';

const values = (text: string): string[] => readQuantities(text).map(({ valueStart, valueEnd, low, high, comparison, bound }) =>
  `${text.slice(valueStart, valueEnd)} ${low === high ? low : `${low}-${high}`} ${comparison}${bound === 'none' ? '' : ` ${bound}`}`);

describe('quantities', () => {
  it('reads Chinese and Arabic numerals alike', () => {
    assert.deepEqual(values('处五千元以上五万元以下罚款'), ['五千元以上五万元 5000-50000 =']);
    assert.deepEqual(values('处5000元以上5万元以下罚款'), ['5000元以上5万元 5000-50000 =']);
    assert.deepEqual(values('每平方米零点五元'), ['零点五元 0.5 =']);
    assert.deepEqual(values('投资二百三十亿元，面积一千零五十平方米'), ['二百三十亿元 23000000000 =', '一千零五十平方米 1050 =']);
  });
  it('brings units to one measure', () => {
    assert.deepEqual(values('0.5亿元，5000万元'), ['0.5亿元 50000000 =', '5000万元 50000000 =']);
    assert.deepEqual(values('千分之二，2‰，0.2%，百分之三十，八成'), ['千分之二 0.002 =', '2‰ 0.002 =', '0.2% 0.002 =', '百分之三十 0.3 =', '八成 0.8 =']);
    assert.deepEqual(values('一公里，1000米'), ['一公里 1000 =', '1000米 1000 =']);
    assert.deepEqual(values('2万名，4600万人次，435万。'), ['2万名 20000 =', '4600万人次 46000000 =', '435万 4350000 =']);
  });
  it('reads the words that bound a number', () => {
    assert.deepEqual(values('不得少于九十日，至少保存四年，不超过30分贝，突破200亿元，40个左右，未满十二周岁'),
      ['九十日 90 >=', '四年 1460 =', '30分贝 30 <=', '200亿元 20000000000 >', '40个 40 ~', '十二周岁 12 <']);
    assert.deepEqual(values('三十日内，举办十五日前，提前五日，七个工作日内'), ['三十日 30 <= within', '十五日 15 = before', '五日 5 = before', '七个工作日 9.8 <= within']);
  });
  it('reads ranges in all their forms', () => {
    for (const text of ['三至五年', '三年至五年', '3—5年', '3年到5年']) assert.deepEqual(values(text), [`${text} 1095-1825 =`]);
    assert.deepEqual(values('10%～20%'), ['10%～20% 0.1-0.2 =']);
  });
  it('leaves ordinals, dates, names and idle ones alone', () => {
    for (const text of ['第三条第二款', '2022年9月5日', 'G60科创走廊', '世界500强企业', '第19届亚运会', '5G网络', '“1+X”体系', '一个方面', '统一标准', '万无一失', '十分重要', '每月10日前']) assert.deepEqual(values(text), [], text);
  });
  it('reads a unit that begins like a numeral, shares with a stroke, and grades only where they are bounded', () => {
    assert.deepEqual(values('总量不得超过三十千克，总装机一千千瓦以上'), ['三十千克 0.03 <=', '一千千瓦 1000 >=']);
    assert.deepEqual(values('经2/3以上成员同意'), ['2/3 0.666666666667 >=']);
    assert.deepEqual(values('2016/7/20'), []);
    assert.deepEqual(values('风力六级以上，坡度二十五度以上，三级医院，二级保护野生动物'), ['六级 6 >=', '二十五度 25 >=']);
    assert.deepEqual(values('由五至十一名单数委员组成，公示名单三份'), ['五至十一名 5-11 =', '三份 3 =']);
  });
  it('reads proportions', () => assert.deepEqual(values('护理人员配比不得低于一比四'), ['一比四 0.25 >=']));
  it('takes time linear in the text', () => {
    const text = '一'.repeat(200_000);
    const start = performance.now();
    readQuantities(text);
    readCalendar(text);
    readFrequencies(`每${text}`);
    assert.ok(performance.now() - start < 2000);
  });
});

describe('days of the year', () => {
  const days = (text: string): string[] => readCalendar(text).map(({ key, yearly, bound }) => `${key}${yearly ? ' yearly' : ''} ${bound}`);
  it('reads fixed days, weeks and feasts', () => {
    assert.deepEqual(days('每年9月5日为“杭州国际日”'), ['09-05 yearly on']);
    assert.deepEqual(days('每年十月第三周'), ['10-w3 yearly on']);
    assert.deepEqual(days('每年6月第二个星期六'), ['06-2-六 yearly on']);
    assert.deepEqual(days('每年农历立冬所在周为黄酒周'), ['农历立冬 yearly on']);
  });
  it('knows that the end of the year is 31 December', () => assert.deepEqual([...days('每年年底前'), ...days('每年12月31日前'), ...days('每年12月底前')], Array(3).fill('12-31 yearly before')));
  it('reads from when', () => assert.deepEqual(days('自2023年1月1日起'), ['01-01 from']));
});

describe('how often', () => {
  const often = (text: string): number[] => readFrequencies(text).map(({ every }) => every);
  it('reads every form', () => {
    assert.deepEqual(often('每两年向人大常委会报告一次'), [730]);
    assert.deepEqual(often('每三年至少组织一次评估'), [1095]);
    assert.deepEqual(often('实行半年一次督查、两年一次考核'), [182.5, 730]);
    assert.deepEqual(often('推进季度督查、年度考核'), [90, 365]);
    assert.deepEqual(often('每月至少开展两次检查'), [15]);
    assert.deepEqual(often('一年不少于两次'), [182.5]);
    assert.deepEqual(often('每届任期内报告一次'), [1825]);
  });
  it('does not take a day of the year for one', () => assert.deepEqual(often('每年9月5日，每年年底前，每月10日前'), []));
});

describe('hours of the day', () => {
  const hours = (text: string): string[] => readClock(text).map(({ start, end, from, to }) => `${text.slice(start, end)} ${from / 60}-${to / 60}`);
  it('are read from … to …, over midnight as well', () => {
    assert.deepEqual(hours('每日8时至24时营业'), ['8时至24时 8-24']);
    assert.deepEqual(hours('夜间22:00至次日6:00禁止施工'), ['夜间22:00至次日6:00 22-30']);
    assert.deepEqual(hours('晚上八点至十点半'), ['晚上八点至十点半 20-22.5']);
  });
  it('are none where one hour stands alone, or minutes of a meeting', () => {
    for (const text of ['上午9时召开会议', '比例为1:3', '用时2小时至3小时']) assert.deepEqual(hours(text), [], text);
  });
});
