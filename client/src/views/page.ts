/** Text in a page of ours: nothing in it is markup. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** A page in which nothing but our own script and style runs; `script` is the element, made with the nonce. */
export function page(body: string, style: string, script: (nonce: string) => string): string {
  const nonce = Array.from({ length: 32 }, () => Math.floor(Math.random() * 36).toString(36)).join('');
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">${style}</style>
</head>
<body>
${body}
${script(nonce)}
</body>
</html>`;
}
