import { strict as assert } from 'node:assert';
import { zipSync } from 'fflate';
import { importFile, type Imported } from '../../../server/src/corpus/import';
import { write } from '../../../server/src/corpus/import/numbering';
import { pdf } from './pdf';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = async (content: Uint8Array, extension: string, options = {}): Promise<Imported> => {
  const result = await importFile(content, extension, options);
  assert.ok('text' in result, 'reason' in result ? result.reason.zh : '');
  return result;
};
const reason = async (content: Uint8Array, extension: string): Promise<string> => {
  const result = await importFile(content, extension);
  assert.ok('reason' in result, 'it was read');
  return result.reason.zh;
};
const remarks = ({ report }: Imported): string[] => report.map(({ zh, count }) => `${zh} ${count}`);

// ---- a Word file

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const p = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const numbered = (list: number, level: number, text: string): string => p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/><w:suff w:val="nothing"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
const docx = (body: string, styles = ''): Uint8Array => zipSync({
  'word/document.xml': bytes(`<?xml version="1.0"?><w:document ${W} xmlns:mc="mc"><w:body>${body}</w:body></w:document>`),
  'word/numbering.xml': bytes(NUMBERING), 'word/styles.xml': bytes(`<w:styles ${W}>${styles}</w:styles>`),
});

describe('importing Word files', () => {
  it('gives paragraphs as lines, and where each comes from', async () => {
    const { text, segments } = await read(docx(p('示范办法') + p('第一条 正文。')), '.docx');
    assert.equal(text, '示范办法\n第一条 正文。\n');
    assert.deepEqual(segments[1], { start: 5, end: 12, paragraph: 2 });
  });
  it('writes automatic numbers out', async () => {
    const imported = await read(docx(numbered(1, 0, '为了示范。') + numbered(1, 0, '有下列情形的：') + numbered(1, 1, '甲；') + numbered(1, 1, '乙。') + numbered(1, 0, '附则。') + numbered(1, 1, '丙。')), '.docx');
    assert.deepEqual(imported.text.trim().split('\n'), ['第一条　为了示范。', '第二条　有下列情形的：', '（一）甲；', '（二）乙。', '第三条　附则。', '（一）丙。']);
    assert.deepEqual(remarks(imported), ['自动编号已写成文字 6']);
  });
  it('writes numbers of a style out, and leaves bullets away', async () => {
    const styles = '<w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="tiao"><w:basedOn w:val="base"/></w:style>';
    assert.equal((await read(docx(p('正文。', '<w:pStyle w:val="tiao"/>') + numbered(2, 0, '要点'), styles), '.docx')).text, '第一条　正文。\n要点\n');
  });
  it('takes tracked changes as accepted, or as rejected when asked', async () => {
    const body = `<w:p>${run('罚款')}<w:del w:id="1"><w:r><w:delText>五百元</w:delText></w:r></w:del><w:ins w:id="2">${run('一千元')}</w:ins>${run('。')}</w:p>`;
    const accepted = await read(docx(body), '.docx');
    assert.equal(accepted.text, '罚款一千元。\n');
    assert.ok(accepted.report.every(({ kind }) => kind === 'decided') && accepted.report.length === 2);
    assert.equal((await read(docx(body), '.docx', { trackedChanges: 'reject' })).text, '罚款五百元。\n');
  });
  it('keeps tables as rows with tabs, merged cells in their columns', async () => {
    const cell = (text: string, span = 1): string => `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${p(text)}</w:tc>`;
    const { text } = await read(docx(`<w:tbl><w:tr>${cell('序号')}${cell('任务')}${cell('单位')}</w:tr><w:tr>${cell('合并', 2)}${cell('市示范局')}</w:tr></w:tbl>${p('后文')}`), '.docx');
    assert.equal(text, '序号\t任务\t单位\n合并\t\t市示范局\n后文\n');
  });
  it('fills cells merged over rows in, so that each row of a table of tasks names its unit', async () => {
    const cell = (text: string, merge = ''): string => `<w:tc><w:tcPr>${merge === '' ? '' : `<w:vMerge${merge === 'go on' ? '' : ' w:val="restart"'}/>`}</w:tcPr>${p(text)}</w:tc>`;
    const imported = await read(docx(`<w:tbl><w:tr>${cell('任务')}${cell('牵头单位')}</w:tr><w:tr>${cell('甲')}${cell('市示范局', 'begin')}</w:tr><w:tr>${cell('乙')}${cell('', 'go on')}</w:tr><w:tr>${cell('丙')}${cell('')}</w:tr></w:tbl>`), '.docx');
    assert.equal(imported.text, '任务\t牵头单位\n甲\t市示范局\n乙\t市示范局\n丙\t\n');
    assert.deepEqual(remarks(imported), ['纵向合并的单元格已逐行补全 1']);
  });
  it('leaves out the heading of a table of contents with it', async () => {
    assert.equal((await read(docx(p('目 录', '<w:pStyle w:val="TH"/>') + p('第一章 总则 1', '<w:pStyle w:val="T1"/>') + p('正文'), '<w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style><w:style w:styleId="TH"><w:name w:val="TOC Heading"/></w:style>'), '.docx')).text, '正文\n');
  });
  it('leaves out the table of contents, footnotes and pictures, and says so', async () => {
    const imported = await read(docx(`${p('第一章 总则 1', '<w:pStyle w:val="T1"/>')}<w:p>${run('正文')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:drawing/></w:r></w:p>`, '<w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style>'), '.docx');
    assert.equal(imported.text, '正文\n');
    assert.deepEqual(remarks(imported), ['目录未收入（行） 1', '脚注、尾注未收入 1', '图片、图形未收入 1']);
  });
  it('does not break a sentence at a page break', async () => {
    assert.equal((await read(docx(`<w:p>${run('为了')}<w:r><w:br w:type="page"/></w:r>${run('示范。')}</w:p>`), '.docx')).text, '为了示范。\n');
  });
  it('refuses an archive made to burst, a damaged file, and what is none', async () => {
    assert.match(await reason(zipSync({ 'word/document.xml': [new Uint8Array(3 * 1024 * 1024), { level: 9 }] }), '.docx'), /压缩炸弹/);
    assert.match(await reason(docx(p('正文')).subarray(0, 200), '.docx'), /损坏/);
    assert.match(await reason(zipSync({ 'a.txt': bytes('x') }), '.docx'), /不是 Word 文件/);
    assert.match(await reason(zipSync({ 'word/document.xml': bytes('<w:document><w:p>') }), '.docx'), /损坏/);
    assert.match(await reason(bytes('{\\rtf1 甲}'), '.doc'), /RTF.*\.docx/);
    assert.match(await reason(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), '.doc'), /损坏/);
  });
  it('knows the number formats of Chinese lists', () => {
    assert.deepEqual(['chineseCounting', 'japaneseCounting', 'ideographDigital', 'decimalEnclosedCircle', 'decimalFullWidth', 'lowerLetter', 'upperRoman'].map((format) => write(12, format)), ['十二', '十二', '一二', '⑫', '１２', 'l', 'XII']);
  });
});

describe('importing PDF files', () => {
  it('joins lines of a paragraph, also over a page, and leaves page numbers out', async () => {
    const line = '为了规范停车秩序加强停车管理根据有关法律法规结合';
    const imported = await read(pdf([
      [[230, 760, '示范停车条例'], [104, 700, `第一条 ${line.slice(0, 20)}`], [72, 670, `${line}本市实`], [280, 40, '— 1 —']],
      [[72, 760, '际，制定本条例。'], [104, 730, '第二条 本条例适用于停车。'], [280, 40, '— 2 —']],
    ]), '.pdf');
    assert.deepEqual(imported.text.trim().split('\n'), ['示范停车条例', `第一条 ${line.slice(0, 20)}${line}本市实际，制定本条例。`, '第二条 本条例适用于停车。']);
    assert.deepEqual(remarks(imported).sort(), ['行末断开的句子已接上 1', '页码未收入 2', '跨页断开的句子已接上 1'].sort());
    assert.equal(imported.segments[2].page, 2);
  });
  it('leaves running heads out', async () => {
    const page = (text: string) => [[72, 810, '示范市人民政府公报'], [72, 700, text]] as const;
    assert.equal((await read(pdf([page('甲。'), page('乙。'), page('丙。')]), '.pdf')).text, '甲。\n乙。\n丙。\n');
  });
  it('leaves the table of contents and footnotes out, and keeps columns of a table', async () => {
    const imported = await read(pdf([
      [[260, 780, '示范停车条例'], [280, 740, '目 录'], [72, 710, '第一章 总则……………………3'], [72, 680, '第二章 附则……………………8']],
      [[72, 740, '第一条 停车应当规范。'], [72, 700, '序号'], [200, 700, '任务'], [400, 700, '单位'], [72, 670, '1'], [200, 670, '划线'], [400, 670, '市示范局'], [72, 120, '① 见附件。', 9]],
    ]), '.pdf');
    assert.deepEqual(imported.text.trim().split('\n'), ['示范停车条例', '第一条 停车应当规范。', '序号\t任务\t单位', '1\t划线\t市示范局']);
    assert.deepEqual(remarks(imported).sort(), ['目录未收入（行） 2', '脚注未收入 1'].sort());
  });
  it('keeps a table drawn with lines: cells of several lines, merged cells, rows that a page breaks', async () => {
    const [left, middle, right] = [72, 150, 350];
    const grid = (...heights: number[]) => [...heights.map((y) => ['line', left, y, right + 150, y] as const), ...[left, middle, right, right + 150].map((x) => ['line', x, heights[heights.length - 1], x, heights[0]] as const)];
    const imported = await read(pdf([
      [[72, 760, '任务分工如下：'], ...grid(740, 700, 640), [80, 715, '序号'], [160, 715, '任务'], [360, 715, '单位'],
        [80, 680, '1'], [160, 680, '划定停车泊位并公'], [160, 655, '布收费标准'], [360, 680, '市示范局、各'], [280, 40, '— 1 —']],
      [...grid(780, 740, 700, 660), [80, 755, '序号'], [160, 755, '任务'], [360, 755, '单位'], [360, 715, '区人民政府'], [80, 675, '2'], [160, 675, '检查'], [360, 675, '市示范局'], [72, 620, '特此通知。'], [280, 40, '— 2 —']],
    ]), '.pdf');
    assert.deepEqual(imported.text.trim().split('\n'), ['任务分工如下：', '序号\t任务\t单位', '1\t划定停车泊位并公布收费标准\t市示范局、各区人民政府', '2\t检查\t市示范局', '特此通知。']);
    assert.deepEqual(remarks(imported).sort(), ['续表的表头未重复收入 1', '跨页断开的表格行已接上 1', '页码未收入 2'].sort());
  });
  it('fills a cell that covers several rows into each, and leaves frames alone', async () => {
    const across = (y: number, from: number) => ['line', from, y, 400, y] as const;
    const imported = await read(pdf([[
      ...[across(700, 72), across(660, 200), across(620, 72)], ...[72, 200, 400].map((x) => ['line', x, 620, x, 700] as const), [80, 655, '市示范局'], [210, 675, '划线'], [210, 635, '收费'],
      ...[['line', 72, 300, 400, 300], ['line', 72, 200, 400, 200], ['line', 72, 200, 72, 300], ['line', 400, 200, 400, 300]] as const, [80, 250, '框内的话。'],
    ]]), '.pdf');
    assert.deepEqual(imported.text.trim().split('\n'), ['市示范局\t划线', '市示范局\t收费', '框内的话。']);
    assert.deepEqual(remarks(imported), ['纵向合并的单元格已逐行补全 1']);
  });
  it('joins a note in brackets under the title, and leaves raised marks of footnotes out', async () => {
    const line = '为了规范停车秩序加强停车管理根据有关法律法规结合';
    const imported = await read(pdf([[[229, 780, '示范停车条例'], [88, 750, '（二〇二〇年五月一日示范市人民代表大会常务委'], [184, 720, '员会第八次会议通过）'], [104, 690, `第一条 ${line.slice(0, 18)}`], [72, 660, line], [72, 630, line], [72, 600, line], [72, 570, line], [72, 540, '本市实际'], [136, 548, '1', 9], [145, 540, '，制定本条例。'], [72, 90, '1 见说明。', 9]]]), '.pdf');
    assert.deepEqual(imported.text.trim().split('\n'), ['示范停车条例', '（二〇二〇年五月一日示范市人民代表大会常务委员会第八次会议通过）', `第一条 ${line.slice(0, 18)}${line}${line}${line}${line}本市实际，制定本条例。`]);
    assert.deepEqual(remarks(imported).sort(), ['脚注标记未收入 1', '脚注未收入 1', '行末断开的句子已接上 6'].sort());
  });
  it('says why a scan, an encrypted or a damaged file is not read', async () => {
    assert.match(await reason(pdf([[]]), '.pdf'), /扫描件/);
    assert.match(await reason(bytes('%PDF-1.4\nnothing'), '.pdf'), /损坏/);
    const locked = pdf([[[72, 700, '甲']]], '/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff> /U <ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100> >>');
    assert.match(await reason(locked, '.pdf'), /加密/);
  });
});

describe('importing pages and records', () => {
  it('reads the document of a web page without what is around it', async () => {
    const imported = await read(bytes('<!doctype html><html><head><title>网站</title><style>p{}</style></head><body><div class="nav">首页 &gt; 公开</div><h1>示范办法</h1><p>第一条&nbsp;为了<b>示范</b>，<br>制定本办法。</p><table><tr><th>序号</th><th>任务</th></tr><tr><td>1</td><td><p>甲</p><p>乙</p></td></tr></table><div id="footer">版权所有</div></body></html>'), '.html');
    assert.deepEqual(imported.text.trim().split('\n'), ['示范办法', '第一条\u00a0为了示范，', '制定本办法。', '序号\t任务', '1\t甲 乙']);
    assert.deepEqual(remarks(imported), ['网站的导航、页脚等未收入（处） 2'.replace('网站', '网页')]);
  });
  it('keeps the columns of a table with merged cells', async () => {
    const imported = await read(bytes('<table><tr><th>任务</th><th>单位</th><th>时间</th></tr><tr><td>甲</td><td rowspan="2">市示范局</td><td>3月</td></tr><tr><td>乙</td><td>6月</td></tr><tr><td colspan="2">合计</td><td>2</td></tr></table>'), '.html');
    assert.deepEqual(imported.text.trim().split('\n'), ['任务\t单位\t时间', '甲\t市示范局\t3月', '乙\t市示范局\t6月', '合计\t\t2']);
    assert.deepEqual(remarks(imported), ['纵向合并的单元格已逐行补全 1']);
  });
  it('leaves heads, feet and footnotes of a page saved by Word or Writer out, and writes the numbers of lists out', async () => {
    const note = '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>说明。</p></div><div id="ftn2"><p>二</p></div>';
    const imported = await read(bytes(`<html><body><div title="header"><p>公报</p></div><p>第一条 停车<a class="sdfootnoteanc" name="sdfootnote1anc"><sup>1</sup></a>应当规范<a href="#_ftn2" name="_ftnref2">[2]</a>。</p><ol><li><p>划线；</p></li><li>收费。<ol style="list-style-type: cjk-ideographic" start="3"><li>定价</li></ol></li></ol><ol><li>（一）公示</li></ol><ul><li>其他</li></ul>${note}<div title="footer"><p>- 1 -</p></div></body></html>`), '.html');
    assert.deepEqual(imported.text.trim().split('\n'), ['第一条 停车应当规范。', '1.划线；', '2.收费。', '三、定价', '（一）公示', '其他']);
    assert.deepEqual(remarks(imported), ['页眉、页脚未收入 2', '脚注及其标记未收入 4', '自动编号已写成文字 3']);
  });
  it('reads a page in GBK, and one that is named .doc', async () => {
    assert.equal((await read(Uint8Array.of(...bytes('<html><p>'), 0xca, 0xbe, 0xb7, 0xb6, ...bytes('</p>')), '.html')).text, '示范\n');
    assert.equal((await read(bytes('<html><body><p>示范</p></body></html>'), '.doc')).text, '示范\n');
  });
  it('reads a JSON record with its articles', async () => {
    const record = { title: '示范条例', 文号: '示政发〔2020〕1号', articles: [{ number: '第一条', content: '为了示范。' }, { number: '第二条', content: '第二条 本条例自发布之日起施行。' }], views: 3 };
    const imported = await read(bytes(JSON.stringify(record)), '.json');
    assert.deepEqual(imported.text.trim().split('\n'), ['示范条例', '示政发〔2020〕1号', '第一条　为了示范。', '第二条 本条例自发布之日起施行。']);
    assert.deepEqual(remarks(imported), ['其他字段未收入 1']);
  });
  it('says why a record is not read', async () => {
    assert.match(await reason(bytes('{"a":'), '.json'), /不是有效的 JSON/);
    assert.match(await reason(bytes('{"a":1}'), '.json'), /没有认得出的正文/);
  });
});
