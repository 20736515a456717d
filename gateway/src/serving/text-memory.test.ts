import { buildSchema } from 'graphql';
import type { CompiledOperation } from '../compiled';
import { TextMemory } from './text-memory';

const schema = buildSchema('type Query { a(x: Int): Int b: Int q: Query } type Mutation { c: Int }');

describe('the first look at a text', () => {
  const compile = jest.fn(() => ({}) as CompiledOperation);
  const memory = () => new TextMemory(() => ({ schema, compile }));
  beforeEach(() => compile.mockClear());

  it.each([
    ['no GraphQL', '{ a'],
    ['wrong', '{ nothing }'],
    ['a change', 'mutation { c }'],
    ['several operations', 'query A { a } query B { b }'],
    ['about the schema', '{ __schema { description } }'],
    ['too long', `{ a } #${'x'.repeat(10_000)}`],
    ['too many tokens', `{ q { ${'a '.repeat(996)} } }`],
    ['beyond a limit', `{ ${Array.from({ length: 11 }, (_, at) => `x${at}: a`).join(' ')} }`],
  ])('leaves it to the GraphQL server when it is %s', (_, text) => {
    expect(memory().find(text, undefined)).toBeNull();
  });

  it('leaves it there when another operation is asked for than it has', () => {
    for (const name of ['B', '']) expect(memory().find('query A { a }', name)).toBeNull();
    expect(memory().find('{ a }', 'A')).toBeNull();
    expect(memory().find('query A { a }', 'A')?.name).toBe('A');
  });

  it('is not fooled by a text that begins like a name it keeps another one under', () => {
    const texts = memory();
    const looked = texts.find('query A { a }', 'A');
    if (looked === null) throw new Error('it is plain');
    texts.keep('query A { a }', 'A', looked);
    expect(texts.find('query A { a }', 'A')).not.toBeNull();
    for (const name of [undefined, '', 'A']) expect(texts.find('A\0query A { a }', name)).toBeNull();
    expect(texts.has('A\0query A { a }', undefined)).toBe(false);
  });

  it('leaves everything there when the library executes all', () => {
    expect(new TextMemory(() => null).find('{ a }', undefined)).toBeNull();
  });

  it('keeps nothing, and plans nothing', () => {
    const texts = memory();
    const [first, second] = [texts.find('{ a }', undefined), texts.find('{ a }', undefined)];
    expect(first).not.toBeNull();
    expect(second?.ready).not.toBe(first?.ready);
    expect(compile).not.toHaveBeenCalled();
  });

  it('knows the same operation again under another name and with other spaces, each by its own name', () => {
    const texts = memory();
    const looked = texts.find('query A { a b }', undefined);
    if (looked === null) throw new Error('it is plain');
    const { ready } = texts.keep('query A { a b }', undefined, looked);
    for (const [text, name] of [
      ['query B { a b }', 'B'],
      ['{ a\n b }', undefined],
      ['query Never # again\n{ a, b }', 'Never'],
    ] as const) {
      expect(texts.find(text, undefined)).toMatchObject({ name });
      expect(texts.find(text, undefined)?.ready).toBe(ready);
      expect(texts.find(text, name ?? 'A')?.ready).toBe(name === undefined ? undefined : ready);
    }
    expect(texts.find('query B { b a }', undefined)?.ready).not.toBe(ready);
  });

  it('finds the name of an operation behind a fragment', () => {
    const texts = memory();
    const text = 'fragment F on Query { a } query A { ...F }';
    const looked = texts.find(text, undefined);
    if (looked === null) throw new Error('it is plain');
    texts.keep(text, undefined, looked);
    const again = texts.find(`${text} # again`, 'A');
    expect(again).toMatchObject({ name: 'A' });
    expect(again?.ready).toBe(looked.ready);
  });

  it('lets nobody have more tokens by another name than are allowed', () => {
    const texts = memory();
    const text = `{ q { ${'a '.repeat(995)}} }`;
    const looked = texts.find(text, undefined);
    if (looked === null) throw new Error('it is plain');
    texts.keep(text, undefined, looked);
    expect(texts.find(`query A ${text}`, undefined)).toBeNull();
  });

  it('is one for two clients who were as fast', () => {
    const texts = memory();
    const [one, other] = [texts.find('{ a }', undefined), texts.find('query B { a }', undefined)];
    if (one === null || other === null) throw new Error('both are plain');
    const [first, second] = [
      texts.keep('{ a }', undefined, one),
      texts.keep('query B { a }', undefined, other),
    ];
    expect(second.ready).toBe(first.ready);
    expect(second.name).toBe('B');
    first.ready.compiled();
    second.ready.compiled();
    expect(compile).toHaveBeenCalledTimes(1);
  });
});
