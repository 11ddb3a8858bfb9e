type Text = readonly [x: number, y: number, text: string, size?: number];
/** Drawn as a thin filled box, as Word does. */
type Line = readonly ['line', left: number, low: number, right: number, high: number];

/** A PDF with one font whose codes are the characters themselves; x and y in points from the lower left corner of an A4 page. */
export function pdf(pages: ReadonlyArray<ReadonlyArray<Text | Line>>, trailer = ''): Uint8Array {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add('<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>');
  add('<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 6 0 R >>');
  add(stream('/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end'));
  add('<< /Type /FontDescriptor /FontName /F /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>');
  const kids = pages.map((items) => {
    const content = add(stream(items.map((item) => item[0] === 'line' ? `${item[1]} ${item[2]} ${Math.max(0.5, item[3] - item[1])} ${Math.max(0.5, item[4] - item[2])} re f` : written(item)).join('\n')));
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`);
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = out.length;
    out += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return bytes(out);
}

const written = ([x, y, text, size = 16]: Text): string => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${[...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')}> Tj ET`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
