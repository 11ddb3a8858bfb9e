import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fixToTheEnd } from '../service/fixes';
import type { Words } from '../rules/model';
import { encode } from '../text/decode';
import { counted } from '../text/english';
import type { Input } from './files';
import { FORMATS } from './formats';
import { readText, type ReadText } from './read';
import { createSummary, problemOf, reportOf, type FileReport, type Summary, type Sums } from './report';
import { whyNotWritten } from './write';
import { createWorkspaces, type Options, type Workspace } from './workspace';

/** What the command line asks for, as plain data, so that a thread can be told it. */
export interface Asked extends Options {
  readonly format: string;
  readonly fix?: boolean;
  readonly cwd: string;
  readonly locale: 'zh' | 'en';
  readonly color: boolean;
}

/** What a thread has found out beside its reports. */
export interface Outcome {
  readonly sums: Sums;
  readonly corpus: Summary['corpus'] | null;
  readonly warnings: readonly string[];
  readonly remarks: readonly string[];
}

/** Checks files one by one, each at once made into a piece of the report; adds up what was looked at. */
export function createChecker(asked: Asked) {
  const { locale, cwd } = asked;
  const pick = (zh: string, en: string): string => (locale === 'zh' ? zh : en);
  const format = FORMATS[asked.format];
  const warnings = new Set<string>();
  const remarks = new Set<string>();
  const warn = (zh: string, en: string): void => { warnings.add(pick(zh, en)); };
  const workspaces = createWorkspaces(asked, cwd, warn, (zh, en) => remarks.add(pick(zh, en)));
  const summary = createSummary();
  let corpus: Summary['corpus'] | null = null;
  const piece = (report: FileReport): string => {
    summary.add(report);
    return format.file(report, asked);
  };
  const check = (input: Input, read: ReadText): string => {
    if ('problem' in read) return piece(problemOf(input.path, input.file, read.problem));
    const workspace = workspaces.of(input.file);
    if (!corpus) {
      const { documents, articles, hash } = workspace.service.corpus;
      corpus = { documents: documents.length, articles, hash };
    }
    const checked = piece(checkText(input, read, workspace, asked, warn));
    workspace.service.rest();
    return checked;
  };
  return {
    check,
    checkFile: (input: Input): string => check(input, readText(input.file, cwd, locale)),
    refuse: (path: string, problem: string): string => piece(problemOf(path, path, problem)),
    /** More patterns of drafts that the project file of a folder names. */
    patternsOf: (folder: string): readonly string[] => workspaces.configAt(folder).files,
    /** Whether a corpus stands behind the drafts of a folder that would have to be opened once more in every thread. */
    hasCorpus: (folder: string): boolean => (asked.corpus ?? []).length + workspaces.configAt(folder).corpus.length > 0,
    state: () => ({ corpus, warnings: [...warnings], remarks: [...remarks], summary }),
    outcome: (): Outcome => ({ sums: summary.sums(), corpus, warnings: [...warnings], remarks: [...remarks] }),
    merge(other: Outcome): void {
      summary.merge(other.sums);
      corpus ??= other.corpus;
      for (const warning of other.warnings) warnings.add(warning);
      for (const remark of other.remarks) remarks.add(remark);
    },
  };
}

export type Checker = ReturnType<typeof createChecker>;

/** Checks one text, corrects it first where that is asked, and writes it back; where that fails the text is reported as it is, and a warning says so. */
function checkText({ path, file }: Input, read: Exclude<ReadText, { problem: string }>, { service, levels, asOf, known }: Workspace, { cwd, fix, locale }: Asked, warn: (zh: string, en: string) => void): FileReport {
  const pick = (zh: string, en: string): string => (locale === 'zh' ? zh : en);
  const options = { asOf, levels };
  const notes = [...read.notes];
  const corrected = fix ? fixToTheEnd(service, read.text, path, options) : null;
  let fixed = 0;
  if (corrected && corrected.fixed > 0) {
    const bytes = encode(corrected.text, read.encoding, read.mark);
    const problem = bytes ? write(resolve(cwd, file), bytes) : { zh: '原编码中没有改正后的文字，请先另存为 UTF-8', en: 'its encoding lacks the corrected words; save it as UTF-8 first' };
    if (problem) warn(`${file}：没有改正（${problem.zh}）。`, `${file}: not corrected (${problem.en}).`);
    else {
      fixed = corrected.fixed;
      notes.push(pick(`已自动改正 ${fixed} 处。`, `Corrected ${counted(fixed, 'place')}.`));
    }
  }
  const result = corrected && corrected.fixed === fixed ? corrected.result : service.check(service.read(read.text, path), options);
  return reportOf(result, { path, file, notes, fixed, isKnown: known && ((code, words) => known(file, code, words)) }, service.corpus, locale);

  function write(target: string, bytes: Uint8Array): Words | null {
    try {
      writeFileSync(target, bytes);
      return null;
    } catch (error) {
      return whyNotWritten(error);
    }
  }
}
