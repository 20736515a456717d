import { asWritten, badInput } from '@customer-area/shared/errors';
import { createLogger } from '@customer-area/shared/logging';
import type { Viewer } from '@customer-area/shared/viewer';
import { buildSchema, type GraphQLObjectType, parse } from 'graphql';
import { contextFor } from '../gateway-context';
import { inProcessSubgraph } from './in-process-data-source';

const viewer: Viewer = { kind: 'anonymous', requestId: 'r', locale: 'it', ip: '::1', userAgent: '' };

describe('a subgraph in this process', () => {
  const schema = buildSchema('type Query { a(n: Int): String broken: String refused: String }');
  const fields = (schema.getQueryType() as GraphQLObjectType).getFields();
  const contexts: unknown[] = [];
  const resolvers: Record<string, (context: unknown) => unknown> = {
    a: (context) => contexts.push(context),
    broken: () => {
      throw new Error('SELECT secret');
    },
    refused: () => {
      throw badInput('input.name', asWritten('no'));
    },
  };
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = fields[name];
    if (field !== undefined) field.resolve = (_parent, _args, context) => resolve(context);
  }
  const subgraph = inProcessSubgraph({
    name: 'domains',
    schema,
    contextFor: (who) => ({ viewer: who, sandbox: false }),
    notReady: async () => null,
    logger: createLogger('test', 'silent'),
  });
  const fetch = (query: string, variables = {}, context = contextFor(viewer)) =>
    subgraph.fetch({
      query: 'not read',
      document: parse(query),
      operationName: undefined,
      variables,
      context,
    });

  it('executes the planner’s document with a fresh context for every fetch', async () => {
    const context = contextFor(viewer);
    await fetch('{ a }', {}, context);
    await fetch('{ a }', {}, context);
    expect(contexts).toMatchObject([
      { viewer, sandbox: false },
      { viewer, sandbox: false },
    ]);
    expect(contexts[0]).not.toBe(contexts[1]);
  });

  it('answers errors as its own server would', async () => {
    const { data, errors } = await fetch('{ broken refused }');
    expect(JSON.parse(JSON.stringify(data))).toEqual({ broken: null, refused: null });
    expect(errors).toEqual([
      {
        message: 'Si è verificato un errore da parte nostra.',
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', incidentId: expect.any(String) },
      },
      {
        message: 'input.name: no',
        path: ['refused'],
        extensions: { code: 'BAD_USER_INPUT', field: 'input.name' },
      },
    ]);
  });

  it('blames the caller for a variable that does not fit', async () => {
    const { errors } = await fetch('query($n: Int) { a(n: $n) }', { n: 'x' });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });
});
