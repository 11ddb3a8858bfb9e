import { strict as assert } from 'node:assert';
import { readAmendedTitles } from '../../../server/src/corpus/amend';
import { createCorpus } from '../../../server/src/corpus/corpus';
import { staleCitations } from '../../../server/src/corpus/staleness';
import { readDocument } from '../../../server/src/document/document';

const congress = (day: string, session: string): string => `（${day}湖南省第十三届人民代表大会常务委员会第${session}次会议通过）`;
const TEXTS: Record<string, string> = {
  old: `湖南省示范停车条例\n\n${congress('2015年3月1日', '三')}\n\n第一条 为了规范停车，制定本条例。\n第二条 停车场应当公布收费标准。\n第三条 停车场应当设置明显标志，保证夜间照明。\n第四条 占用消防通道停车的，处一百元罚款。\n第五条 本条例自2015年5月1日起施行。`,
  new: `湖南省示范停车条例\n\n（2015年3月1日湖南省第十二届人民代表大会常务委员会第三次会议通过　2021年3月1日湖南省第十三届人民代表大会常务委员会第二十次会议修订）\n\n第一条 为了规范停车，制定本条例。\n第二条 停车场分为公共停车场和专用停车场。\n第三条 停车场应当公布收费标准。\n第四条 停车场应当设置明显标志，保证夜间照明，并安装监控。\n第五条 本条例自2021年5月1日起施行。`,
  gone: `湖南省示范洗车办法\n\n${congress('2014年3月1日', '一')}\n\n第一条 为了规范洗车，制定本办法。`,
  by: `湖南省示范节水条例\n\n${congress('2019年3月1日', '九')}\n\n第一条 为了节水，制定本条例。\n第二条 本条例自2019年5月1日起施行。《湖南省示范洗车办法》同时废止。`,
  kept: `湖南省示范绿化条例\n\n${congress('2014年3月1日', '一')}\n\n第一条 为了绿化，制定本条例。\n第二条 城市应当绿化。`,
  decision: `湖南省人民代表大会常务委员会关于修改《湖南省示范绿化条例》的决定\n\n${congress('2020年3月1日', '十')}\n\n一、将第二条修改为：“城市和乡村应当绿化。”\n\n本决定自公布之日起施行。`,
};
const corpus = createCorpus(Object.entries(TEXTS).map(([id, text]) => ({ id, uri: id, text })), { today: () => '2026-01-01' });
const stale = (sentence: string, written = '2018-01-01', day = '2026-01-01') =>
  staleCitations(readDocument(`关于停车的通知\n\n各市州：\n\n${sentence}`), corpus, written, day).map(({ kind, locator, presentLocator, now }) => [kind, locator, presentLocator, now.id].filter(Boolean).join(' '));

describe('staleness', () => {
  it('finds a provision that has another number now', () => assert.deepEqual(stale('依照《湖南省示范停车条例》第二条的规定办理。'), ['moved 第二条 第三条 new']));
  it('finds a provision that was reworded, and one that is gone', () => {
    assert.deepEqual(stale('依照《湖南省示范停车条例》第三条的规定办理。'), ['changed 第三条 第四条 new']);
    assert.deepEqual(stale('依照《湖南省示范停车条例》第四条的规定处罚。'), ['deleted 第四条 new']);
  });
  it('finds a document that was repealed since', () => assert.deepEqual(stale('依照《湖南省示范洗车办法》第一条的规定办理。'), ['repealed by']));
  it('finds a document that was amended since, of which the corpus lacks the new text', () => assert.deepEqual(stale('依照《湖南省示范绿化条例》第二条的规定办理。'), ['amended decision']));
  it('is silent about what had happened before, or has not happened yet', () => {
    assert.deepEqual(stale('依照《湖南省示范停车条例》第三条的规定办理。', '2022-01-01'), []);
    assert.deepEqual(stale('依照《湖南省示范停车条例》第三条的规定办理。', '2018-01-01', '2020-01-01'), []);
    assert.deepEqual(stale('依照《湖南省示范停车条例》第一条的规定办理。'), []);
  });
});

describe('decisions to amend', () => {
  it('name one title, or list several', () => {
    assert.deepEqual(readAmendedTitles('', '某市人大常委会关于修改〈某市甲条例〉的决定'), ['某市甲条例']);
    const text = '一、对《某市甲条例》作如下修改：\n1.将第三条修改为……\n二、《某市乙条例》\n删去第五条。\n三、将《某市丙条例》第二条中的“甲”修改为“乙”。\n四、废止《某市丁条例》。';
    assert.deepEqual(readAmendedTitles(text, '某市人大常委会关于修改《某市甲条例》等三件地方性法规的决定'), ['某市甲条例', '某市乙条例', '某市丙条例']);
  });
  it('are no other documents', () => assert.deepEqual(readAmendedTitles('对《某市甲条例》作如下修改', '某市乙条例'), []));
});
