import type { Format } from './format';

/** `check --format json` of the contract. Beyond it: `file`, `suppressed`, `known`, `notes`, `unverified`, `problem`, and `checked` in the summary. */
export const json: Format = {
  file({ path, file, diagnostics, counts, suppressed, known, fixed, notes, unverified, failures, problem }) {
    return JSON.stringify({
      path, ...(file === path ? {} : { file }), diagnostics, citations: counts.citations,
      ...(problem === null ? {} : { problem }), ...(suppressed ? { suppressed } : {}), ...(known ? { known } : {}), ...(fixed ? { fixed } : {}),
      ...(notes.length ? { notes } : {}), ...(failures.length ? { failures } : {}), ...(unverified.length ? { unverified: unverified.map(([reason, count]) => ({ reason, count })) } : {}),
    });
  },
  *whole(files, { corpus, notes, citations, characters, articles, headings, files: count, errors, warnings, information, hints, unreadable, suppressed, known, fixed }) {
    yield `{"version":1,"corpus":${JSON.stringify(corpus)},"files":[`;
    for (let at = 0; at < files.length; at++) yield (at > 0 ? ',\n' : '\n') + files[at];
    const summary = { files: count, errors, warnings, information, hints, unreadable, suppressed, known, fixed, checked: { characters, articles, headings, citations }, ...(notes.length ? { notes } : {}) };
    yield `\n],"summary":${JSON.stringify(summary)}}\n`;
  },
};
