// npm run test:node -- 24 [arguments of jest]: the tests, and whatever they start, on another Node from the npm package.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [version = '', ...args] = process.argv.slice(2);
if (!/^\d+(\.\d+){0,2}$/.test(version)) {
  console.error('Say which Node, for example: npm run test:node -- 24');
  process.exit(2);
}
const folder = join(root, '.cache', `node-${version}`);
const program = join(folder, 'node_modules/node/bin/node');
if (!existsSync(program)) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true,"allowScripts":{"node":true}}');
  const install = ['install', '--prefix', folder, '--no-audit', '--no-fund', `node@${version}`];
  const { status } = spawnSync('npm', install, { stdio: 'inherit' });
  if (status !== 0 || !existsSync(program)) {
    console.error(`node@${version} could not be installed into ${folder}.`);
    process.exit(1);
  }
}
// First on the path too: npm, and whatever is started by name, run on it.
const PATH = `${dirname(program)}${delimiter}${process.env.PATH ?? ''}`;
const { status } = spawnSync(program, [join(root, 'test/run.mjs'), ...args], {
  cwd: root,
  env: { ...process.env, PATH },
  stdio: 'inherit',
});
process.exit(status ?? 1);
