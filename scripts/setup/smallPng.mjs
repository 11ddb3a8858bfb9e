// A screenshot in 256 colours: a third of its size, and nobody sees a difference in a picture of text.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A PNG (8 bits a channel, no interlace, as browsers make them) with a palette of its own. */
export function withPalette(png) {
  const { width, height, pixels } = decode(png);
  const { palette, nearest } = choosePalette(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = nearest(pixels[y * width + x]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** Width, height and the pixels as 0xRRGGBB. */
function decode(png) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = { 2: 3, 6: 4 }[png[25]];
  if (png[24] !== 8 || !channels || png[28] !== 0) throw new Error('not a screenshot of the kind a browser makes');
  const parts = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const pixels = new Uint32Array(width * height);
  let before = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    const row = new Uint8Array(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let x = 0; x < stride; x++) {
      const [left, up, corner] = [x < channels ? 0 : row[x - channels], before[x], x < channels ? 0 : before[x - channels]];
      row[x] += [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    }
    for (let x = 0; x < width; x++) pixels[y * width + x] = (row[x * channels] << 16) | (row[x * channels + 1] << 8) | row[x * channels + 2];
    before = row;
  }
  return { width, height, pixels };
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The most frequent colours that differ visibly, and the index of the nearest one to any colour. */
function choosePalette(pixels) {
  const counts = new Map();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette = [];
  const distance = (left, right) => Math.abs((left >> 16) - (right >> 16)) + Math.abs(((left >> 8) & 255) - ((right >> 8) & 255)) + Math.abs((left & 255) - (right & 255));
  for (const [color] of [...counts].sort((left, right) => right[1] - left[1])) {
    if (palette.length === 256) break;
    if (palette.every((each) => distance(each, color) > 18)) palette.push(color);
  }
  const known = new Map();
  const nearest = (color) => {
    if (!known.has(color)) known.set(color, palette.reduce((best, each, index) => (distance(each, color) < distance(palette[best], color) ? index : best), 0));
    return known.get(color);
  };
  return { palette, nearest };
}

function chunk(type, data) {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
}
