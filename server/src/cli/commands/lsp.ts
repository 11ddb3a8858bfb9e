import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, UsageError, type Io } from '../io';

/** `policydraft lsp --stdio`: becomes the language server, which is the bundle beside this one; it reads `--stdio` itself. */
export async function runLsp(_args: readonly string[], _io: Io): Promise<number> {
  const server = join(__dirname, 'server.js');
  if (!existsSync(server)) throw new UsageError(`找不到语言服务 ${server}，请重新安装或先运行 npm run build。`, `No language server at ${server}; reinstall or run npm run build.`);
  if (!process.argv.some((arg) => /^--(?:stdio|node-ipc|socket=|pipe=)/.test(arg))) process.argv.push('--stdio');
  require(server);
  return new Promise<number>(() => { /* the server ends the process */ }).catch(() => EXIT.problem);
}
