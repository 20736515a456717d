import { SessionTokens, type Tokens } from '../../../gateway/clients/session-tokens';
import { PASSWORD } from '../../harness/customer';
import type { MakeClient } from './client-under-test';

/** A client that nobody has signed in with, and the tokens it keeps, one after the other. */
export function openClient(gateway: string, make: MakeClient) {
  const kept: (Tokens | null)[] = [];
  const url = `${gateway}/graphql`;
  const session = new SessionTokens(url, null, (tokens) => kept.push(tokens));
  return { kept, session, client: make(url, session) };
}

/** A client that this login has signed in with. */
export async function signedIn(gateway: string, make: MakeClient, username: string) {
  const opened = openClient(gateway, make);
  const { signIn: tokens } = (await opened.client.ask('SignIn', { username, password: PASSWORD })) as {
    signIn: Tokens;
  };
  opened.session.opened(tokens);
  return { ...opened, tokens };
}
