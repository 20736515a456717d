import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const workspaces = [
  '.',
  'shared',
  'gateway',
  'test',
  ...readdirSync(join(root, 'subgraphs')).map((name) => `subgraphs/${name}`),
];
const lock = read('package-lock.json') as {
  packages: Record<
    string,
    { version: string; resolved?: string; engines?: { node?: string }; link?: boolean }
  >;
};

/** Versions below these have published holes or faults that we met. */
const FLOORS: Record<string, string> = {
  '@apollo/gateway': '2.13.2',
  '@apollo/query-planner': '2.13.2',
  '@apollo/composition': '2.12.1',
  '@apollo/server': '5.5.0',
  graphql: '16.8.1',
  mysql2: '3.23.1',
  typeorm: '0.3.29',
};

function compare(a: string, b: string): number {
  const [left = [], right = []] = [a, b].map(
    (version) => version.split('-')[0]?.split('.').map(Number) ?? [],
  );
  return (
    (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0) || (left[2] ?? 0) - (right[2] ?? 0)
  );
}

describe('dependencies', () => {
  it.each(workspaces)('of %s are pinned exactly', (workspace) => {
    const { dependencies = {}, devDependencies = {} } = read(`${workspace}/package.json`);
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      if (name.startsWith('@customer-area/')) expect(version).toBe('*');
      else expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+(-[\w.]+)?$/);
    }
  });

  it.each(Object.entries(FLOORS))('%s is at least %s, everywhere in the tree', (name, floor) => {
    const found = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
    expect(found.length).toBeGreaterThan(0);
    for (const [, { version }] of found) expect(compare(version, floor)).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['graphql', 'types of one copy would not be recognised by the other'],
    ['typeorm', 'one process would load its 300 modules once for each service'],
  ])('hold one %s, or %s', (name) => {
    expect(Object.keys(lock.packages).filter((path) => path.endsWith(`node_modules/${name}`))).toHaveLength(
      1,
    );
  });

  it('come with no address of any registry in the lock file', () => {
    const addresses = Object.values(lock.packages).filter(
      ({ resolved, link }) => resolved !== undefined && link !== true,
    );
    expect(addresses).toEqual([]);
  });

  it('stand once in the table of CONTRIBUTING', () => {
    const [, table = ''] = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').split('## Dependencies');
    const rows = table.match(/^\| `[^|]*\|/gm)?.join('') ?? '';
    const named = [...rows.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
  });
});
