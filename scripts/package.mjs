// npm run package: one .vsix that installs anywhere; says what is in it and how big the parts are.
import { join } from 'node:path';
import { failWith, root, say } from './setup/shell.mjs';
import { prepareProject } from './setup/project.mjs';
import { packageExtension, packageName } from './setup/vsix.mjs';

try {
  await prepareProject();
  const name = packageName();
  say(`打包 ${name} … packaging`);
  for (const { path, size, limit } of await packageExtension(join(root, name))) {
    console.log(`  ${path === 'package' ? name : path}: ${Math.round(size / 1000)} kB (≤ ${limit / 1000} kB)`);
  }
  say(`安装：code --install-extension ${name}，或在 VS Code 扩展视图中选“从 VSIX 安装…”。 Install it from the Extensions view.`);
} catch (error) {
  failWith(error);
}
