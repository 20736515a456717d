import type { PlanNode } from '@apollo/query-planner';
import { buildSchema } from 'graphql';
import type { SubgraphRequest } from '../../subgraph-fetch';
import { compilePlan } from './compile-plan';
import { flattenAt } from './flatten';
import { merge } from './merge';
import type { PlanParts, Run } from './run';

const schema = buildSchema(
  'type Query { me: Person } interface Being { id: ID! } type Person implements Being { id: ID! name: String }',
);

function partsAnswering(data: unknown, asked: SubgraphRequest[] = []): PlanParts {
  return {
    supergraphSchema: schema,
    operation: {} as never,
    fetchFrom: () => async (request) => {
      asked.push(request);
      return { data: data as Record<string, unknown> };
    },
  };
}

const runOver = (tree: Record<string, unknown>, variables = {}): Run => ({
  context: {} as never,
  variables,
  tree,
  errors: [],
});
const fetchOf = (more: object) =>
  ({ kind: 'Fetch', serviceName: 'people', operation: '{ me }', ...more }) as unknown as PlanNode;

describe('a fetch', () => {
  it('renames what came under a name of the planner’s own', async () => {
    const rewrite = { kind: 'KeyRenamer', path: ['me', 'name__alias_0'], renameKeyTo: 'name' };
    const run = runOver({});
    await compilePlan(
      fetchOf({ outputRewrites: [rewrite] }),
      partsAnswering({ me: { name__alias_0: 'Ada' } }),
    )(run, run.tree);
    expect(run.tree).toEqual({ me: { name: 'Ada' } });
  });

  it('rewrites what it says of an entity, and what is answered about it', async () => {
    const asked: SubgraphRequest[] = [];
    const run = runOver({ me: { __typename: 'Person', id: 'p1' } });
    const node = fetchOf({
      requires: [
        {
          kind: 'InlineFragment',
          typeCondition: 'Being',
          selections: [
            { kind: 'Field', name: '__typename' },
            { kind: 'Field', name: 'id' },
          ],
        },
      ],
      inputRewrites: [{ kind: 'ValueSetter', path: ['... on Person', '__typename'], setValueTo: 'Being' }],
      outputRewrites: [{ kind: 'KeyRenamer', path: ['other'], renameKeyTo: 'name' }],
    });
    const plan = { kind: 'Flatten', path: ['me'], node } as PlanNode;
    await compilePlan(plan, partsAnswering({ _entities: [{ other: 'Ada' }] }, asked))(run, run.tree);
    expect(asked[0]?.variables).toEqual({ representations: [{ __typename: 'Being', id: 'p1' }] });
    expect(run.tree).toMatchObject({ me: { __typename: 'Person', id: 'p1', name: 'Ada' } });
  });

  it('is given the variables that it uses and that were given', async () => {
    const asked: SubgraphRequest[] = [];
    const run = runOver({}, { a: 1, b: null, other: 2 });
    await compilePlan(fetchOf({ variableUsages: ['a', 'b', 'c', 'toString'] }), partsAnswering({}, asked))(
      run,
      run.tree,
    );
    expect(asked[0]?.variables).toEqual({ a: 1, b: null });
  });

  it('cannot be about entities and have a variable called as theirs', () => {
    const node = fetchOf({ variableUsages: ['representations'], requires: [] });
    expect(() => compilePlan(node, partsAnswering({}))).toThrow('a variable of the client');
  });

  it('that defers is of no plan of ours', () => {
    expect(() => compilePlan({ kind: 'Defer' } as PlanNode, partsAnswering({}))).toThrow('defers nothing');
  });
});

describe('flattenAt', () => {
  it.each([
    [{ a: [{ b: 1 }, { b: 2 }] }, ['a', '@', 'b'], [1, 2]],
    [{ a: [[{ b: 1 }], [{ b: 2 }]] }, ['a', '@', '@', 'b'], [1, 2]],
    [{ a: [{ b: [1] }, null] }, ['a', '@', 'b'], [1, null]],
    [{ a: null }, ['a', '@', 'b'], null],
    [{}, ['toString'], undefined],
  ])('finds in %j at %j', (value, path, found) => {
    expect(flattenAt(value, path)).toEqual(found);
  });

  it.each([
    [{ a: {} }, ['a', '@']],
    [{ a: [] }, ['a', 'b']],
  ])('does not find its way in %j at %j', (value, path) => {
    expect(() => flattenAt(value, path)).toThrow();
  });
});

describe('merge', () => {
  it.each([
    [{ a: 1 }, { a: 2, b: undefined }, { a: 2 }],
    [{ a: { b: 1 } }, { a: { c: 2 } }, { a: { b: 1, c: 2 } }],
    [{ a: [{ b: 1 }] }, { a: [{ c: 2 }] }, { a: [{ b: 1, c: 2 }] }],
    [{ a: [{ b: 1 }] }, { a: [] }, { a: [] }],
    [{ a: { b: 1 } }, { a: null }, { a: null }],
    [{ a: 1 }, null, { a: 1 }],
    [{}, { constructor: { a: 1 } }, { constructor: { a: 1 } }],
  ])('of %j and %j', (target, source, merged) => {
    merge(target, source);
    expect(target).toEqual(merged);
  });

  it('leaves the prototype of everything alone', () => {
    const target = {};
    merge(target, JSON.parse('{"__proto__":{"polluted":true}}'));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.keys(target)).toEqual(['__proto__']);
  });
});
