import table from '../../../data/pinyin-initials.json';

/** Character → the letters its readings begin with. Made on first use: 6,700 characters. */
const initials = (() => {
  let made: ReadonlyMap<string, string> | undefined;
  return (): ReadonlyMap<string, string> => {
    if (!made) {
      const all = new Map<string, string>();
      for (const [letter, characters] of Object.entries(table)) for (const character of characters) all.set(character, (all.get(character) ?? '') + letter);
      made = all;
    }
    return made;
  };
})();

/** Where letters typed for the beginnings of syllables (gjh for 国际化) begin to fit a name; -1 where they do not. Latin letters stand for themselves. */
export function initialsAt(name: string, typed: string): number {
  const letters = typed.toLowerCase();
  const readings = initials();
  const characters = [...name].filter((character) => /[\p{L}\p{N}]/u.test(character));
  for (let start = 0; start + letters.length <= characters.length; start++) {
    let at = 0;
    while (at < letters.length && (readings.get(characters[start + at]) ?? characters[start + at].toLowerCase()).includes(letters[at])) at++;
    if (at === letters.length) return start;
  }
  return -1;
}

export const matchesInitials = (name: string, typed: string): boolean => initialsAt(name, typed) >= 0;
