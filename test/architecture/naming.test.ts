import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(__dirname, '../..');

/** Services whose slices are written as CONTRIBUTING says. */
const SERVICES = ['support', 'billing', 'identity', 'domains'];

interface Source {
  readonly path: string;
  readonly text: string;
}

const sources: readonly Source[] = SERVICES.flatMap((service) => {
  const folder = `subgraphs/${service}/src`;
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({
      path: `${folder}/${file}`,
      text: readFileSync(join(root, folder, file), 'utf8'),
    }));
});
const product = sources.filter(({ path }) => !/\.test\.ts$|\/testing\//.test(path));

/** The paths of what breaks a rule. */
const where = (files: readonly Source[], breaks: (source: Source) => boolean) =>
  files.filter(breaks).map(({ path }) => path);
const exported = (text: string, what: string) =>
  [...text.matchAll(new RegExp(`^export (?:abstract )?(?:async )?${what} (\\w+)`, 'gm'))].map(
    ([, name = '']) => name,
  );

describe('the names of a slice', () => {
  it('are looked for where there is something', () => {
    expect(product.length).toBeGreaterThan(10);
  });

  it('resolvers stand in .resolver.ts and end in Resolver; .graphql.ts has types only', () => {
    expect(
      where(product, ({ path, text }) => !path.endsWith('.resolver.ts') && /^@Resolver\(/m.test(text)),
    ).toEqual([]);
    const resolvers = product.filter(({ path }) => path.endsWith('.resolver.ts'));
    expect(
      where(resolvers, ({ text }) => exported(text, 'class').some((name) => !name.endsWith('Resolver'))),
    ).toEqual([]);
  });

  it('rows stand in .entity.ts and end in Row', () => {
    expect(
      where(product, ({ path, text }) => !path.endsWith('.entity.ts') && /^@Entity\(/m.test(text)),
    ).toEqual([]);
    const entities = product.filter(({ path }) => path.endsWith('.entity.ts'));
    expect(
      where(entities, ({ text }) => exported(text, 'class').some((name) => !name.endsWith('Row'))),
    ).toEqual([]);
  });

  it('a store is a class that ends in Store', () => {
    const stores = product.filter(({ path }) => path.endsWith('.store.ts'));
    const isOdd = ({ path, text }: Source) =>
      !path.includes('/personal-data') &&
      (exported(text, 'function').length > 0 ||
        exported(text, 'class').some((name) => !name.endsWith('Store')));
    expect(where(stores, isOdd)).toEqual([]);
  });

  it('what a use case is given is called deps, and its type ends in Deps', () => {
    const isOdd = ({ text }: Source) =>
      /\b\w*Touches\b|\btouches\b|\b(?:context|dependencies): \w+(?<!Context|Dependencies)[,)]/.test(text) ||
      [...text.matchAll(/\bdeps: (\w+)/g)].some(([, type = '']) => !type.endsWith('Deps'));
    expect(where(product, isOdd)).toEqual([]);
  });

  it('states of a thing move by a table called transitions', () => {
    expect(
      where(product, ({ path, text }) => /\barrows?\b/i.test(text) || /\barrow/.test(basename(path))),
    ).toEqual([]);
  });

  it('what only tests use stands in testing/', () => {
    expect(where(sources, ({ path }) => /\/(?:harness|fixtures)\//.test(path))).toEqual([]);
  });
});
