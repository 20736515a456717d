import { ApolloGateway } from '@apollo/gateway';
import { type GraphQLSchema, printSchema } from 'graphql';
import { sortedSdl } from './compose-supergraph';
import { withOneOf } from './one-of';

/** The schema that clients see of a supergraph, as it is committed. */
export async function apiSdl(supergraphSdl: string): Promise<string> {
  return sortedSdl(printSchema(withOneOf(await apiSchema(supergraphSdl))));
}

async function apiSchema(supergraphSdl: string): Promise<GraphQLSchema> {
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
