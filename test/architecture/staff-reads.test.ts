import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readStaffSchema } from '@customer-area/gateway/schema/files';
import { buildSchema } from 'graphql';

const subgraphs = join(__dirname, '../../subgraphs');

/** What staff may ask that shows nothing of any customer. */
const OF_NO_CUSTOMER = ['staffAudit', 'suspiciousReads', 'staffLogins'];

/** The queries that the permission maps open to staff. */
function staffQueries(): string[] {
  return readdirSync(subgraphs).flatMap((service) =>
    readdirSync(join(subgraphs, service, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(^|\/)permissions\.ts$/.test(file))
      .flatMap((file) => {
        const map = readFileSync(join(subgraphs, service, 'src', file), 'utf8');
        const queries = /Query: \{([\s\S]*?)\n {4}\}/.exec(map)?.[1] ?? '';
        return [...queries.matchAll(/(\w+): staffWith\(/g)].map(([, name = '']) => name);
      }),
  );
}

describe('whoever of our staff looks at a customer', () => {
  const api = buildSchema(readStaffSchema());

  it('has to say why, for the customer to read in the audit log', () => {
    const queries = api.getQueryType()?.getFields() ?? {};
    const reads = staffQueries().filter((name) => !OF_NO_CUSTOMER.includes(name));
    expect(reads).not.toEqual([]);
    const reasons = reads.map((name) => [
      name,
      String(queries[name]?.args.find((argument) => argument.name === 'reason')?.type),
    ]);
    expect(reasons).toEqual(reads.map((name) => [name, 'String!']));
  });

  it('is told of by the code that shows it', () => {
    const told = readdirSync(subgraphs).flatMap((service) =>
      readdirSync(join(subgraphs, service, 'src'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .map((file) => ({
          slice: `${service}/${dirname(file)}`,
          file: join(subgraphs, service, 'src', file),
        }))
        .map(({ slice, file }) => ({ slice, text: readFileSync(file, 'utf8') })),
    );
    const silent = staffQueries()
      .filter((name) => !OF_NO_CUSTOMER.includes(name))
      .filter((name) => {
        const home = told.find(({ text }) =>
          new RegExp(`@Query\\([\\s\\S]*?\\b${name}\\(`).test(text),
        )?.slice;
        return !told.some(({ slice, text }) => slice === home && /\b(tellStaffRead|tellOnce)\(/.test(text));
      });
    expect(silent).toEqual([]);
  });
});
