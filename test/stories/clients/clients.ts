import { gql } from '@apollo/client';
import { type ConcreteRequest, commitMutation, fetchQuery } from 'relay-runtime';
import { apolloClient } from '../../../gateway/clients/apollo-client';
import { relayEnvironment } from '../../../gateway/clients/relay-environment';
import { urqlClient } from '../../../gateway/clients/urql-client';
import { type MakeClient, OPERATIONS, type OperationName } from './client-under-test';
import { relayArtifact } from './relay-artifacts';

const isMutation = (name: OperationName) => OPERATIONS[name].startsWith('mutation');

const apollo: MakeClient = (url, session) => {
  const client = apolloClient(url, session);
  return {
    ask: async (name, variables = {}) => {
      const document = gql(OPERATIONS[name]);
      const { data } = isMutation(name)
        ? await client.mutate({ mutation: document, variables })
        : // As fetchMore does: what the cache has of a list stands for every page of it.
          await client.query({ query: document, variables, fetchPolicy: 'network-only' });
      return data;
    },
  };
};

const urql: MakeClient = (url, session) => {
  const client = urqlClient(url, session);
  return {
    ask: async (name, variables = {}) => {
      const asked = isMutation(name)
        ? client.mutation(OPERATIONS[name], variables)
        : client.query(OPERATIONS[name], variables);
      const { data, error } = await asked.toPromise();
      if (error !== undefined) throw error;
      return data as unknown;
    },
  };
};

const relay: MakeClient = (url, session) => {
  const environment = relayEnvironment(url, session);
  return {
    ask: (name, variables = {}) => {
      const request: ConcreteRequest = relayArtifact(name);
      if (!isMutation(name)) return fetchQuery(environment, request, variables).toPromise();
      return new Promise((resolve, reject) => {
        commitMutation(environment, { mutation: request, variables, onCompleted: resolve, onError: reject });
      });
    },
  };
};

export const CLIENTS: [string, MakeClient][] = [
  ['Apollo Client', apollo],
  ['urql', urql],
  ['Relay', relay],
];
