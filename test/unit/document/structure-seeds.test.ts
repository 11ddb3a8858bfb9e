import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { locatorOf, locatorOfBlock, walk } from '../../../server/src/document/find';
import { readDocument } from '../../../server/src/document/document';
import type { Level, OutlineNode, PolicyDocument } from '../../../server/src/document/model';
import { describeWithShared } from '../../shared';

const folder = resolve(__dirname, '../../../seeds');
const open = (part: string): PolicyDocument => {
  const name = readdirSync(folder).find((each) => each.includes(part))!;
  return readDocument(readFileSync(join(folder, name), 'utf8'), name);
};
const nodes = (document: PolicyDocument, level: Level): OutlineNode[] => [...walk(document.outline)].filter((node) => node.level === level);
const counts = (parents: readonly OutlineNode[], level: Level): number[] => parents.map((node) => node.children.filter((child) => child.level === level).length);
const squeezed = (text: string): string => text.replace(/[\s\u3000]+/g, '');
/** The label and the words behind it, as seed-facts.json writes a heading: 一、总体要求. */
const heading = (node: OutlineNode): string => squeezed(node.label + node.heading);
/** Every node with its label, its words and its range is where it says. */
function assertPlaces(document: PolicyDocument): void {
  for (const node of walk(document.outline)) {
    const { start, end } = node.labelSpan;
    if (node.level !== 'paragraph' && node.level !== 'attachment') assert.equal(document.text.slice(start, end), node.label);
    if (node.headingSpan && node.level !== 'attachment') assert.ok(squeezed(document.text.slice(node.headingSpan.start, node.headingSpan.end)).length >= squeezed(node.heading).length);
    if (node.parent) assert.ok(node.parent.span.start <= node.span.start && node.span.end <= node.parent.span.end, `${node.label} lies within ${node.parent.label}`);
  }
}

describeWithShared('structure of the five bundled documents', (shared) => {
  const { facts } = JSON.parse(readFileSync(join(shared, 'domain/seed-facts.json'), 'utf8'));

  describe('杭州市城市国际化促进条例(2023修正)', () => {
    const document = open('2023修正');
    const expected = facts['000'];
    const articles = nodes(document, 'article');

    it('has seven chapters with their articles', () => {
      const chapters = nodes(document, 'chapter');
      assert.deepEqual(chapters.map((chapter) => chapter.heading), expected.chapters);
      assert.deepEqual(chapters.map((chapter) => [chapter.children[0].ordinal, chapter.children.at(-1)!.ordinal, chapter.children.length]), Object.values(expected.articles_per_chapter));
    });
    it('has sixty articles, 第十条 behind its bookmark among them', () => {
      assert.deepEqual(articles.map(({ ordinal }) => ordinal), Array.from({ length: expected.n_articles }, (_, index) => index + 1));
    });
    it('has ninety-one 款', () => {
      const paragraphs = counts(articles, 'paragraph');
      assert.equal(paragraphs.reduce((sum, count) => sum + count), expected.kuan_total);
      for (const [count, ordinals] of Object.entries(expected.articles_by_kuan)) {
        assert.deepEqual(articles.filter((_, index) => paragraphs[index] === Number(count)).map(({ ordinal }) => ordinal), ordinals, `${count} 款`);
      }
    });
    it('has twelve items in two lists', () => {
      for (const [ordinal, items] of Object.entries(expected.items)) {
        const list = articles[Number(ordinal) - 1].children.flatMap((paragraph) => paragraph.children);
        assert.deepEqual(list.map((item) => item.ordinal), items);
        assert.equal(locatorOf(list[1]), `第${Number(ordinal) === 13 ? '十三' : '四十三'}条第（二）项`);
      }
      assert.equal(nodes(document, 'item').length, expected.items_total);
    });
    it('is numbered without a fault, every node in its place', () => {
      assert.deepEqual(document.anomalies, []);
      assertPlaces(document);
    });
  });

  describe('its 2018 fragment, one line that begins at 第四章', () => {
    const document = open('(2018)');
    const expected = facts['001'];
    const articles = nodes(document, 'article');

    it('has four chapters and twenty-nine articles', () => {
      assert.deepEqual(nodes(document, 'chapter').map((chapter) => chapter.heading), expected.chapters.map(([, title]: [string, string]) => title));
      assert.deepEqual(articles.map(({ ordinal }) => ordinal), expected.articles);
    });
    it('has forty 款, told apart by the blank behind a full stop', () => {
      assert.deepEqual(Object.fromEntries(articles.map((article) => [article.ordinal, article.children.length])), Object.fromEntries(Object.entries(expected.kuan_by_space_after_period).map(([key, value]) => [Number(key), value])));
    });
    it('has five items in 第四十三条', () => {
      const article = articles.find(({ ordinal }) => ordinal === 43)!;
      assert.deepEqual(article.children.flatMap((paragraph) => paragraph.children).map(({ ordinal }) => ordinal), [1, 2, 3, 4, 5]);
    });
    it('lacks nothing: a part of a text may begin anywhere', () => {
      assert.deepEqual(document.anomalies.filter(({ kind }) => kind !== 'lost-head'), []);
      assertPlaces(document);
    });
  });

  describe('市委〔2018〕15号', () => {
    const document = open('15号 关于');
    const expected = facts['002'];
    const sections = nodes(document, 'heading1');

    it('has twelve sections and （一）–（三十三） running on through them', () => {
      assert.deepEqual(sections.map(heading), expected.level1.map(squeezed));
      const second = nodes(document, 'heading2');
      assert.deepEqual(second.map(({ ordinal }) => ordinal), expected.level2);
      assert.deepEqual(second.map((node) => squeezed(node.heading)), expected.level2_titles.map(squeezed));
      assert.deepEqual(counts(sections, 'heading2'), expected.level2_per_section);
    });
    it('keeps —— lines as text', () => {
      assert.equal(document.blocks.filter(({ text, label }) => label === null && text.startsWith('——')).length, expected.dash_bullets);
    });
    it('joins the sentences that page breaks tore apart', () => {
      for (const [, before, after] of expected.page_break_examples) {
        const joined = squeezed(before).slice(-8).replaceAll(',', '，') + squeezed(after).slice(0, 3).replaceAll(',', '，');
        assert.ok(document.blocks.some(({ text }) => text.includes(joined)), joined);
      }
    });
    it('has （二十八）（二十九） in other brackets, and no other fault', () => {
      assert.deepEqual(document.anomalies.map(({ kind, found, detail }) => [kind, found, detail?.count]), [['mixed-style', '（二十八）', 2]]);
      assertPlaces(document);
    });
  });

  describe('the 意见 of 2016, as copied from a web page', () => {
    const document = open('若干意见(2016)');
    const expected = facts['003'];
    const sections = nodes(document, 'heading1');

    it('has ten sections with 1. 2. 3. straight below them', () => {
      assert.deepEqual(sections.map(heading), expected.level1.map(squeezed));
      assert.deepEqual(sections.map((section) => section.children.map(({ ordinal }) => ordinal)), expected.level2_numbers_per_section);
      assert.equal(nodes(document, 'heading3').length, expected.n_level2);
      assert.deepEqual(document.anomalies, []);
    });
    it('sets the lines of the web page aside', () => {
      const furniture = document.blocks.filter(({ kind }) => kind === 'furniture').map(({ span }) => squeezed(document.text.slice(span.start, span.end)));
      for (const line of expected.cruft_lines) assert.ok(furniture.includes(squeezed(line)), line);
    });
    it('keeps —— lines as text, every node in its place', () => {
      assert.equal(document.blocks.filter(({ text, label }) => label === null && text.startsWith('——')).length, expected.dash_bullets);
      assertPlaces(document);
    });
  });

  describe('绍政办发〔2020〕15号: a notice, the plan it issues, two attachments', () => {
    const document = open('15号 绍兴');
    const expected = facts['004'];
    const sections = nodes(document, 'heading1');

    it('is four documents in one file', () => {
      assert.deepEqual(document.parts.map(({ kind }) => kind), ['main', 'issued', 'attachment', 'attachment']);
      assert.equal(document.parts[1].title, '绍兴市加快推进城市国际化行动方案（2020—2022年）');
    });
    it('has three sections, （一） anew in each, 1.–25. running on', () => {
      assert.deepEqual(sections.map(heading), expected.level1.map(squeezed));
      assert.deepEqual(sections.map((section) => section.children.map(({ ordinal }) => ordinal)), expected.level2_per_section);
      const tasks = nodes(document, 'heading3');
      assert.deepEqual(tasks.map(({ ordinal }) => ordinal), expected.tasks);
      assert.deepEqual(tasks.map((node) => squeezed(node.heading)), expected.task_titles.map(squeezed));
      assert.equal(locatorOf(tasks[6]), '二（二）7');
    });
    it('has a table of 20 rows × 7 and one of 23 rows × 4', () => {
      assert.deepEqual(document.tables.map(({ rows, header }) => [rows.length, header.length]), [[20, 7], [23, 4]]);
      assert.ok(document.tables.every(({ rows, header }) => rows.every((cells) => cells.length === header.length)));
      assert.deepEqual(document.tables.map(({ node }) => node?.label), ['附件1', '附件2']);
      assert.deepEqual(document.tables[1].rows.map((cells) => [Number(cells[0].text), squeezed(cells[1].text), squeezed(cells[3].text)]), expected.annex2_units.map(([row, task, units]: [number, string, string]) => [row, squeezed(task), squeezed(units)]));
      const row = document.blocks.find(({ kind, text }) => kind === 'row' && text.startsWith('5\t'))!;
      assert.equal(locatorOfBlock(document, row), '附件1 第5项');
    });
    it('takes the list of attachments for no heading, and joins what page breaks tore apart', () => {
      assert.deepEqual(document.anomalies, []);
      for (const [, before, after] of expected.page_break_examples) {
        const joined = squeezed(before).slice(-6) + squeezed(after).slice(0, 3);
        assert.ok(document.blocks.some(({ text }) => text.includes(joined)), joined);
      }
      assertPlaces(document);
    });
  });
});
