import type { SessionTokens } from '../../../gateway/clients/session-tokens';

/** One of the clients, asked the same things: a name is that of an operation in `operations.ts`. */
export interface ClientUnderTest {
  ask(name: OperationName, variables?: Record<string, unknown>): Promise<unknown>;
}

export type MakeClient = (url: string, session: SessionTokens) => ClientUnderTest;

export const OPERATIONS = {
  SignIn: `mutation clientsSignInMutation($username: String!, $password: String!) {
    signIn(username: $username, password: $password) {
      __typename ... on Session { accessToken refreshToken } ... on Refusal { code message } } }`,
  Orders: `query clientsOrdersQuery($after: String) {
    orders(first: 2, after: $after) { edges { node { id number } } pageInfo { endCursor hasNextPage } } }`,
  Me: 'query clientsMeQuery { me { id username } }',
  Tickets: 'query clientsTicketsQuery { tickets(first: 1) { edges { node { id } } } }',
  Domains: 'query clientsDomainsQuery { domains(first: 1) { totalCount } }',
} as const;

export type OperationName = keyof typeof OPERATIONS;
