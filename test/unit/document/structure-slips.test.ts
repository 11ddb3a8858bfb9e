import { strict as assert } from 'node:assert';
import { readDocument } from '../../../server/src/document/document';
import type { Anomaly } from '../../../server/src/document/model';
import { toNumeral } from '../../../server/src/text/numerals';

/** One line of a made-up document: a label of a numbering, and words. */
interface Line {
  readonly kind: 'part' | 'chapter' | 'section' | 'article' | 'item' | 'one' | 'two' | 'three' | 'text';
  readonly ordinal: number;
  readonly words: string;
  /** Lines with one key are counted together. */
  readonly run: string;
}

const WORDS = ['建立协同工作机制', '完善公共服务网络', '加强人才培养', '推动数据共享', '优化审批流程', '健全监督制度', '扩大对外交流', '提升治理能力', '保障经费投入', '开展评估考核', '强化宣传引导'];
const clause = (seed: number): string => WORDS[seed % WORDS.length];
const sentence = (seed: number): string => `有关部门应当${clause(seed)}，并于每年第一季度公布上一年度工作情况。`;

const label = ({ kind, ordinal }: Pick<Line, 'kind' | 'ordinal'>): string => {
  const numeral = toNumeral(ordinal);
  switch (kind) {
    case 'part': return `第${numeral}编　`;
    case 'chapter': return `第${numeral}章　`;
    case 'section': return `第${numeral}节　`;
    case 'article': return `第${numeral}条　`;
    case 'item': case 'two': return `（${numeral}）`;
    case 'one': return `${numeral}、`;
    case 'three': return `${ordinal}.`;
    default: return '';
  }
};
const written = (lines: readonly Line[]): string => lines.map((line) => label(line) + line.words).join('\n');

type Habit = 'restarts' | 'runs on';

/** A regulation: chapters (below 编 or not), articles running on, a list of items in every third one. */
function regulation({ parts = 0, chapters = 4, articles = 4, chapterHabit = 'runs on' as Habit, sections = false }): Line[] {
  const lines: Line[] = [{ kind: 'text', ordinal: 0, words: '某市数据促进条例', run: '' }];
  let article = 0;
  let chapter = 0;
  for (let part = 1; part <= Math.max(1, parts); part++) {
    if (parts > 0) lines.push({ kind: 'part', ordinal: part, words: clause(part), run: 'part' });
    if (chapterHabit === 'restarts') chapter = 0;
    for (let each = 0; each < chapters; each++) {
      chapter++;
      lines.push({ kind: 'chapter', ordinal: chapter, words: clause(chapter + 3), run: `chapter ${chapterHabit === 'restarts' ? part : ''}` });
      for (let index = 0; index < articles; index++) {
        if (sections && index % 2 === 0) lines.push({ kind: 'section', ordinal: index / 2 + 1, words: clause(index), run: `section ${part}.${chapter}` });
        article++;
        const hasItems = article % 3 === 2;
        lines.push({ kind: 'article', ordinal: article, words: hasItems ? '申请人应当提交下列材料：' : sentence(article), run: 'article' });
        if (hasItems) for (let item = 1; item <= 4; item++) lines.push({ kind: 'item', ordinal: item, words: `${clause(item + article)}的证明${item < 4 ? '；' : '。'}`, run: `item ${article}` });
        if (article % 4 === 0) lines.push({ kind: 'text', ordinal: 0, words: sentence(article + 5), run: '' });
      }
    }
  }
  return lines;
}

/** A plan: 一、 with （一） and 1. below, each beginning anew or running on. */
function plan({ sections = 5, second = 'restarts' as Habit | 'none', third = 'none' as Habit | 'none', per = 4 }): Line[] {
  const lines: Line[] = [{ kind: 'text', ordinal: 0, words: '某市数据工作行动方案', run: '' }, { kind: 'text', ordinal: 0, words: sentence(1).replace('有关部门', '各区'), run: '' }];
  let two = 0;
  let three = 0;
  for (let section = 1; section <= sections; section++) {
    lines.push({ kind: 'one', ordinal: section, words: clause(section), run: 'one' });
    if (second === 'restarts') two = 0;
    if (third === 'restarts') three = 0;
    if (second === 'none') {
      for (let index = 0; index < per; index++) lines.push({ kind: 'three', ordinal: ++three, words: `${clause(index + section)}。${sentence(index)}`, run: `three ${third === 'restarts' ? section : ''}` });
      continue;
    }
    for (let index = 0; index < per; index++) {
      lines.push({ kind: 'two', ordinal: ++two, words: third === 'none' ? `${clause(index)}。${sentence(section + index)}` : clause(index), run: `two ${second === 'restarts' ? section : ''}` });
      if (third === 'none') continue;
      if (third === 'restarts') three = 0;
      for (let each = 0; each < 3; each++) lines.push({ kind: 'three', ordinal: ++three, words: `${clause(each + index)}。${sentence(each)}`, run: `three ${third === 'restarts' ? `${section}.${index}` : ''}` });
    }
  }
  return lines;
}

const FAMILIES: Record<string, Line[]> = {
  'chapters and articles': regulation({}),
  'chapters with sections': regulation({ sections: true }),
  'parts whose chapters begin anew': regulation({ parts: 3, chapterHabit: 'restarts' }),
  'parts whose chapters run on': regulation({ parts: 3, chapters: 3 }),
  '一、（一） anew': plan({}),
  '一、（一） running on': plan({ second: 'runs on' }),
  '一、1. anew': plan({ second: 'none', third: 'restarts' }),
  '一、（一）1. all anew': plan({ third: 'restarts' }),
  '一、（一）1. running on': plan({ third: 'runs on' }),
  '一、（一） and 1. running on': plan({ second: 'runs on', third: 'runs on' }),
};

const anomalies = (lines: readonly Line[]): readonly Anomaly[] => readDocument(written(lines)).anomalies;
const kinds = (lines: readonly Line[]): string[] => anomalies(lines).map(({ kind }) => kind);

/** The neighbours of a line in its own count. */
function neighbours(lines: readonly Line[], index: number): { before: number; after: number; last: boolean } {
  const { run } = lines[index];
  const before = lines.findLastIndex((line, at) => at < index && line.run === run);
  const after = lines.findIndex((line, at) => at > index && line.run === run);
  return { before, after, last: after < 0 };
}

const withOrdinal = (line: Line, ordinal: number): Line => ({ ...line, ordinal });
const changed = (lines: readonly Line[], changes: Record<number, Line>): Line[] => lines.map((line, index) => changes[index] ?? line);

/** Every slip that can be made at a label, with what must be found; null where it cannot be told from another right document. */
const SLIPS: Record<string, (lines: readonly Line[], index: number) => { lines: Line[]; kind: string } | null> = {
  'repeats the number before': (lines, index) => {
    const { before } = neighbours(lines, index);
    return before < 0 ? null : { lines: changed(lines, { [index]: withOrdinal(lines[index], lines[index].ordinal - 1) }), kind: 'duplicate' };
  },
  'has changed places with the next': (lines, index) => {
    const { before, after } = neighbours(lines, index);
    if (before < 0 || after < 0) return null;
    return { lines: changed(lines, { [index]: withOrdinal(lines[index], lines[index].ordinal + 1), [after]: withOrdinal(lines[after], lines[index].ordinal) }), kind: 'order' };
  },
  'is one too high at the end': (lines, index) => {
    const { before, last } = neighbours(lines, index);
    return before < 0 || !last ? null : { lines: changed(lines, { [index]: withOrdinal(lines[index], lines[index].ordinal + 1) }), kind: 'gap' };
  },
  'is far too high': (lines, index) => {
    const { before, after } = neighbours(lines, index);
    return before < 0 || after < 0 ? null : { lines: changed(lines, { [index]: withOrdinal(lines[index], lines[index].ordinal + 7) }), kind: 'order' };
  },
  'is gone with its words': (lines, index) => {
    const { before, after } = neighbours(lines, index);
    // What stands below it goes as well; a heading with other labels below would leave them to its neighbour.
    const end = lines.findIndex((line, at) => at > index && line.kind !== 'text' && line.kind !== 'item');
    const below = lines.slice(index + 1, end < 0 ? lines.length : end);
    if (before < 0 || after < 0 || ['part', 'chapter', 'section', 'one', 'two'].includes(lines[index].kind) && lines[index + 1]?.run !== lines[index].run) return null;
    return { lines: [...lines.slice(0, index), ...lines.slice(index + 1 + (lines[index].kind === 'article' ? below.length : 0))], kind: 'gap' };
  },
};

describe('a slip in numbering', () => {
  for (const [family, lines] of Object.entries(FAMILIES)) {
    describe(`in a document with ${family}`, () => {
      it('is not seen where there is none', () => assert.deepEqual(anomalies(lines), []));
      for (const [name, slip] of Object.entries(SLIPS)) {
        it(`is found once where a label ${name}`, () => {
          let tried = 0;
          lines.forEach((line, index) => {
            if (line.kind === 'text') return;
            const made = slip(lines, index);
            if (!made) return;
            tried++;
            assert.deepEqual(kinds(made.lines), [made.kind], `${label(line)}${line.words} (line ${index + 1})`);
          });
          assert.ok(tried > 0);
        });
      }
    });
  }
});

describe('the fix of a slip', () => {
  for (const [family, lines] of Object.entries(FAMILIES)) {
    it(`restores the text, byte for byte, in a document with ${family}`, () => {
      const original = written(lines);
      lines.forEach((line, index) => {
        if (line.kind === 'text') return;
        for (const name of ['repeats the number before', 'has changed places with the next', 'is far too high']) {
          const made = SLIPS[name](lines, index);
          if (!made) continue;
          const text = written(made.lines);
          const [{ fix }] = readDocument(text).anomalies;
          if (!fix) continue;
          const restored = [...fix.edits].sort((left, right) => right.span.start - left.span.start).reduce((all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end), text);
          assert.equal(restored, original, `${name}: ${label(line)}${line.words}`);
        }
      });
    });
  }
});
