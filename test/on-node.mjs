// npm run test:node -- 24 [arguments of jest]: the tests, and whatever they start, on another Node from the npm package.
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNodeVersion, nodeProgram } from './node-program.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [version = '', ...args] = process.argv.slice(2);
if (!isNodeVersion(version)) {
  console.error('Say which Node, for example: npm run test:node -- 24');
  process.exit(2);
}
const program = installed();
// First on the path too: npm, and whatever is started by name, run on it.
const PATH = `${dirname(program)}${delimiter}${process.env.PATH ?? ''}`;
const { status } = spawnSync(program, [join(root, 'test/run.mjs'), ...args], {
  cwd: root,
  env: { ...process.env, PATH },
  stdio: 'inherit',
});
process.exit(status ?? 1);

function installed() {
  try {
    return nodeProgram(root, version);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
