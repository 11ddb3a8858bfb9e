import { strict as assert } from 'node:assert';
import { readRepeals } from '../../../server/src/corpus/repeal';

const titles = (text: string, title = '某省示范条例'): string[] => readRepeals(text, title).map((clause) => clause.title);

describe('repeal clauses', () => {
  it('name one title or several', () => {
    assert.deepEqual(titles('第九条 本条例自2020年1月1日起施行。《某省甲办法》同时废止。'), ['某省甲办法']);
    assert.deepEqual(titles('《某省甲办法》、《某省乙规定》和《某省丙规定》同时废止。'), ['某省甲办法', '某省乙规定', '某省丙规定']);
    assert.deepEqual(titles('原《某省甲办法》（某政发〔2009〕5号）即行废止。'), ['某省甲办法']);
  });
  it('keep a title nested in a title', () => assert.deepEqual(titles('《某省实施〈中华人民共和国水法〉办法》同时废止。'), ['某省实施〈中华人民共和国水法〉办法']));
  it('stand before the titles as well', () => assert.deepEqual(titles('废止《某省甲办法》。'), ['某省甲办法']));
  it('are not what is said about repealing', () => {
    for (const text of ['地方性法规应当及时修改或者废止。', '《某省甲办法》废止前已经受理的，继续办理。', '提案人可以建议废止《某省甲办法》。', '《某省甲办法》尚未废止的，从其规定。', '《某省甲办法》第三条同时废止。', '《某省甲办法》中的有关规定同时废止。']) assert.deepEqual(titles(text), [], text);
  });
  it('do not take what they rest on', () => assert.deepEqual(titles('根据《某省立法条例》，《某省甲办法》予以废止。'), ['某省甲办法']));
  it('of a decision reach over its list', () => {
    const text = '某市人民政府决定，废止下列规范性文件：\n\n1.《某市甲办法》（某政〔2001〕3号）\n2.《某市乙规定》\n\n一、对下列文件予以修改：\n1.《某市丙规定》';
    assert.deepEqual(titles(text, '某市人民政府关于废止和修改部分规范性文件的决定'), ['某市甲办法', '某市乙规定']);
  });
  it('of a decision reach over its table', () => {
    const text = '现将废止的规范性文件目录公布如下：\n| 序号 | 文件 | 文号 |\n| --- | --- | --- |\n| 1 | 《某市甲办法》 | 某政〔2001〕3号 |\n| 2 | 《某市乙规定》 | 某政〔2002〕4号 |';
    assert.deepEqual(titles(text, '某市人民政府关于公布废止规范性文件目录的通知'), ['某市甲办法', '某市乙规定']);
  });
});
