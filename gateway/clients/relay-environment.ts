import { Environment, type GraphQLResponse, Network, RecordSource, Store } from 'relay-runtime';
import { isUnauthenticated, type SessionTokens } from './session-tokens';

/** Relay 21. Its compiler takes the types from `schema.graphql`; it needs no possible types. */
export function relayEnvironment(url: string, session: SessionTokens): Environment {
  const post = async (headers: Record<string, string>, body: string): Promise<GraphQLResponse> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return (await response.json()) as GraphQLResponse;
  };
  const network = Network.create(async ({ text }, variables) => {
    const body = JSON.stringify({ query: text, variables });
    const sent = session.headers();
    const answer = await post({ ...sent }, body);
    if (!('errors' in answer && isUnauthenticated(answer.errors))) return answer;
    return (await session.renew(sent)) ? post({ ...session.headers() }, body) : answer;
  });
  return new Environment({ network, store: new Store(new RecordSource()) });
}
