import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createPolicyService } from '../service';

// First sketch of `check --format json` and `outline`, so that the benches run; replaced by one command a file.
const [command, ...rest] = process.argv.slice(2);
const corpora: string[] = [];
const files: string[] = [];
for (let at = 0; at < rest.length; at++) {
  if (rest[at] === '--corpus') corpora.push(rest[++at]);
  else if (rest[at] === '--format') at++;
  else if (!rest[at].startsWith('--')) files.push(rest[at]);
}
const list = (path: string): string[] => (statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => list(join(path, name))) : [path]);
const service = createPolicyService({ sources: corpora.flatMap(list).map((path) => ({ id: path, uri: path, text: readFileSync(path, 'utf8') })) });
if (command === 'outline') {
  for (const file of files) {
    const { metadata, citations, definitions, assignments, targets, outline } = service.read(readFileSync(file, 'utf8'), file);
    const plain = (nodes: typeof outline): unknown[] => nodes.map(({ level, label, ordinal, suffix, heading, children }) => ({ level, label, ordinal, suffix, heading, children: plain(children) }));
    console.log(JSON.stringify({ path: file, ...metadata, outline: plain(outline), citations: citations.map(({ node, ...each }) => each), definitions: definitions.map(({ node, ...each }) => each), assignments: assignments.map(({ node, ...each }) => each), targets: targets.map(({ node, ...each }) => each) }, null, 1));
  }
} else {
  const report = { version: 1, files: files.map((path) => {
    const document = service.read(readFileSync(path, 'utf8'), path);
    const { findings } = service.check(document);
    return { path, diagnostics: findings.map(({ code, severity, span, message, related = [], fixes = [] }) => ({
      code, severity, range: document.lines.range(span), message: message.zh,
      related: related.map(({ document: title, version, locator, uri, text }) => ({ document: title, version, locator, path: uri, text })),
      fixes: fixes.map((fix) => ({ title: fix.title.zh, edits: fix.edits.map((edit) => ({ range: document.lines.range(edit.span), newText: edit.newText })) })),
    })) };
  }) };
  process.stdout.write(JSON.stringify(report));
}
