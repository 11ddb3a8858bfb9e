import { strict as assert } from 'node:assert';
import { createPolicyService } from '../../../server/src/service';

const service = createPolicyService({ sources: [], today: () => '2024-06-01' });
const found = (code: string, ...lines: string[]) => service.check(service.read(lines.join('\n'), 'draft')).findings.filter((each) => each.code === code);
const at = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end);

describe('structure/contents-mismatch', () => {
  const code = 'structure/contents-mismatch';
  const TEXT = ['第一章　总则', '第一条　为了管理湖泊，制定本条例。', '第二章　保护', '第一节　水质', '第二条　水质应当监测。', '第二节　岸线', '第三条　岸线不得侵占。', '第三章　利用', '第一节　航运', '第四条　航运应当登记。', '第四章　附则', '第五条　本条例自2024年7月1日起施行。'];
  const document = (...contents: string[]): string[] => ['南湖市湖泊条例', '目　录', ...contents, ...TEXT];
  const words = (...contents: string[]): string[] => {
    const lines = document(...contents);
    return found(code, ...lines).map(({ span }) => at(lines.join('\n'), span));
  };
  it('is silent where both agree, sections listed or not, with dots and page numbers', () => {
    assert.deepEqual(words('第一章　总则', '第二章　保护', '第三章　利用', '第四章　附则'), []);
    assert.deepEqual(words('第一章　总则……………1', '第二章　保护……………2', '第一节　水质……2', '第二节　岸线……3', '第三章　利用……4', '第一节　航运……4', '第四章　附则……5'), []);
  });
  it('is another name', () => assert.deepEqual(words('第一章　总则', '第二章　保护和治理', '第三章　利用', '第四章　附则'), ['第二章　保护和治理']));
  it('is a chapter that only the contents have', () => assert.deepEqual(words('第一章　总则', '第二章　保护', '第三章　利用', '第四章　附则', '第五章　罚则'), ['第五章　罚则']));
  it('is a section that the contents forget among others', () => assert.deepEqual(words('第一章　总则', '第二章　保护', '第一节　水质', '第三章　利用', '第一节　航运', '第四章　附则'), ['第二节']));
  it('is nothing where half of the headings are lost', () => assert.deepEqual(words('第一章　甲', '第二章　乙', '第三章　丙', '第四章　附则'), []));
});

describe('who makes a document, and what it is called', () => {
  const rule = (title: string, note: string): string[] => [title, note, '第一条　为了管理公园，制定本规定。', '第二条　公园免费开放。', '第三条　本规定自公布之日起施行。'];
  it('a rule of a government is no 条例', () => {
    assert.equal(found('structure/rule-called-regulation', ...rule('南湖市公园管理条例', '（2024年5月1日南湖市人民政府令第12号公布）')).length, 1);
    assert.equal(found('structure/rule-called-regulation', ...rule('南湖市公园管理规定', '（2024年5月1日南湖市人民政府令第12号公布）')).length, 0);
    assert.equal(found('structure/rule-called-regulation', ...rule('南湖市公园管理条例', '（2024年5月1日南湖市人民代表大会常务委员会通过）')).length, 0);
    assert.equal(found('structure/rule-called-regulation', ...rule('公园管理条例', '（2024年5月1日中华人民共和国国务院令第12号公布）')).length, 0);
  });
  it('a division issues nothing in its own name', () => {
    const notice = (office: string): string[] => [`${office}关于加强公园管理的意见`, '一、总体要求', '提高水平。', '二、主要任务', '加强服务。', office, '2024年5月6日'];
    assert.equal(found('structure/issued-by-inner-office', ...notice('南湖市园林局绿化处')).length, 1);
    for (const office of ['南湖市园林局', '南湖市城东街道办事处', '南湖市公园管理处', '南湖市人民政府驻上海办事处']) assert.equal(found('structure/issued-by-inner-office', ...notice(office)).length, 0, office);
  });
});
