import { CallerFault } from '@customer-area/shared/errors';
import { createLogger } from '@customer-area/shared/logging';
import { parse } from 'graphql';
import { anonymous, loginOf } from '../../../test/harness/operations';
import { contextFor, type GatewayContext } from '../gateway-context';
import { inProcessSubgraph, type SubgraphRequest } from '../subgraph-fetch';
import { peopleLog, peopleSubgraph } from '../testing/people-subgraph';
import { nodesSubgraph } from './nodes-subgraph';

const logger = createLogger('test', 'silent');
const OWNERS = { per: { type: 'Person', subgraph: 'people' }, hou: { type: 'House', subgraph: 'away' } };

describe('the way to a thing by its id', () => {
  const asked: (readonly [string, SubgraphRequest])[] = [];
  let ask: (query: string, variables?: Record<string, unknown>, by?: GatewayContext) => Promise<unknown>;
  const context = contextFor(loginOf('prf_test'));

  beforeAll(async () => {
    const { schema } = await peopleSubgraph();
    const people = inProcessSubgraph({
      name: 'people',
      schema,
      contextFor: (who) => ({ viewer: who, sandbox: false }),
      notReady: async () => null,
      logger,
    });
    const nodes = nodesSubgraph({
      owners: OWNERS,
      fetchFrom: async (name, request) => {
        asked.push([name, request]);
        if (name === 'away') throw new CallerFault('UNAVAILABLE');
        return people.fetch(request);
      },
      logger,
    });
    ask = async (query, variables = {}, by = context) => {
      const document = parse(query);
      const answer = await nodes.fetch({ query, document, operationName: undefined, variables, context: by });
      return JSON.parse(JSON.stringify(answer));
    };
  });
  beforeEach(() => {
    asked.length = 0;
    peopleLog.references.length = 0;
  });

  it('asks the owner, as the viewer, and answers null where it has none', async () => {
    expect(await ask('{ node(id: "per_1") { __typename id } no: node(id: "per_gone") { id } }')).toEqual({
      data: { node: { __typename: 'Person', id: 'per_1' }, no: null },
    });
    expect(asked.map(([name, request]) => [name, request.context])).toEqual([['people', context]]);
  });

  it.each(['', '_', 'per', 'per1', 'PER_1', 'per-1', 'constructor_1', '__proto___1', 'cat_1', ' per_1'])(
    'asks nobody about %j, which is no id of ours',
    async (id) => {
      expect(await ask('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({
        data: { node: null },
      });
      expect(asked).toEqual([]);
    },
  );

  it('asks an owner once for all of its ids, each named once, and keeps their order', async () => {
    const ids = ['per_2', 'cat_1', 'per_1', 'per_2', 'per_gone'];
    expect(
      await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } one: node(id: "per_1") { id } }', { ids }),
    ).toEqual({
      data: { nodes: [{ id: 'per_2' }, null, { id: 'per_1' }, { id: 'per_2' }, null], one: { id: 'per_1' } },
    });
    expect(asked).toHaveLength(1);
    expect(peopleLog.references).toEqual(['per_2', 'per_1', 'per_gone']);
  });

  it('answers what an owner refuses, or that it is away, at the place of the id alone', async () => {
    const ids = ['per_1', 'per_broken', 'hou_1'];
    expect(await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual({
      data: { nodes: [{ id: 'per_1' }, null, null] },
      errors: [
        {
          message: 'Si è verificato un errore da parte nostra.',
          path: ['nodes', 1],
          extensions: { code: 'INTERNAL_SERVER_ERROR', incidentId: expect.any(String) },
        },
        { message: expect.any(String), path: ['nodes', 2], extensions: { code: 'UNAVAILABLE' } },
      ],
    });
  });

  it('asks nobody for somebody who has not signed in', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }';
    const answer = await ask(query, { id: 'per_1' }, contextFor(anonymous));
    expect(answer).toMatchObject({
      data: { node: null, nodes: null },
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }, { extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(asked).toEqual([]);
  });

  it('takes a hundred ids and no more', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ids = Array.from({ length: 101 }, (_, n) => `per_${n}`);
    expect(await ask(query, { ids: ids.slice(1) })).not.toHaveProperty('errors');
    expect(await ask(query, { ids })).toMatchObject({
      data: { nodes: null },
      errors: [{ extensions: { code: 'BAD_USER_INPUT', field: 'ids' } }],
    });
  });
});
