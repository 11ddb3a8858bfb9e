/** Columns a text takes in a terminal: two for East Asian wide and full-width characters (UAX #11), none for marks that combine. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += charColumns(char.codePointAt(0)!);
  return columns;
}

function charColumns(code: number): number {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0x300 && code < 0x370) || (code >= 0x200b && code <= 0x200f) || code === 0xfeff) return 0;
  if (code < 0x1100) return 1;
  if (code <= 0x115f || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f)
    || (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) || (code >= 0x1f300 && code <= 0x1faff) || (code >= 0x20000 && code <= 0x3fffd)) return 2;
  // Ambiguous width: Chinese fonts draw these wide.
  return code === 0x2014 || code === 0x2026 || (code >= 0x2018 && code <= 0x201d) || code === 0x25b3 || code === 0x25b2 || (code >= 0x2460 && code <= 0x24ff) ? 2 : 1;
}
