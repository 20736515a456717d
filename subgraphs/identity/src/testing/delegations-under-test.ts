import { addDays } from '@customer-area/shared/clock';
import type { Peer } from '@customer-area/shared/http';
import { newId } from '@customer-area/shared/ids';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { anonymous, ask, eventually } from '../../../../test/harness/operations';
import { secretHash } from '../secrets';
import { FORM, identityUnderTest, PASSWORD, register, silentPeer } from './identity-under-test';
import { TellingPeer } from './telling-peer';

/** A silent peer that knows nothing of anybody, and so has nothing against an erasure. */
function peerWithoutData(name: string): Peer {
  const silent = silentPeer(name);
  return {
    ...silent,
    call: async (operation, input) =>
      operation === 'erasure-outlook' ? { obstacles: [], kept: [] } : silent.call(operation, input),
  };
}

/** The domains service as far as delegations ask it, who holds what; and what it tells. */
class HoldersOfDomains implements Peer {
  readonly name = 'domains';
  private readonly held = new Map<string, { profileId: string; name: string }>();
  private readonly nothingKept = peerWithoutData('domains');
  readonly facts = new TellingPeer('domains');

  hold(profileId: string, name = `nome-${this.held.size}.it`): string {
    const id = newId('dom');
    this.held.set(id, { profileId, name });
    return id;
  }

  async call(operation: string, input: unknown): Promise<unknown> {
    if (operation === 'events') return this.facts.call(operation, input);
    if (operation !== 'own-domains') return this.nothingKept.call(operation, input);
    const { profileId, domainIds } = input as { profileId: string; domainIds: string[] };
    const domains = domainIds.flatMap((id) => {
      const domain = this.held.get(id);
      return domain?.profileId === profileId ? [{ id, unicodeName: domain.name }] : [];
    });
    return { domains };
  }

  async close(): Promise<void> {}
}

const SIGN_IN = `mutation ($username: String!) { signIn(username: $username, password: "${PASSWORD}") {
  ... on Session { accessToken refreshToken } } }`;
const TERMS = 'scopes domains { domainId name } purpose expiresAt';
const GIVEN = `id email delegateName ${TERMS} status createdAt invitationExpiresAt acceptedAt endedAt`;
const RECEIVED = `delegationId giverName ${TERMS} status acceptedAt endedAt`;
export const GIVEN_LIST = `{ delegations { edges { node { ${GIVEN} } } } }`;
export const RECEIVED_LIST = `{ receivedDelegations { edges { node { ${RECEIVED} } } } }`;
const INVITE = `mutation ($input: InviteDelegateInput!) { inviteDelegate(input: $input) { __typename
    ... on Delegation { ${GIVEN} } ... on DelegationRefused { code message } } }`;
const ACCEPT = `mutation ($token: String!) { acceptDelegation(token: $token) { __typename
  ... on ReceivedDelegation { ${RECEIVED} } ... on DelegationRefused { code message } } }`;
const SWITCH = `mutation ($id: ID) { switchProfile(delegationId: $id) { __typename
  ... on Session { accessToken refreshToken expiresAt login { id } } ... on DelegationRefused { code message } } }`;

/** A session as its client has it: the tokens, and the viewer that the gateway makes of the first. */
export interface OpenSession {
  readonly viewer: LoginViewer;
  readonly refreshToken: string;
}

/** A customer with a confirmed address of their own. */
export interface Person {
  readonly email: string;
  readonly name: string;
  readonly profileId: string;
  readonly loginId: string;
  readonly username: string;
  /** Signed in just now. */
  readonly viewer: LoginViewer;
}

interface ListedDelegation {
  readonly id: string;
  readonly status: string;
}

interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
}

const tokenIn = ({ links }: Letter) => new URL(links[0] ?? 'about:blank').searchParams.get('token') ?? '';

export async function delegationsUnderTest(options: { enforcePermissions?: boolean } = {}) {
  const domains = new HoldersOfDomains();
  const running = await identityUnderTest(
    {},
    { ...options, peer: (name) => (name === 'domains' ? domains : peerWithoutData(name)) },
  );
  const { service } = running;
  const run = (viewer: Viewer, source: string, variables: Record<string, unknown> = {}) =>
    ask(service, viewer, source, variables);

  /** A letter to an address with this subject, as it came; the one that is meant where there are several. */
  const letter = (to: string, subject: string, isMeant = (_: Letter) => true) =>
    eventually(async () => {
      const { data } = await run(
        anonymous,
        'query ($to: String!) { sandboxMail(to: $to) { subject text links } }',
        { to },
      );
      const mails = data.sandboxMail as Letter[];
      return mails.find((mail) => mail.subject === subject && isMeant(mail)) ?? null;
    });
  const confirmAddress = async ({ email, profileId }: { email: string; profileId: string }) => {
    const [row] = await running.rows(
      'SELECT token_hash AS hash FROM email_confirmation WHERE profile_id = ?',
      [profileId],
    );
    const isMeant = (mail: Letter) => secretHash(tokenIn(mail)) === row?.hash;
    const token = tokenIn(await letter(email, 'Conferma iscrizione', isMeant));
    await run(anonymous, 'mutation ($token: String!) { confirmEmail(token: $token) }', { token });
  };
  /** What the gateway makes of an access token. */
  const viewerOf = (accessToken: string): LoginViewer => {
    const claims = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString());
    return {
      ...anonymous,
      kind: 'login',
      loginId: claims.sub,
      profileId: claims.pid,
      sessionId: claims.sid,
      role: claims.role,
      authenticatedAt: claims.auth_time,
      secondFactor: claims.sf,
      permissions: claims.perm ?? [],
      limits: claims.lim ?? null,
    };
  };
  const signIn = async ({ username }: Pick<Person, 'username'>): Promise<OpenSession> => {
    const session = (await run(anonymous, SIGN_IN, { username })).data.signIn;
    return { viewer: viewerOf(session.accessToken), refreshToken: session.refreshToken };
  };
  const person = async (
    options: { email?: string; confirmed?: boolean; firstName?: string; fiscalCode?: string } = {},
  ): Promise<Person> => {
    const { email = `${newId('who')}@example.it`, confirmed = true, ...form } = options;
    const known = await register(service, { ...form, email, emailConfirmation: email });
    if (confirmed) await confirmAddress({ email, profileId: known.profileId });
    const { viewer } = await signIn(known);
    return { ...known, email, name: `${form.firstName ?? FORM.firstName} ${FORM.lastName}`, viewer };
  };

  const invite = (giver: Person, terms: Record<string, unknown> = {}, viewer: Viewer = giver.viewer) =>
    run(viewer, INVITE, {
      input: {
        email: 'delegate@example.it',
        scopes: ['DOMAINS_READ'],
        expiresAt: addDays(new Date(), 30).toISOString(),
        ...terms,
      },
    });
  /** An invitation that must be accepted, and the token that came with its letter. */
  const invited = async (giver: Person, to: { email: string }, terms: Record<string, unknown> = {}) => {
    const answer = await invite(giver, { email: to.email, ...terms });
    const delegation = answer.data?.inviteDelegate;
    if (delegation?.id === undefined) throw new Error(JSON.stringify(answer));
    const [row] = await running.rows('SELECT token_hash AS hash FROM delegation WHERE id = ?', [
      delegation.id,
    ]);
    const isMeant = (mail: Letter) => secretHash(tokenIn(mail)) === row?.hash;
    const mail = await letter(to.email, 'Invito ad agire per conto di un altro cliente', isMeant);
    return { id: delegation.id as string, token: tokenIn(mail), delegation, mail };
  };
  const accept = (viewer: Viewer, token: string) => run(viewer, ACCEPT, { token });
  /** A delegation in force; answers its id. */
  const delegated = async (giver: Person, delegate: Person, terms: Record<string, unknown> = {}) => {
    const { id, token } = await invited(giver, delegate, terms);
    const answer = await accept(delegate.viewer, token);
    if (answer.data?.acceptDelegation?.delegationId !== id) throw new Error(JSON.stringify(answer));
    return id;
  };
  /** What a list of delegations holds. */
  const given = async ({ viewer }: Person) =>
    ((await run(viewer, GIVEN_LIST)).data.delegations.edges as { node: ListedDelegation }[]).map(
      ({ node }) => node,
    );
  const received = async ({ viewer }: Person) =>
    (
      (await run(viewer, RECEIVED_LIST)).data.receivedDelegations.edges as {
        node: { delegationId: string; status: string };
      }[]
    ).map(({ node }) => node);
  const switchTo = (viewer: Viewer, id: string | null) => run(viewer, SWITCH, { id });
  /** The session of a login that has just switched. */
  const switched = async (viewer: Viewer, id: string | null): Promise<OpenSession & { expiresAt: Date }> => {
    const answer = await switchTo(viewer, id);
    const session = answer.data?.switchProfile;
    if (session?.accessToken === undefined) throw new Error(JSON.stringify(answer));
    return {
      viewer: viewerOf(session.accessToken),
      refreshToken: session.refreshToken,
      expiresAt: new Date(session.expiresAt),
    };
  };
  const refresh = async (refreshToken: string) => {
    const answer = await run(
      anonymous,
      'mutation ($t: String!) { refreshSession(refreshToken: $t) { accessToken refreshToken } }',
      { t: refreshToken },
    );
    const session = answer.data?.refreshSession ?? null;
    return session === null
      ? { code: answer.errors?.[0]?.extensions.code as string }
      : {
          viewer: viewerOf(session.accessToken as string),
          refreshToken: session.refreshToken as string,
        };
  };
  const revoke = (viewer: Viewer, id: string) =>
    run(viewer, 'mutation ($id: ID!) { revokeDelegation(delegationId: $id) }', { id });
  const isRevoked = async ({ sessionId }: LoginViewer) =>
    (await running.rows('SELECT revoked_at AS at FROM session WHERE id = ?', [sessionId]))[0]?.at !== null;
  /** Facts about one profile, oldest first. */
  const facts = async (profileId: string, type: string) =>
    (
      await running.rows(
        'SELECT payload, actor FROM event_log WHERE profile_id = ? AND type = ? ORDER BY recorded_at, id',
        [profileId, type],
      )
    ).map(({ payload, actor }) => ({
      payload: JSON.parse(String(payload)),
      actor: actor === null ? null : JSON.parse(String(actor)),
    }));
  const moveClock = (days: number) =>
    run(anonymous, 'mutation ($days: Int!) { advanceClock(days: $days) }', { days });

  return {
    ...running,
    domains,
    run,
    letter,
    person,
    signIn,
    invite,
    invited,
    accept,
    delegated,
    given,
    received,
    switchTo,
    switched,
    refresh,
    revoke,
    isRevoked,
    facts,
    moveClock,
  };
}

export type DelegationsUnderTest = Awaited<ReturnType<typeof delegationsUnderTest>>;

/** Why an operation was not carried out, if the caller was at fault. */
export function faultOf(answer: { errors?: { extensions: unknown }[] }): unknown {
  return answer.errors?.[0]?.extensions;
}
