import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { relayStylePagination } from '@apollo/client/utilities';
import { from, mergeMap, throwError } from 'rxjs';
import possibleTypes from '../possible-types.json';
import { isUnauthenticated, type SessionTokens } from './session-tokens';

/** Apollo Client 4. */
export function apolloClient(url: string, session: SessionTokens): ApolloClient {
  const renew = new ErrorLink(({ error, operation, forward }) => {
    if (!CombinedGraphQLErrors.is(error) || !isUnauthenticated(error.errors)) return undefined;
    return from(session.renew(operation.getContext().headers ?? {})).pipe(
      mergeMap((renewed) => (renewed ? forward(operation) : throwError(() => error))),
    );
  });
  // Behind `renew`, so that the second try carries the new token.
  const authorize = new SetContextLink(({ headers }) => ({ headers: { ...headers, ...session.headers() } }));
  const lists = { domains: relayStylePagination(['filter', 'sort']), orders: relayStylePagination() };
  return new ApolloClient({
    link: ApolloLink.from([renew, authorize, new HttpLink({ uri: url })]),
    // Without possibleTypes `... on Refusal` matches nothing.
    cache: new InMemoryCache({ possibleTypes, typePolicies: { Query: { fields: lists } } }),
  });
}
