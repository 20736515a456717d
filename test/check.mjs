// npm run check: everything a machine can say about the code without running the product.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../gateway/start/build.mjs';
import { installDependencies } from '../gateway/start/dependencies.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
await installDependencies({ root, say: console.log });
await build({ root, say: console.log });

const program = (name) => join(root, 'node_modules/.bin', name);
const checks = [
  ['format and lint', program('biome'), ['check', '--error-on-warnings', '.']],
  ['types', program('tsc'), ['--noEmit', '-p', 'test/tsconfig.json']],
  [
    'walls',
    program('depcruise'),
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'shared/src', 'gateway/src', 'subgraphs'],
  ],
  ['dead code', program('knip'), ['--no-progress']],
  ['list of decisions', process.execPath, ['test/decisions.mjs', '--check']],
  ['schemas and supergraph', process.execPath, ['gateway/dist/src/schema/write.js', '--check']],
];

let failed = 0;
for (const [title, command, args] of checks) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${title}`);
  if (status === 0) continue;
  failed++;
  console.log(`${stdout}${stderr}`.replace(/^/gm, '        '));
}
process.exit(failed === 0 ? 0 : 1);
