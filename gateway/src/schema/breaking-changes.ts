import { ApolloGateway } from '@apollo/gateway';
import { findBreakingChanges, type GraphQLSchema } from 'graphql';

/** What a client of `before` could stumble over in `after`; both are supergraphs. */
export async function breakingChanges(before: string, after: string): Promise<string[]> {
  const [old, fresh] = [await apiSchema(before), await apiSchema(after)];
  return findBreakingChanges(old, fresh).map((change) => change.description);
}

/** The schema that clients see of a supergraph. */
export async function apiSchema(supergraphSdl: string): Promise<GraphQLSchema> {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const quiet = () => undefined;
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
  const { schema } = await gateway.load();
  await gateway.stop();
  return schema;
}
