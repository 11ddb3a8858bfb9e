/** What a command may do to the outside besides reading files: a parameter, so that tests need no process. */
export interface Io {
  /** Folder that relative paths start from. */
  readonly cwd: string;
  readonly locale: 'zh' | 'en';
  /** Columns of the terminal; 0 where the output is no terminal. */
  readonly columns: number;
  readonly color: boolean;
  out(text: string): void;
  err(text: string): void;
  stdin(): Promise<Uint8Array>;
}

/** A wrong call: the message says what is wrong and what to write instead. Ends with exit code 2. */
export class UsageError extends Error {
  constructor(readonly zh: string, readonly en: string) { super(zh); }
}

export const EXIT = { clean: 0, findings: 1, problem: 2 } as const;

/** The words of the language asked for. */
export const say = (io: Io, zh: string, en: string): string => (io.locale === 'zh' ? zh : en);
