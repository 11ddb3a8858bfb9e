import { SaxesParser } from 'saxes';
import { toNumeral } from '../../text/numerals';

/** One level of a list as Word numbers it: 第%1条, %1、, （%2）. */
interface ListLevel {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly suffix: string;
  /** Level whose number starts this one again; the next higher by default. */
  readonly restart: number | null;
}

/** Word's automatic numbers, written out: they stand in the formatting and not in the text. */
export interface Numbering {
  /** The label of the next paragraph of a list at a level, with what separates it from the words; '' for bullets. */
  next(list: string, level: number): string;
  isBullet(list: string, level: number): boolean;
}

/** Reads word/numbering.xml. */
export function readNumbering(xml: string): Numbering {
  const abstracts = new Map<string, Map<number, ListLevel>>();
  const lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  let abstract: Map<number, ListLevel> | null = null;
  let list: { abstract: string; starts: Map<number, number> } | null = null;
  let level: { at: number; start: number; format: string; text: string; suffix: string; restart: number | null } | null = null;
  let override = -1;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? '';
    switch (name) {
      case 'w:abstractNum': abstracts.set(attributes['w:abstractNumId'] ?? '', (abstract = new Map())); break;
      case 'w:lvl': level = { at: Number(attributes['w:ilvl']), start: 1, format: 'decimal', text: '', suffix: 'tab', restart: null }; break;
      case 'w:start': if (level) level.start = Number(value); break;
      case 'w:numFmt': if (level) level.format = value; break;
      case 'w:lvlText': if (level) level.text = value; break;
      case 'w:suff': if (level) level.suffix = value; break;
      case 'w:lvlRestart': if (level) level.restart = Number(value); break;
      case 'w:num': lists.set(attributes['w:numId'] ?? '', (list = { abstract: '', starts: new Map() })); break;
      case 'w:abstractNumId': if (list) list.abstract = value; break;
      case 'w:lvlOverride': override = Number(attributes['w:ilvl']); break;
      case 'w:startOverride': list?.starts.set(override, Number(value)); break;
    }
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:lvl' && level) {
      if (abstract && !list) abstract.set(level.at, level);
      level = null;
    } else if (name === 'w:abstractNum') abstract = null;
    else if (name === 'w:num') list = null;
  });
  parser.write(xml).close();

  // Lists of one abstract list go on counting where another left off, unless they say where to start.
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  const levelOf = (id: string, at: number): ListLevel | undefined => abstracts.get(lists.get(id)?.abstract ?? '')?.get(at);
  return {
    isBullet: (id, at) => levelOf(id, at)?.format === 'bullet',
    next(id, at) {
      const own = levelOf(id, at);
      const known = lists.get(id);
      if (!own || !known || own.format === 'bullet' || own.format === 'none') return '';
      const counts = counters.get(known.abstract) ?? counters.set(known.abstract, []).get(known.abstract)!;
      const forced = known.starts.get(at);
      if (forced !== undefined && !begun.has(`${id} ${at}`)) {
        begun.add(`${id} ${at}`);
        counts[at] = forced;
      } else counts[at] = counts[at] === undefined ? own.start : counts[at] + 1;
      for (let below = at + 1; below < counts.length; below++) if (levelOf(id, below)?.restart !== 0) delete counts[below];
      const label = own.text.replace(/%(\d)/g, (_, digit: string) => {
        const of = Number(digit) - 1;
        return write(counts[of] ?? levelOf(id, of)?.start ?? 1, levelOf(id, of)?.format ?? 'decimal');
      });
      return label + (own.suffix === 'nothing' || /[、，.．）)]$/.test(label) ? '' : '　');
    },
  };
}

const CHINESE = /^(?:chinese|japanese|taiwanese|korean)(?:Counting|Legal)?|^ideographTraditional$/;
const CIRCLED = 0x2460;

/** A number in one of Word's number formats. */
export function write(number: number, format: string): string {
  if (format === 'ideographDigital' || format === 'japaneseDigitalTenThousand') return String(number).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)]);
  if (CHINESE.test(format)) return toNumeral(number);
  if (/^decimalEnclosedCircle/.test(format) && number >= 1 && number <= 20) return String.fromCharCode(CIRCLED + number - 1);
  if (format === 'decimalFullWidth') return String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  if (/Letter$/.test(format)) {
    const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (/Roman$/.test(format)) {
    const roman = toRoman(number);
    return format === 'lowerRoman' ? roman.toLowerCase() : roman;
  }
  return String(number);
}

function toRoman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, sign] of [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
