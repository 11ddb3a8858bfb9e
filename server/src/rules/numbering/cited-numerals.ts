import type { Block, PolicyDocument } from '../../document/model';
import { NUMERAL_CHARACTERS, parseVariant, readNumeral, toNumeral } from '../../text/numerals';
import type { Finding } from '../model';

const CITED = new RegExp(`第（?([${NUMERAL_CHARACTERS}○0-9]{2,9})）?([编章节条款项])`, 'g');
const MISWRITTEN = { name: 'miswritten numerals', hint: CITED };
const BASIS = '《立法技术规范（试行）（一）》（法工委发〔2009〕62号）第8条';

/** Findings on numerals that are none where a provision is cited: 依照第二十十条, 第二百三条. Digits throughout are another habit. */
export function* citedNumerals(document: PolicyDocument): Generator<Finding> {
  for (const block of document.blocksThat(MISWRITTEN, null, (each) => miswritten(each).length > 0)) {
    for (const match of miswritten(block)) {
      const [words, numeral, unit] = match;
      const read = readNumeral(numeral);
      const start = match.index + words.indexOf(numeral);
      const span = block.original(start, start + numeral.length);
      const meant = read === null || read === 0 ? null : toNumeral(read);
      yield {
        code: 'numbering/malformed', span: block.original(match.index, match.index + words.length), basis: BASIS,
        message: meant
          ? { zh: `“${words}”的数字写法不对，看上去是“第${meant}${unit}”。请核对后改正。`, en: `${words} is not a proper number; 第${meant}${unit} seems to be meant.` }
          : { zh: `“${words}”的数字不成数，请核对后改正。`, en: `The numeral in ${words} is none.` },
        ...(meant ? { fixes: [{ title: { zh: `改为“${meant}”`, en: `Change to ${meant}` }, edits: [{ span, newText: meant }], certain: false }] } : {}),
      };
    }
  }
}

function miswritten({ kind, text }: Block): readonly RegExpExecArray[] {
  return kind === 'body' ? [...text.matchAll(CITED)].filter(([, numeral]) => !/^[0-9]+$/.test(numeral) && parseVariant(numeral) === null) : [];
}
