import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jobDropTerms } from '@customer-area/identity/contract';

const root = join(__dirname, '../..');
const folders = [
  join(root, 'shared/src'),
  ...readdirSync(join(root, 'subgraphs')).map((service) => join(root, 'subgraphs', service, 'src')),
];
const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('testing/'))
    .map((file) => readFileSync(join(folder, file), 'utf8')),
);

/** Where a kind of job is declared, up to the name. */
const found = (pattern: RegExp) => sources.flatMap((source) => [...source.matchAll(pattern)]);

describe('the kinds of jobs of all services', () => {
  const kinds = found(/defineJob\(\{\s*name: '([^']+)'/g).map(([, name]) => name ?? '');

  it('are declared by a name that stands there', () => {
    expect(kinds.length).toBeGreaterThan(50);
    expect(found(/defineJob\(\{/g)).toHaveLength(kinds.length);
  });

  it('have words for what follows when staff give one up, and nothing else has', () => {
    expect(kinds.filter((kind) => !(kind in jobDropTerms))).toEqual([]);
    expect(Object.keys(jobDropTerms).filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});
