import { type Answers, type SmallGraph, smallGraph } from './testing/small-graph';

const ADA = { __typename: 'Person', id: 'p1', name: 'Ada', mood: 'GOOD', kind: 'Person' };
const REX = { __typename: 'Pet', name: 'Rex' };

describe('a compiled operation', () => {
  let graph: SmallGraph;
  beforeAll(async () => {
    graph = await smallGraph();
  });
  afterAll(() => graph.stop());

  /** Says whose hand shaped the answer, once both have given the same and asked the same. */
  async function shapedBy(query: string, answers: Answers, variables: Record<string, unknown> = {}) {
    const library = await graph.execute(query, answers, { variables, by: 'library' });
    const compiled = await graph.execute(query, answers, { variables });
    expect(compiled.text).toBe(library.text);
    expect(compiled.asked).toEqual(library.asked);
    return compiled.byLibrary ? 'library' : 'copy';
  }

  it.each([
    ['an object of two subgraphs', '{ me { id name home } }'],
    ['lists of such objects', '{ friends { id home homes { street } } }'],
    ['fragments that repeat a field', '{ me { ... on Person { name } id ... on Person { mood name } } }'],
    [
      'fragments that select below a field',
      '{ me { pets { name } ...F } } fragment F on Person { pets { kind: __typename } }',
    ],
    ['an alias of __typename', '{ me { kind: __typename id } }'],
    ['an interface within its type', '{ me { ... on Named { name } } }'],
    ['a union, with nulls', '{ anything { ... on Pet { name } ... on Named { kind: __typename } } }'],
    ['conditions', 'query ($yes: Boolean!) { me { id name @include(if: $yes) mood @skip(if: $yes) } }'],
    [
      'a condition with a default',
      'query ($usually: Boolean = true) { me { id name @include(if: $usually) } }',
    ],
    ['conditions without variables', '{ me { id name @include(if: false) mood @skip(if: false) } }'],
    ['nothing but the type', '{ __typename }'],
    ['a change', 'mutation { rename(name: "x") { id name } }'],
    ['numbers, and a scalar of our own', '{ count ratio blob }'],
  ])('copies %s', async (_, query) => {
    const me = { ...ADA, pets: [{ ...REX, kind: 'Pet' }] };
    const people = {
      ...{ me, rename: me, friends: [ADA, { ...ADA, id: 'p2' }], count: 3, ratio: 0.5, blob: { a: [1] } },
      anything: [null, { ...REX, kind: 'Pet' }, ADA],
    };
    const houses = { p1: { home: 'Rome', homes: null }, p2: { home: null, homes: [{ street: 'Via' }] } };
    expect(await shapedBy(query, { people, houses }, query.includes('$yes') ? { yes: true } : {})).toBe(
      'copy',
    );
  });

  it.each([
    ['null for a non-null', '{ friends { id name } }', { friends: [ADA, { ...ADA, id: null }] }],
    ['null in a list of non-nulls', '{ friends { id } }', { friends: [null] }],
    ['a word that the enum does not have', '{ me { mood } }', { me: { ...ADA, mood: 'ODD' } }],
    ['a number that is no text', '{ me { name } }', { me: { ...ADA, name: 5 } }],
    ['a number that is not whole', '{ count }', { count: 1.5 }],
    ['a text that is no number', '{ ratio }', { ratio: 'x' }],
    ['a list that is none', '{ friends { id } }', { friends: {} }],
    ['an object that is none', '{ me { id } }', { me: 'Ada' }],
    ['a list in the place of an object', '{ me { name } }', { me: [ADA] }],
    [
      'the type of an object that does not say it, inside an interface',
      '{ me { ... on Named { kind: __typename } } }',
      { me: { name: 'Ada' } },
    ],
    ['an unknown type', '{ me { id __typename } }', { me: { ...ADA, __typename: 'Nobody' } }],
    ['a type of another place', '{ me { name __typename } }', { me: REX }],
    ['a type that is not said', '{ anything { ... on Named { name } } }', { anything: [{ name: 'x' }] }],
    [
      'an alias of __typename that says another',
      '{ me { kind: __typename id } }',
      { me: { ...ADA, kind: 'Pet' } },
    ],
    ['a name that every object inherits', '{ me { constructor: name } }', { me: {} }],
    [
      'fields whose order a condition changes',
      'query ($no: Boolean = false) { me { name @include(if: $no) id ... { name } } }',
      { me: ADA },
    ],
  ])('leaves %s to the library', async (_, query, people) => {
    expect(await shapedBy(query, { people })).toBe('library');
  });

  it('leaves a condition without a value to the library', async () => {
    const query = 'query ($usually: Boolean = true) { me { id name @include(if: $usually) } }';
    expect(await shapedBy(query, { people: { me: ADA } }, { usually: null })).toBe('library');
  });

  it('leaves an object without its key, and one that is null, out of what it asks for', async () => {
    const friends = [ADA, { ...ADA, id: undefined }, null, { ...ADA, id: 'p3' }];
    expect(
      await shapedBy('{ friends { name home } }', { people: { friends }, houses: { p1: { home: 'Rome' } } }),
    ).toBe('library');
  });

  it('asks each subgraph once, also when the library shapes the answer', async () => {
    const query = 'mutation { rename(name: "x") { id home } }';
    const { byLibrary, asked } = await graph.execute(query, {
      people: { rename: { ...ADA, name: 5 } },
      houses: { p1: { home: 5 } },
    });
    expect(byLibrary).toBe(true);
    expect(asked.map(({ subgraph }) => subgraph)).toEqual(['people', 'houses']);
  });

  it('changes nothing that it is asked again with', async () => {
    const query = '{ friends { name home } }';
    const answers = { people: { friends: [ADA] }, houses: { p1: { home: 'Rome' } } };
    const first = await graph.execute(query, answers);
    await graph.execute(query, { people: { friends: [] } });
    expect((await graph.execute(query, answers)).text).toBe(first.text);
  });
});
