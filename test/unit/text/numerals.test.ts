import { strict as assert } from 'node:assert';
import { numeralAt, parseNumeral, toNumeral } from '../../../server/src/text/numerals';

describe('numerals of provisions', () => {
  it('reads every number where it stands', () => {
    for (let number = 1; number <= 9999; number++) {
      const label = `第${toNumeral(number)}条`;
      assert.equal(numeralAt(label, 1, label.length - 1), number, label);
    }
  });

  it('takes no other form than the one a provision number may have', () => {
    const characters = [...'零一二九十百千廿〇两1'];
    let words = [''];
    for (let length = 0; length < 5; length++) {
      for (const word of words) assert.equal(numeralAt(word, 0, word.length), word.includes('1') ? 0 : parseNumeral(word) ?? 0, word);
      words = words.flatMap((word) => characters.map((character) => word + character));
    }
  });
});
