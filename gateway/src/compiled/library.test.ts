import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Operation } from '@apollo/federation-internals';
import { ApolloGateway } from '@apollo/gateway';
import { readSupergraph } from '../schema/files';
import * as library from './library';

const PARTS = ['gateway', 'federation-internals', 'query-planner'];

describe('what is taken of Apollo’s packages beside what they publish', () => {
  it('comes from packages of one exact version', () => {
    const text = readFileSync(join(__dirname, '../../package.json'), 'utf8');
    const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> };
    const versions = PARTS.map((name) => dependencies[`@apollo/${name}`]);
    expect(new Set(versions)).toEqual(new Set(['2.14.4']));
  });

  it.each([
    library.applyRewrites,
    library.computeResponse,
    library.deepMerge,
    library.generateHydratedPaths,
    library.isObjectOfType,
  ])('%p is there', (taken) => {
    expect(taken).toBeInstanceOf(Function);
  });

  it('shapes an answer as it does today', () => {
    const input = JSON.parse('{"__proto__":{"a":1},"a":null}') as Record<string, unknown>;
    expect(library.deepMerge({}, input)).toHaveProperty('a', null);
    expect(Operation.prototype.collectDefaultedVariableValues).toBeInstanceOf(Function);
  });

  it('a loaded gateway has its schemas and its planner, one that is not loaded is refused', async () => {
    const gateway = new ApolloGateway({ supergraphSdl: readSupergraph(), validateSupergraph: false });
    expect(() => library.insideOf(gateway)).toThrow('this version of @apollo/gateway');
    await gateway.load();
    const { schema, apiSchema, supergraphSchema, queryPlanner } = library.insideOf(gateway);
    expect(schema.getQueryType()?.name).toBe('Query');
    expect(apiSchema.type('Domain')?.kind).toBe('ObjectType');
    expect(supergraphSchema.getType('join__Graph')).toBeDefined();
    expect(queryPlanner.buildQueryPlan).toBeInstanceOf(Function);
    await gateway.stop();
  });
});
