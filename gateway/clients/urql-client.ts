import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import { isUnauthenticated, type SessionTokens } from './session-tokens';

/** urql 6. With graphcache in the place of cacheExchange, give it the possible types as Apollo Client gets them. */
export function urqlClient(url: string, session: SessionTokens): Client {
  const authentication = authExchange(async ({ appendHeaders }) => {
    let sent = session.headers();
    return {
      addAuthToOperation: (operation) => {
        sent = session.headers();
        return appendHeaders(operation, { ...sent });
      },
      didAuthError: ({ graphQLErrors }) => isUnauthenticated(graphQLErrors),
      // The exchange holds everything else back meanwhile, and asks again afterwards.
      refreshAuth: async () => {
        await session.renew(sent);
      },
    };
  });
  return new Client({
    url,
    // Strangers cannot ask by GET.
    preferGetMethod: false,
    exchanges: [cacheExchange, authentication, fetchExchange],
  });
}
