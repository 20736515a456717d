import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const kindsOf = (service: string) =>
  readdirSync(join(root, 'subgraphs', service, 'src/line-kinds'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Product source outside the folders of the kinds. Demonstration data, plans and what renews itself order as customers do; a registry has its own words. */
function sourcesBeside(service: string): { path: string; text: string }[] {
  const folder = join(root, 'subgraphs', service, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .filter(
      (path) =>
        !/^(line-kinds|demo-data|harness|testing|registry|renewal-plans|automatic-renewals)\//.test(path),
    )
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

describe('kinds of order lines', () => {
  it('are the same in both services', () => {
    expect(kindsOf('billing')).toEqual(kindsOf('domains'));
    expect(kindsOf('billing').length).toBeGreaterThan(1);
  });

  it.each(['billing', 'domains'])('are named in %s by their own folder and nothing else', (service) => {
    const kinds = kindsOf(service).join('|');
    // As a word of the code: 'renew', "REGISTER", registerDomain; and each folder only by the table.
    const named = new RegExp(`(['"\`])(${kinds})\\1|\\b(${kinds})Domain\\b|line-kinds/(${kinds})`);
    const stored = new RegExp(`(['"\`])(${kinds.toUpperCase()})\\1`);
    const found = sourcesBeside(service)
      // RENEW and RESTORE are also what actions of a domain are called.
      .filter(
        ({ path, text }) => named.test(text) || (stored.test(text) && !/^(renewal|recovery)\//.test(path)),
      )
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });
});
