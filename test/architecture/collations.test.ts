import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXACT_COLLATION, TEXT_COLLATION } from '@customer-area/shared/database';

const root = resolve(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** A collation of MariaDB's Unicode texts, by its name. */
const COLLATION = /utf8mb4_\w+/g;
const named = (path: string) => [...new Set(read(path).match(COLLATION) ?? [])];

/** Migrations up to this one wrote the names out, and a landed migration is never edited. */
const LAST_WRITTEN_OUT = 1764400000000;

function files(): string[] {
  const inFolders = ['gateway', 'shared', 'subgraphs', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  const atRoot = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  return [...inFolders, ...atRoot].filter(
    (path) => /\.(ts|mjs|js|json|ya?ml|sql)$/.test(path) && !/(^|\/)(node_modules|dist)\//.test(path),
  );
}

const isOld = (path: string) => {
  const [, timestamp] = /^subgraphs\/\w+\/migrations\/(\d+)-/.exec(path) ?? [];
  return timestamp !== undefined && Number(timestamp) <= LAST_WRITTEN_OUT;
};

describe('how texts are compared', () => {
  it('has its names in one place, and once more where databases are made before that is built', () => {
    const naming = files().filter((path) => path !== 'test/architecture/collations.test.ts' && !isOld(path));
    expect(naming.length).toBeGreaterThan(300);
    expect(naming.filter((path) => named(path).length > 0)).toEqual([
      'gateway/start/collation.mjs',
      'shared/src/database/collations.ts',
      'docker-compose.yml',
    ]);
  });

  it('is the same wherever a database is made', () => {
    expect(named('shared/src/database/collations.ts')).toEqual([TEXT_COLLATION, EXACT_COLLATION]);
    for (const path of ['gateway/start/collation.mjs', 'docker-compose.yml'])
      expect(named(path)).toEqual([TEXT_COLLATION]);
  });
});
