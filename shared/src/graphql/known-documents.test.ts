import { buildSchema } from 'graphql';
import { KnownDocuments } from './known-documents';

describe('known documents', () => {
  const documents = new KnownDocuments(buildSchema('type Query { a: Int }'));

  it('are parsed once', () => {
    const first = documents.documentOf('{ a }');
    expect(first).toMatchObject({ kind: 'Document' });
    expect(documents.documentOf('{ a }')).toBe(first);
  });

  it('keep those in use and forget others after a thousand', () => {
    const [used, unused] = [documents.documentOf('{ used: a }'), documents.documentOf('{ unused: a }')];
    for (let n = 0; n < 1_000; n++) {
      documents.documentOf(`{ n${n}: a }`);
      expect(documents.documentOf('{ used: a }')).toBe(used);
    }
    expect(documents.documentOf('{ unused: a }')).not.toBe(unused);
  });

  it('of another version of the schema are refused in the words of graphql-js', () => {
    expect(documents.documentOf('{ a added }')).toEqual([
      { message: 'Cannot query field "added" on type "Query".', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('of more fragments within each other than a walk can follow are refused', () => {
    const fragment = (n: number) => `fragment F${n} on Query { ...F${n + 1} }`;
    const chain = Array.from({ length: 20_000 }, (_, n) => fragment(n)).join(' ');
    expect(documents.documentOf(`{ ...F0 } ${chain} fragment F20000 on Query { a }`)).toEqual([
      { message: 'the query is nested too deeply', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it.each(['{ a', '{ b }', '{ a(n: 1) }', '{ ...F }', '{ __schema { description } }'])(
    'say what is wrong with %s',
    (text) => {
      expect(documents.documentOf(text)).toEqual([
        { message: expect.any(String), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    },
  );
});
