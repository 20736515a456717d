import { type SmallGraph, smallGraph } from './testing/small-graph';

const ADA = { id: 'p1', name: 'Ada' };

describe('the compiled executor', () => {
  let graph: SmallGraph;
  beforeEach(async () => {
    graph = await smallGraph();
  });
  afterEach(() => graph.stop());

  const plansMade = () => jest.spyOn(graph.inside.queryPlanner, 'buildQueryPlan');

  it('plans an operation once', async () => {
    const plans = plansMade();
    for (const name of ['Ada', 'Bea']) await graph.execute('{ me { name } }', { people: { me: { name } } });
    expect(plans).toHaveBeenCalledTimes(1);
  });

  it('tells the operations of one document apart', async () => {
    const query = 'query A { me { name } } query B { me { id } }';
    const of = (operationName: string) => graph.execute(query, { people: { me: ADA } }, { operationName });
    expect((await of('A')).text).toBe('{"data":{"me":{"name":"Ada"}}}');
    expect((await of('B')).text).toBe('{"data":{"me":{"id":"p1"}}}');
    expect((await of('A')).text).toBe('{"data":{"me":{"name":"Ada"}}}');
  });

  it('remembers 500 operations and not more', async () => {
    const plans = plansMade();
    const ask = (number: number) => graph.execute(`{ me { a${number}: name } }`, { people: { me: {} } });
    for (let number = 0; number <= 500; number++) await ask(number);
    expect(plans).toHaveBeenCalledTimes(501);
    await ask(500);
    expect(plans).toHaveBeenCalledTimes(501);
    await ask(0);
    expect(plans).toHaveBeenCalledTimes(502);
  });

  it('refuses a wrong variable as the library does, before anything is asked', async () => {
    const query = 'query ($yes: Boolean!) { me { name @include(if: $yes) } }';
    const answers = { people: { me: ADA } };
    const compiled = await graph.execute(query, answers, { variables: { yes: 'x' } });
    expect(compiled).toEqual(await graph.execute(query, answers, { variables: { yes: 'x' }, by: 'library' }));
    expect(compiled.text).toContain('Boolean cannot represent a non boolean value');
    expect(compiled.asked).toEqual([]);
  });

  it.each([
    ['a question about the schema', '{ __schema { queryType { name } } }'],
    ['one inside a fragment', '{ ...F } fragment F on Query { me { name } __type(name: "Pet") { name } }'],
    ['what cannot be planned', 'query { nobody }'],
  ])('leaves %s to the library from the beginning', async (_, query) => {
    const answers = { people: { me: ADA } };
    const answered = (by: 'compiled' | 'library') =>
      graph.execute(query, answers, { by }).then(
        ({ text }) => text,
        (error: Error) => error.message,
      );
    expect(await answered('compiled')).toBe(await answered('library'));
    expect(graph.givenToLibrary()).toBe(1);
  });
});
