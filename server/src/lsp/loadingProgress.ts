import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import type { Locale } from '../features/model';
import type { CorpusStatus } from './protocol';

/** Shorter readings are over before a person has read that there is one. */
const PATIENCE = 1500;

/** Shows in the editor how far the reading of a corpus is, once that takes a while, with a way to stop it. */
export function showLoading(connection: Connection, { supported, locale, cancel }: { readonly supported: () => boolean; readonly locale: () => Locale; readonly cancel: () => void }): (status: CorpusStatus) => void {
  let timer: NodeJS.Timeout | undefined;
  let shown: Promise<WorkDoneProgressServerReporter> | undefined;
  let last: CorpusStatus | undefined;
  const words = ({ documents, total = 0 }: CorpusStatus): string => (total > 0 ? `${documents} / ${total}` : '');
  const begin = async (): Promise<WorkDoneProgressServerReporter> => {
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin(locale() === 'zh' ? '正在读取法规库' : 'Reading the corpus', 0, last && words(last), true);
    progress.token.onCancellationRequested(cancel);
    return progress;
  };
  return (status) => {
    last = status;
    if (status.state === 'ready') {
      clearTimeout(timer);
      timer = undefined;
      void shown?.then((progress) => progress.done()).catch(() => {});
      shown = undefined;
      return;
    }
    if (!supported()) return;
    timer ??= setTimeout(() => { shown = begin(); }, PATIENCE).unref();
    const { documents, total = 0 } = status;
    if (total > 0) void shown?.then((progress) => progress.report(Math.round((100 * documents) / total), words(status))).catch(() => {});
  };
}
