/** How the bytes of a file were written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type Decoded =
  | { readonly text: string; readonly encoding: Encoding; readonly mark: boolean; readonly damaged: number }
  /** `problem`: why the bytes are no text that can be read. */
  | { readonly problem: 'binary' | 'encoding'; readonly looksLike: string };

/** First bytes of files that are often named like a draft but are none. */
const SIGNATURES: ReadonlyArray<readonly [readonly number[], string]> = [
  [[0x50, 0x4b, 0x03, 0x04], 'docx/zip'], [[0xd0, 0xcf, 0x11, 0xe0], 'doc'], [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'png'], [[0xff, 0xd8, 0xff], 'jpeg'], [[0x52, 0x61, 0x72, 0x21], 'rar'], [[0x1f, 0x8b], 'gzip'],
];

/**
 * The text of a file, its encoding found from the bytes: a byte-order mark, else UTF-8, else UTF-16 without a mark, else
 * GB18030 (which holds GBK and GB2312). A file that is nearly all UTF-8 keeps that reading, and `damaged` counts the places
 * that are none. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8(bytes.subarray(3), true) ?? { problem: 'encoding', looksLike: 'utf-8' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 'utf-16le', true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 'utf-16be', true);
  for (const [signature, looksLike] of SIGNATURES) if (signature.every((byte, at) => bytes[at] === byte)) return { problem: 'binary', looksLike };
  if (bytes.includes(0)) {
    const wide = (['utf-16le', 'utf-16be'] as const).find((encoding) => bytes.length % 2 === 0 && share(sampleOf(bytes, encoding)) > 0.95);
    return wide ? utf16(bytes, wide, false) : { problem: 'binary', looksLike: '' };
  }
  const plain = utf8(bytes, false);
  if (plain) return plain;
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    if (share(text.slice(0, 20000)) > 0.9) return { text, encoding: 'gb18030', mark: false, damaged: 0 };
  } catch { /* not GB18030 either */ }
  return { problem: 'encoding', looksLike: '' };
}

function utf8(bytes: Uint8Array, mark: boolean): Decoded | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8', mark, damaged: 0 };
  } catch {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    let damaged = 0;
    for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) damaged++;
    return mark || damaged * 200 < text.length ? { text, encoding: 'utf-8', mark, damaged } : null;
  }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', mark: boolean): Decoded {
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding, mark, damaged: 0 };
}

const sampleOf = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes.subarray(0, 20000));

/** The share of characters that a Chinese document is written with. */
function share(text: string): number {
  const usual = text.match(/[\t\n\r\x20-\x7e\u00a0-\u00ff\u2000-\u22ff\u2460-\u24ff\u2500-\u26ff\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return text.length === 0 ? 1 : usual / text.length;
}

/**
 * The bytes of a text in the encoding it was read in; null where a character has none there (a rare one in GBK). Used to
 * write a corrected draft back as its writer keeps it.
 */
export function encode(text: string, encoding: Encoding, mark: boolean): Uint8Array | null {
  const out = encoding === 'utf-8' ? new TextEncoder().encode(mark ? `\ufeff${text}` : text) : encoding === 'gb18030' ? encodeGbk(text) : encodeWide(mark ? `\ufeff${text}` : text, encoding);
  return out;
}

function encodeWide(text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let at = 0; at < text.length; at++) {
    bytes[at * 2 + low] = text.charCodeAt(at) & 0xff;
    bytes[at * 2 + 1 - low] = text.charCodeAt(at) >> 8;
  }
  return bytes;
}

function encodeGbk(text: string): Uint8Array | null {
  // The platform only decodes GB18030, so the two-byte table is read backwards, once per call (a few milliseconds).
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number>();
  for (let high = 0x81; high <= 0xfe; high++) for (let low = 0x40; low <= 0xfe; low++) if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), (high << 8) | low);
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0) < 0x80 ? char.charCodeAt(0) : codes.get(char);
    if (code === undefined) return null;
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}
