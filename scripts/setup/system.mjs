// What comes from the system's package manager: a browser, a Chinese font, a compiler for two small native modules.
import { isExecutable, must, output, say, SetupError, which } from './shell.mjs';

/** Where a Chromium-like browser may be, by the names distributions and vendors give it. */
const browsers = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a browser the tests can drive, or null. `CHROMIUM` names one outright. */
export function findBrowser() {
  return process.env.CHROMIUM || browsers.map(which).find(Boolean) || elsewhere.find(isExecutable) || null;
}

const hasChineseFont = () => process.platform !== 'linux' || Boolean(output('fc-list', [':lang=zh', 'family'])?.trim());

/** A system package we may need: what it is for, and how to tell that it is there. */
const needs = {
  browser: { package: 'chromium', why: '浏览器测试 the browser tests', there: () => findBrowser() !== null },
  font: { package: 'fonts-noto-cjk', why: '截图中的汉字 Chinese in screenshots', there: hasChineseFont },
  make: { package: 'make', why: '编辑器的两个原生模块 two native modules of the editor', there: () => which('make') !== null },
  compiler: { package: 'g++', why: '同上 the same', there: () => which('g++') !== null },
  python: { package: 'python3', why: '同上 the same', there: () => which('python3') !== null },
};

/**
 * Sees to it that the named system packages are there: installs them with apt where that is possible (root, or sudo without a
 * password), and otherwise says which are missing and how to get them.
 */
export async function requireSystem(...names) {
  const missing = names.map((name) => needs[name]).filter(({ there }) => !there());
  if (missing.length === 0) return;
  const packages = missing.map((need) => need.package);
  const apt = aptCommand();
  if (apt) {
    say(`安装系统软件包 ${packages.join(' ')} … installing system packages`);
    const options = { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    await must(apt[0], [...apt.slice(1), 'update', '-qq'], options).catch(() => say('apt-get update 失败，用现有目录继续 … failed, going on with the lists at hand'));
    await must(apt[0], [...apt.slice(1), 'install', '-y', '-qq', '--no-install-recommends', ...packages], options).catch(() => {});
  }
  const left = missing.filter(({ there }) => !there());
  if (left.length === 0) return;
  const lines = left.map((need) => `  ${need.package} — ${need.why}`);
  throw new SetupError(['缺少系统软件包 Missing system packages:', ...lines, `请安装 Please install: sudo apt-get install ${left.map((need) => need.package).join(' ')}`].join('\n'));
}

/** How apt-get can be called here without asking anyone, or null. */
function aptCommand() {
  if (!which('apt-get')) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  return which('sudo') && output('sudo', ['-n', 'true']) !== null ? ['sudo', '-n', 'apt-get'] : null;
}
