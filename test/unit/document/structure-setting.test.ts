import { strict as assert } from 'node:assert';
import { readDocument } from '../../../server/src/document/document';
import { walk } from '../../../server/src/document/find';
import { toNumeral } from '../../../server/src/text/numerals';

const CLAUSES = ['建立协同工作机制', '完善公共服务网络', '加强人才培养', '推动数据共享', '优化审批流程'];
const sentence = (seed: number): string => `有关部门应当${CLAUSES[seed % CLAUSES.length]}，并于每年第一季度公布上一年度工作情况，接受社会监督。`;

/** A regulation of three chapters, with a list in every third article, set as a careful office would. */
const lines = ['某市数据促进条例'];
for (let article = 1; article <= 18; article++) {
  if (article % 6 === 1) lines.push(`第${toNumeral((article + 5) / 6)}章　${CLAUSES[article % CLAUSES.length]}`);
  if (article % 3 === 2) lines.push(`第${toNumeral(article)}条　申请人应当提交下列材料：`, ...[1, 2, 3].map((item) => `（${toNumeral(item)}）${CLAUSES[(item + article) % CLAUSES.length]}的证明${item < 3 ? '；' : '。'}`));
  else lines.push(`第${toNumeral(article)}条　${sentence(article)}`, sentence(article + 1));
}
const text = lines.join('\n');
const outline = (source: string): string[] => [...walk(readDocument(source).outline)].map(({ level, ordinal, children }) => `${level} ${ordinal} ${children.length}`);

/** Ways in which the same text arrives: from Word, a web page, a scan. Each says the same. */
const SETTINGS: Record<string, (source: string) => string> = {
  'with CRLF': (source) => source.replaceAll('\n', '\r\n'),
  'with CR alone': (source) => source.replaceAll('\n', '\r'),
  'with a byte order mark': (source) => `\ufeff${source}`,
  'with indents of U+3000': (source) => source.replace(/^/gm, '　　'),
  'with empty lines between': (source) => source.replaceAll('\n', '\n\n'),
  'with blanks at line ends': (source) => source.replaceAll('\n', '  \n'),
  'with bold labels': (source) => source.replace(/^(第.+?条)/gm, '**$1**'),
  'with Markdown headings': (source) => source.replace(/^(第.章)/gm, '## $1'),
  'without blanks behind the labels of articles': (source) => source.replace(/^(第.+?条)　/gm, '$1'),
  'with tabs behind the labels of articles': (source) => source.replace(/^(第.+?条)　/gm, '$1\t'),
  'in half-width punctuation': (source) => source.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',').replaceAll('；', ';').replaceAll('：', ':'),
  'with page numbers between paragraphs': (source) => source.split('\n').map((line, index) => (index % 7 === 6 ? `${line}\n— ${index} —` : line)).join('\n'),
  'with items on one line': (source) => source.replace(/；\n/g, '；'),
  'with hard line breaks': (source) => source.split('\n').flatMap((line) => (line.length > 30 ? [line.slice(0, 30), line.slice(30)] : [line])).join('\n'),
  'on one line': (source) => source.replaceAll('\n', ' '),
};

describe('the same text', () => {
  it('is a regulation without a fault to begin with', () => assert.deepEqual(readDocument(text).anomalies, []));
  for (const [name, set] of Object.entries(SETTINGS)) {
    it(`reads the same ${name}`, () => {
      const document = readDocument(set(text));
      assert.deepEqual(outline(set(text)), outline(text));
      assert.deepEqual(document.anomalies.filter(({ detail }) => detail?.harmless !== 1), []);
    });
  }
});

describe('a second document behind the articles of the first', () => {
  const FIRST = ['东湖市公园条例', '第一条　为了管理公园，制定本条例。', '第二条　公园免费开放。', '第三条　本条例自2024年5月1日起施行。'];
  for (const [title, ...lines] of [
    ['东湖市人民代表大会常务委员会关于修改《东湖市广场条例》的决定', '东湖市人民代表大会常务委员会决定对《东湖市广场条例》作如下修改：', '一、第五条修改为：“广场不得停车。”', '二、删去第九条。'],
    ['东湖市公园条例问答', '1.问：公园收费吗？', '答：公园免费开放。', '2.问：何时开放？', '答：全天开放。'],
  ]) {
    it(title, () => {
      const { parts } = readDocument([...FIRST, title, ...lines].join('\n'));
      assert.deepEqual(parts.filter(({ kind }) => kind !== 'quoted').map(({ kind, title: name }) => [kind, name]), [['main', FIRST[0]], ['issued', title]]);
    });
  }
});
