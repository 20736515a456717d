import { addDays } from '@customer-area/shared/clock';
import { shownCode } from '../harness/authenticator';
import {
  activeDomain,
  type Customer,
  confirmAddress,
  newCustomer,
  newName,
  PASSWORD,
  signIn,
} from '../harness/customer';
import { type Answer, eventually } from '../harness/operations';
import { otherRegistrar } from '../harness/other-registrar';
import { type Product, sharedProduct, topologies } from '../harness/product';

const PREPARE = `mutation ($p: String!) { prepareAdditionalLogin(password: $p, passwordConfirmation: $p) { ... on LoginConfirmation { token } } }`;
const CREATE = 'mutation ($t: String!) { confirmAdditionalLogin(confirmationToken: $t) { username } }';
const PROTECT = `mutation { setProtectedActions(actions: [REVEAL_AUTH_CODE, UNLOCK_DOMAIN, CHANGE_OWNER, CHANGE_NAME_SERVERS]) { ... on ProtectedActions { actions } } }`;
const LOCK =
  'mutation ($id: ID!) { setTransferLock(domainIds: [$id], locked: true) { answers { __typename } } }';
const REFRESH =
  'mutation ($r: String!) { refreshSession(refreshToken: $r) { ... on Session { accessToken } } }';
const SIGN_IN = `mutation ($u: String!, $p: String!) { answer: signIn(username: $u, password: $p) { __typename
  ... on SecondFactorRequired { challenge } } }`;
const COMPLETE =
  'mutation ($c: String!, $k: String!) { completeSignIn(challenge: $c, code: $k) { ... on Session { accessToken } } }';
const PROVE =
  'mutation ($p: String!) { answer: reauthenticate(password: $p) { __typename ... on SignInRefused { code } } }';
const PREVIEW =
  'mutation ($e: String!) { previewProfileChange(input: { email: $e, emailConfirmation: $e }) { ... on ProfileChangePreview { token } } }';
const START =
  'mutation ($id: ID!, $e: String) { startOwnerChange(domainIds: [$id], input: { occasion: SALE, newOwnerEmail: $e }) { ... on OwnerChange { id } } }';
const SAFE = `{ me { profile { email logins { username } } }
  domains { totalCount edges { node { id registryStatuses { value } delegation { wanted } } } } }`;
const MAIL = 'query ($to: String!) { sandboxMail(to: $to) { subject text links } }';
const NO_KEY = 'FRESH_SIGN_IN_REQUIRED';
const FOUR_EYES = 'ApprovalRequired';

/** What a thief knows and wants. */
interface Loot {
  readonly id: string;
  /** Of a change of owner of another domain, which its holder has begun without inviting anybody. */
  readonly begun: string;
  readonly thief: Customer;
  /** Of a change of the e-mail address that was only shown. */
  readonly token: string;
}

/**
 * Every way out: what is asked, with a stolen session that has not proved lately who it is, and with one that has, where another login has
 * to approve. A new way out is a row here.
 */
const WAYS: readonly {
  readonly way: string;
  readonly source: string;
  readonly variables: (loot: Loot) => Record<string, unknown>;
  readonly stale: string;
  readonly fresh: string;
}[] = [
  {
    way: 'the code for another registrar',
    source: 'mutation ($id: ID!) { answer: revealAuthCode(domainId: $id) { __typename } }',
    variables: ({ id }) => ({ id }),
    ...{ stale: NO_KEY, fresh: FOUR_EYES },
  },
  {
    way: 'the lock at the registry',
    source: `mutation ($id: ID!) { answer: setTransferLock(domainIds: [$id], locked: false) { answers { __typename } } }`,
    variables: ({ id }) => ({ id }),
    ...{ stale: NO_KEY, fresh: FOUR_EYES },
  },
  {
    way: 'another profile',
    source:
      'mutation ($id: ID!, $u: String!) { answer: pushDomain(domainIds: [$id], username: $u) { __typename ... on DomainPushRefused { code } } }',
    variables: ({ id, thief }) => ({ id, u: thief.username }),
    // A profile with the holder's data would still wait for the other login.
    ...{ stale: NO_KEY, fresh: 'HOLDER_DIFFERS' },
  },
  {
    way: 'the transfer that nobody has asked for',
    source:
      'mutation ($id: ID!) { answer: approveTransfer(domainId: $id) { __typename ... on TransferOutRefused { code } } }',
    variables: ({ id }) => ({ id }),
    ...{ stale: NO_KEY, fresh: 'NO_TRANSFER' },
  },
  {
    way: 'another owner',
    source: `mutation ($id: ID!, $e: String!) { answer: startOwnerChange(domainIds: [$id],
      input: { occasion: HEIRS, newOwnerEmail: $e, withoutLock: true }) { __typename ... on OwnerChangeRefused { code } } }`,
    variables: ({ id, thief }) => ({ id, e: thief.email }),
    ...{ stale: NO_KEY, fresh: FOUR_EYES },
  },
  {
    way: 'a change of owner that the holder has begun',
    source:
      'mutation ($c: ID!, $e: String!) { answer: inviteNewOwner(ownerChangeId: $c, email: $e) { __typename ... on OwnerChangeRefused { code } } }',
    variables: ({ begun, thief }) => ({ c: begun, e: thief.email }),
    ...{ stale: NO_KEY, fresh: FOUR_EYES },
  },
  {
    way: 'the consent to another owner',
    source:
      'mutation ($c: ID!) { answer: confirmOwnerChange(ownerChangeId: $c) { __typename ... on OwnerChangeRefused { code } } }',
    variables: ({ begun }) => ({ c: begun }),
    // It is for the mailbox of whoever holds the domain to give.
    ...{ stale: NO_KEY, fresh: 'CONFIRM_BY_LETTER' },
  },
  {
    way: 'another e-mail address',
    source: 'mutation ($t: String!) { answer: updateProfile(token: $t) { __typename } }',
    variables: ({ token }) => ({ t: token }),
    ...{ stale: NO_KEY, fresh: FOUR_EYES },
  },
  {
    way: 'another address of who holds the domains',
    source: 'mutation ($t: String!) { answer: updateRegistrant(token: $t) { __typename } }',
    variables: () => ({ t: 'x'.repeat(43) }),
    // What a fresh one gets with it is below: a link is good at the address that was there.
    ...{ stale: NO_KEY, fresh: 'NOT_FOUND' },
  },
  {
    way: 'the correction of that address',
    source: `mutation ($id: ID!, $e: String!) { answer: correctVerificationEmail(input: { domainId: $id, email: $e, emailConfirmation: $e }) {
      __typename ... on VerificationRefused { code } } }`,
    variables: ({ id, thief }) => ({ id, e: thief.email }),
    ...{ stale: NO_KEY, fresh: 'ALREADY_VERIFIED' },
  },
  {
    way: 'a login of its own',
    source:
      'mutation ($p: String!) { answer: prepareAdditionalLogin(password: $p, passwordConfirmation: $p) { __typename } }',
    variables: () => ({ p: PASSWORD }),
    ...{ stale: NO_KEY, fresh: FOUR_EYES },
  },
  {
    way: 'another secret question',
    source:
      'mutation ($q: String!, $a: String!) { answer: changeRecoveryData(question: $q, answer: $a) { __typename } }',
    variables: () => ({ q: 'Come si chiama il cane?', a: 'fuffi il primo' }),
    ...{ stale: NO_KEY, fresh: FOUR_EYES },
  },
  {
    way: 'a letter to the holder',
    source:
      'mutation ($c: ID!) { answer: sendOwnerChangeConfirmation(ownerChangeId: $c) { __typename ... on OwnerChangeRefused { code } } }',
    variables: ({ begun }) => ({ c: begun }),
    // Nobody can have been invited whom the other login does not know.
    ...{ stale: 'NEW_OWNER_AWAITED', fresh: 'NEW_OWNER_AWAITED' },
  },
  {
    way: 'no four eyes any more',
    source: 'mutation { answer: setProtectedActions(actions: []) { __typename } }',
    variables: () => ({}),
    ...{ stale: NO_KEY, fresh: FOUR_EYES },
  },
];

/** What leads the visitors of a name, and its mail, elsewhere. */
const DIVERSIONS = (name: string) => [
  'setNameServers(domainId: $id, hosts: ["ns1.example.org", "ns2.example.org"])',
  `setHostRecord(domainId: $id, record: { host: "ns1.${name}", addresses: ["203.0.113.66"] })`,
  'setDsRecords(domainId: $id, dsRecords: [])',
];
const diverted = (diversion: string) => `mutation ($id: ID!) { answer: ${diversion} { __typename } }`;

describe.each(topologies)('a name is stolen, and is not (%s)', (topology) => {
  let product: Product;
  let holder: Customer;
  let thief: Customer;
  let domain: { id: string; name: string };
  let given: { id: string; name: string };
  let begun: string;
  let token: string;
  /** Each good for one sign-in. */
  let codes: string[];
  beforeAll(async () => {
    product = await sharedProduct(topology);
    holder = await newCustomer(product);
    await confirmAddress(product, holder);
    thief = await newCustomer(product, { firstName: 'Anna', fiscalCode: 'RSSNNA80A41H501L' });
    domain = await activeDomain(holder, newName('com'));
    await holder.ask(LOCK, { id: domain.id });
    given = await activeDomain(holder, newName('com'));
    begun = await startedBy(holder, given.id);
    const { token: confirmation } = (await holder.ask(PREPARE, { p: PASSWORD })).data.prepareAdditionalLogin;
    await holder.ask(CREATE, { t: confirmation });
    const { secret } = (await holder.ask('mutation { enableTotp { ... on TotpEnrolment { secret } } }')).data
      .enableTotp;
    const confirm = 'mutation ($c: String!) { confirmTotp(code: $c) { ... on RecoveryCodes { codes } } }';
    codes = (await holder.ask(confirm, { c: shownCode(secret) })).data.confirmTotp.codes;
    await holder.ask(PROTECT);
  });
  /** Who holds a new domain, and that its address is confirmed, is learned in the background. */
  const startedBy = (customer: Customer, id: string, email: string | null = null): Promise<string> =>
    eventually(async () => {
      const { data } = await customer.ask(START, { id, e: email });
      return (data.startOwnerChange.id as string | undefined) ?? null;
    }, 45_000);
  /** What the profile and its domains are now is what a change of the address is asked for with. */
  beforeEach(async () => {
    const preview = await holder.ask(PREVIEW, { e: `ladro.${thief.email}` });
    token = preview.data.previewProfileChange.token;
  });

  const answerOf = ({ data, errors }: Answer): string => {
    const answer = data?.answer?.answers?.[0] ?? data?.answer;
    const fault = errors?.[0]?.extensions;
    return fault?.reason ?? fault?.code ?? answer?.code ?? answer?.__typename ?? 'nothing';
  };
  /** A session of the holder that is opened now, with both factors. */
  const freshToken = async (): Promise<string> => {
    const asked = await product.ask(SIGN_IN, { u: holder.username, p: PASSWORD });
    const completed = await product.ask(COMPLETE, { c: asked.data.answer.challenge, k: codes.pop() });
    return completed.data.completeSignIn.accessToken;
  };
  const approvalsMailed = async () =>
    (await mailTo(holder.email)).filter(({ subject }) => /approvazione/.test(subject)).length;
  const loot = () => ({ id: domain.id, begun, thief, token });
  /** With the token of a session. */
  const tried = async (accessToken: string | undefined, source: string, variables: Record<string, unknown>) =>
    answerOf(await product.ask(source, variables, accessToken));
  const mailTo = async (to: string) =>
    (await product.ask(MAIL, { to })).data.sandboxMail as { subject: string; links: string[] }[];

  /** The secret of a letter to an address. */
  const linkIn = (to: string, path: string) =>
    eventually(async () => {
      const links = (await mailTo(to)).flatMap((letter) => letter.links);
      const link = links.find((one) => new URL(one).pathname === path);
      return link === undefined ? null : new URL(link).searchParams.get('token');
    }, 45_000);

  it('whoever knows the password alone is not let in, and cannot have it chosen anew', async () => {
    expect(await tried(undefined, SIGN_IN, { u: holder.username, p: PASSWORD })).toBe('SecondFactorRequired');
    const started = await product.ask(
      'mutation ($u: String!) { startRecovery(identifier: $u) { __typename } }',
      {
        u: holder.username,
      },
    );
    expect(JSON.stringify(started.data)).not.toContain('token');
    await eventually(async () => {
      const links = (await mailTo(holder.email)).flatMap((letter) => letter.links);
      return links.some((link) => link.includes('/recover'));
    }, 45_000);
    expect((await mailTo(thief.email)).flatMap(({ links }) => links).join(' ')).not.toContain('/recover');
  });

  it('a stolen session that has not proved lately who it is gets nowhere', async () => {
    await product.rows(
      'identity',
      'UPDATE session SET authenticated_at = authenticated_at - INTERVAL 1 HOUR WHERE login_id = ?',
      [holder.loginId],
    );
    const refreshed = await product.ask(REFRESH, { r: holder.refreshToken });
    const stale = refreshed.data.refreshSession.accessToken;
    expect(await tried(stale, PROVE, { p: PASSWORD })).toBe('SECOND_FACTOR_CODE_NEEDED');
    const answers: Record<string, string> = {};
    for (const { way, source, variables } of WAYS)
      answers[way] = await tried(stale, source, variables(loot()));
    expect(answers).toEqual(Object.fromEntries(WAYS.map(({ way, stale: expected }) => [way, expected])));
    for (const diversion of DIVERSIONS(domain.name))
      expect(await tried(stale, diverted(diversion), { id: domain.id })).toBe(NO_KEY);
  });

  it('one that has is stopped by the other login, which is told of each attempt', async () => {
    const before = await approvalsMailed();
    const fresh = await freshToken();
    const answers: Record<string, string> = {};
    for (const { way, source, variables } of WAYS)
      answers[way] = await tried(fresh, source, variables(loot()));
    expect(answers).toEqual(Object.fromEntries(WAYS.map(({ way, fresh: expected }) => [way, expected])));
    const diversions = DIVERSIONS(domain.name);
    for (const diversion of diversions)
      expect(await tried(fresh, diverted(diversion), { id: domain.id })).toBe(FOUR_EYES);
    const ways = WAYS.filter(({ fresh: expected }) => expected === FOUR_EYES);
    const stopped = ways.length + diversions.length;
    await eventually(async () => (await approvalsMailed()) >= before + stopped, 45_000);
  });

  // Where four eyes are chosen, neither of them can ask for the other pair.
  it('a key or a delegation that it makes leads out no more than itself, and its holder is told of both', async () => {
    const key = `mutation { createApiKey(input: { name: "ladro", scopes: [DOMAINS_READ, DOMAINS_MANAGE, DNS_WRITE] }) { ... on ApiKeyCreated { key } } }`;
    const fresh = await freshToken();
    const asHolder: Customer['ask'] = (query, variables) => product.ask(query, variables, fresh);
    const made = (await asHolder(key)).data.createApiKey.key;
    for (const { way, source, variables } of WAYS.slice(0, 7))
      expect([way, await tried(made, source, variables(loot()))]).toEqual([
        way,
        expect.stringMatching(/BEYOND_SCOPE|IN_PERSON_ONLY|FORBIDDEN/),
      ]);
    for (const diversion of DIVERSIONS(domain.name))
      expect(await tried(made, diverted(diversion), { id: domain.id })).toBe('BEYOND_SCOPE');
    const invite = `mutation ($e: String!, $until: DateTime!) { inviteDelegate(input: { email: $e, scopes: [DOMAINS_READ, DOMAINS_TRANSFER],
      expiresAt: $until }) { __typename } }`;
    const until = addDays(new Date(), 30).toISOString();
    expect((await asHolder(invite, { e: thief.email, until })).data.inviteDelegate.__typename).toBe(
      'Delegation',
    );
    const link = await eventually(async () => {
      const links = (await mailTo(thief.email)).flatMap((letter) => letter.links);
      return links.find((one) => one.includes('/accept-delegation'));
    }, 45_000);
    await confirmAddress(product, thief);
    const accept =
      'mutation ($t: String!) { acceptDelegation(token: $t) { ... on ReceivedDelegation { delegationId } } }';
    const { accessToken } = await signIn(product, thief.username);
    const accepted = await product.ask(accept, { t: new URL(link).searchParams.get('token') }, accessToken);
    const { delegationId } = accepted.data.acceptDelegation;
    const act = 'mutation ($id: ID) { switchProfile(delegationId: $id) { ... on Session { accessToken } } }';
    const switched = (await product.ask(act, { id: delegationId }, accessToken)).data.switchProfile
      .accessToken;
    for (const { way, source, variables } of WAYS.slice(0, 2))
      expect([way, await tried(switched, source, variables(loot()))]).toEqual([way, 'BEYOND_SCOPE']);
    await eventually(async () => {
      const subjects = (await mailTo(holder.email)).map(({ subject }) => subject).join('\n');
      return /chiave/i.test(subjects) && /deleg|accesso/i.test(subjects);
    }, 45_000);
  });

  it('where no other login has to approve, the mailbox of the holder is still in the way', async () => {
    const alone = await newCustomer(product);
    await confirmAddress(product, alone);
    const site = await activeDomain(alone, newName('com'));
    const id = await startedBy(alone, site.id, thief.email);
    const invitation = await linkIn(thief.email, '/accept-owner-change');
    const accept =
      'mutation ($t: String!) { answer: acceptOwnerChange(input: { token: $t }) { __typename ... on OwnerChangeRefused { code } } }';
    expect(answerOf(await thief.ask(accept, { t: invitation }))).toBe('OwnerChange');
    const confirm =
      'mutation ($id: ID!) { answer: confirmOwnerChange(ownerChangeId: $id) { __typename ... on OwnerChangeRefused { code } } }';
    expect(answerOf(await alone.ask(confirm, { id }))).toBe('CONFIRM_BY_LETTER');
    const byLink =
      'mutation ($t: String!) { answer: confirmOwnerChangeByLink(token: $t) { __typename ... on OwnerChangeRefused { code } } }';
    for (const guess of ['x'.repeat(43), invitation])
      expect(answerOf(await alone.ask(byLink, { t: guess }))).toBe('CONFIRMATION_LINK_NOT_GOOD');
    // The link is in that mailbox, and in nothing that the session can read.
    const secret = await linkIn(alone.email, '/confirm-owner-change');
    const READ = 'query ($id: ID!) { ownerChange(id: $id) { confirmations { address } } }';
    expect((await alone.ask(READ, { id })).data.ownerChange.confirmations).toEqual([
      { address: `${alone.email.slice(0, 1)}…@example.it` },
    ]);
    // Another address for the registrant, confirmed from the mailbox of the thief, does not count yet.
    const own = `altra.${thief.email}`;
    const PREVIEW_REGISTRANT = `mutation ($ids: [ID!], $e: String!) { previewRegistrantUpdate(domainIds: $ids,
      input: { email: $e, emailConfirmation: $e }) { ... on RegistrantUpdatePreview { token } } }`;
    const { token: change } = (await alone.ask(PREVIEW_REGISTRANT, { ids: [site.id], e: own })).data
      .previewRegistrantUpdate;
    await alone.ask('mutation ($t: String!) { updateRegistrant(token: $t) { id } }', { t: change });
    const told = await eventually(async () => {
      const letters = await mailTo(alone.email);
      return letters.find(({ subject }) => /ha un altro indirizzo e-mail$/.test(subject));
    }, 45_000);
    expect(told.links).toEqual([expect.stringContaining('/take-back-address?token=')]);
    const verify = 'mutation ($t: String!) { answer: verifyRegistrant(token: $t) { __typename } }';
    const mine = await linkIn(own, '/verify-registrant');
    expect(answerOf(await thief.ask(verify, { t: mine }))).toBe('RegistrantVerified');
    await product.rows(
      'domains',
      'UPDATE owner_change_confirmation SET sent_at = sent_at - INTERVAL 1 HOUR WHERE owner_change_id = ?',
      [id],
    );
    const again =
      'mutation ($id: ID!) { answer: sendOwnerChangeConfirmation(ownerChangeId: $id) { __typename ... on OwnerChangeRefused { code } } }';
    expect(answerOf(await alone.ask(again, { id }))).toBe('REGISTRANT_ADDRESS_CHANGED_LATELY');
    expect(answerOf(await alone.ask(byLink, { t: secret }))).toBe('CONFIRMATION_LINK_NOT_GOOD');
    // Whoever reads the address of before takes it back, without the password that somebody else may have.
    const takeBack = 'mutation ($t: String!) { answer: takeBackRegistrantAddress(token: $t) }';
    const back = new URL(told.links[0] ?? '').searchParams.get('token');
    expect((await product.ask(takeBack, { t: back })).data.answer).toBe(true);
    const HELD = '{ domains { totalCount edges { node { registrant { email } } } } }';
    const { data } = await eventually(async () => {
      const shown = await alone.ask(HELD);
      const { email } = shown.data.domains.edges[0].node.registrant;
      return email === alone.email ? shown : null;
    }, 45_000);
    expect(data.domains.totalCount).toBe(1);
  });

  it('nothing has left the profile', async () => {
    const { data } = await product.ask(SAFE, {}, await freshToken());
    expect(data.me.profile.email).toBe(holder.email);
    expect(data.me.profile.logins).toHaveLength(2);
    const ids = data.domains.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(ids.sort()).toEqual([domain.id, given.id].sort());
    expect(JSON.stringify(data.domains)).toContain('clientTransferProhibited');
    expect(data.domains.edges).toEqual([
      expect.objectContaining({ node: expect.objectContaining({ delegation: { wanted: null } }) }),
      expect.objectContaining({ node: expect.objectContaining({ delegation: { wanted: null } }) }),
    ]);
    expect((await thief.ask('{ domains { totalCount } }')).data.domains.totalCount).toBe(0);
    const other = otherRegistrar(product);
    expect(await other.request(domain.name, 'a-guess')).toBe('STATUS_PROHIBITS');
    expect(await other.sponsorOf(domain.name)).toBe('OUR-REG');
  });
});
