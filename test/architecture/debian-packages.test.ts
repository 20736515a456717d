import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import packages from '../debian-packages.json';

const root = join(__dirname, '../..');

/** Where tests say, with `describeWith`, what they need. */
function needsByTest(): [path: string, tool: string][] {
  return ['shared/src', 'gateway/src', 'subgraphs', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.test.ts') && !path.includes('node_modules'))
      .flatMap((path) =>
        [...readFileSync(join(root, folder, path), 'utf8').matchAll(/^\s*describeWith\(\s*'([^']+)'/gm)].map(
          ([, tool = '']): [string, string] => [`${folder}/${path}`, tool],
        ),
      ),
  );
}

describe('the list of Debian packages that tests need', () => {
  it('names exactly the tests that ask for them', () => {
    const listed = Object.entries(packages).flatMap(([name, { tests }]) => tests.map((path) => [path, name]));
    expect(listed.sort()).toEqual(needsByTest().sort());
  });
});
