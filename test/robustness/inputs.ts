import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chinese, createRandom, plan, regulation } from '../texts';

/** What no drafter writes on purpose and every checker meets: a name, and the text at a given size in characters. */
export const ODD_TEXTS: Readonly<Record<string, (size: number) => string>> = {
  'one line without an end': (size) => regulation(size).replace(/\n/g, ''),
  'one line of one character': (size) => '条'.repeat(size),
  'carriage returns for line ends': (size) => regulation(size).replace(/\n/g, '\r'),
  'nothing but line ends': (size) => '\n'.repeat(size),
  'nothing but blanks': (size) => '　'.repeat(size),
  'articles without text': (size) => Array.from({ length: size / 8 }, (_, at) => `第${chinese(1 + (at % 9999))}条`).join('\n'),
  'headings without text': (size) => Array.from({ length: size / 8 }, (_, at) => `${chinese(1 + (at % 9999))}、要求`).join('\n'),
  'the same number again and again': (size) => '（一）落实。\n'.repeat(size / 7),
  'round brackets nested deep': (size) => '（'.repeat(size / 2) + '）'.repeat(size / 2),
  'half-width brackets nested deep': (size) => '('.repeat(size / 2) + ')'.repeat(size / 2),
  'title brackets nested deep': (size) => '《'.repeat(size / 2) + '》'.repeat(size / 2),
  'titles in titles': (size) => '《〈'.repeat(size / 4) + '〉》'.repeat(size / 4),
  'brackets that never close': (size) => '根据《关于（'.repeat(size / 6),
  'quotation marks that never close': (size) => '所称“国际日'.repeat(size / 6),
  'one citation with endless targets': (size) => `根据本条例第一条${'、第二条'.repeat(size / 4)}规定。`,
  'one endless relative reference': (size) => `第一条 ${'前款'.repeat(size / 2)}`,
  'one endless numeral': (size) => `第${'一'.repeat(size)}条`,
  'digits without end': (size) => `到2025年，达到${'9'.repeat(size)}个。`,
  'one endless list of units': (size) => `责任单位：${'市商务局、'.repeat(size / 5)}`,
  'one endless table row': (size) => `| ${'指标 | '.repeat(size / 5)}\n`,
  'rows without end': (size) => '| 指标 | 单位 |\n'.repeat(size / 12),
  'abbreviations without end': (size) => Array.from({ length: size / 24 }, (_, at) => `市推进机构${at}（以下简称机构${at}）负责。`).join('\n'),
  'lone surrogates': (size) => '第一条\ud800国际\udc00'.repeat(size / 7),
  'letters beyond the basic plane': (size) => '𠮷🀄第一条'.repeat(size / 7),
  'marks without letters': (size) => '国\u0301\u200b\u200d\ufeff'.repeat(size / 5),
  'control characters': (size) => '\u0000\u0001\u0008\u000b\u000c\u001b'.repeat(size / 6),
  'a comment that never closes': (size) => `<!-- policy-disable ${'numbering/gap '.repeat(size / 14)}`,
  'comments without end': (size) => '<!-- policy-disable-next-line numbering/gap 理由 -->\n'.repeat(size / 50),
  'page furniture': (size) => '— 12 —\n\f'.repeat(size / 8),
  'a long regulation': regulation,
  'a long plan': plan,
};

const seedFolder = resolve(__dirname, '../../seeds');

/** The bundled documents as read from disk, by file name. */
export const SEEDS: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(seedFolder).filter((name) => name.endsWith('.txt')).map((name) => [name, readFileSync(resolve(seedFolder, name), 'utf8')]),
);

const SCRAPS = ['第', '条', '款', '（', '）', '《', '》', '〔', '〕', '“', '”', '、', '。', '\n', '\r', '\t', '　', '第十条', '（一）', '一、', '1.', '附件', '以下简称', '责任单位：', '|', '\ud83d', '0', '十'];

/** A text damaged in `times` places, as by a bad paste: pieces dropped, doubled, moved, or scraps put in. */
export function damage(text: string, seed: number, times: number): string {
  const random = createRandom(seed);
  let damaged = text;
  for (let time = 0; time < times; time++) {
    const at = random.below(damaged.length + 1);
    const end = Math.min(damaged.length, at + 1 + random.below(random.below(10) === 0 ? 400 : 12));
    const piece = damaged.slice(at, end);
    const elsewhere = random.below(damaged.length + 1);
    damaged = random.pick([
      () => damaged.slice(0, at) + damaged.slice(end),
      () => damaged.slice(0, at) + piece + damaged.slice(at),
      () => damaged.slice(0, at) + random.pick(SCRAPS) + damaged.slice(at),
      () => damaged.slice(0, at) + random.pick(SCRAPS) + damaged.slice(end),
      () => damaged.slice(0, elsewhere) + piece + damaged.slice(elsewhere),
    ])();
  }
  return damaged;
}

/** A text in GBK, the encoding of old Windows files (Node reads it but does not write it). */
export function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly [number, number]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && !codes.has(character)) codes.set(character, [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => (character < '\u0080' ? character.charCodeAt(0) : codes.get(character) ?? 0x3f)));
}
