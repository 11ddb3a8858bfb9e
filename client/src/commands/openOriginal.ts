import { env, Uri } from 'vscode';

/** Opens the Word, PDF or web file that a corpus document was imported from, in the program that shows such files. */
export async function openOriginal(item?: { readonly original?: string }): Promise<void> {
  if (item?.original) await env.openExternal(Uri.file(item.original));
}
