import { l10n as editor, workspace } from 'vscode';
import chinese from '../../l10n/bundle.l10n.zh-cn.json';

const CHINESE: Readonly<Record<string, string>> = chinese;

/** The extension's words in the language set in `policy.language`, else in that of the editor; so they never differ from the findings. */
export const l10n = {
  t(message: string, ...values: ReadonlyArray<string | number>): string {
    const language = workspace.getConfiguration('policy').get<string>('language');
    if (language !== 'zh' && language !== 'en') return editor.t(message, ...values);
    const words = language === 'zh' ? CHINESE[message] ?? message : message;
    return words.replace(/\{(\d+)\}/g, (_place, index: string) => String(values[Number(index)] ?? ''));
  },
};
