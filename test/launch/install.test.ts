import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from './launcher';

const WANTED = { packages: { 'node_modules/one': { version: '1.0.0' } } };

/** Takes a while, as npm does, and notes that it ran. */
const NPM = `
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
appendFileSync('npm-ran', process.argv[2] + '\\n');
setTimeout(() => {
  mkdirSync('node_modules', { recursive: true });
  writeFileSync('node_modules/.package-lock.json', '${JSON.stringify(WANTED)}');
}, 700);
`;

describe('installing the dependencies', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'launch-test-'));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(WANTED));
    writeFileSync(join(folder, 'npm-cli.js'), NPM);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const module = JSON.stringify(join(projectRoot, 'gateway/start/dependencies.mjs'));
  const install = () =>
    promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { installDependencies } from ${module};
         await installDependencies({ root: ${JSON.stringify(folder)}, say: console.log });`,
      ],
      { cwd: folder, env: { PATH: process.env.PATH, npm_execpath: join(folder, 'npm-cli.js') } },
    );

  it('is done once, however many start at the same time', async () => {
    await Promise.all([install(), install(), install()]);
    expect(readFileSync(join(folder, 'npm-ran'), 'utf8')).toBe('ci\n');
    await install();
    expect(readFileSync(join(folder, 'npm-ran'), 'utf8')).toBe('ci\n');
  });

  it('is done again after one that was killed on the way', async () => {
    mkdirSync(join(folder, '.cache'));
    // Above the greatest pid there can be.
    writeFileSync(join(folder, '.cache/installing.pid'), '4194305');
    await install();
    expect(readFileSync(join(folder, 'npm-ran'), 'utf8')).toBe('ci\n');
  });
});
