import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { type Database, openDatabase } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { GraphQLResolveInfo } from 'graphql';
import { permissions as billing } from '../../subgraphs/billing/src/permissions';
import { entities } from '../../subgraphs/domains/src/compose-stores';
import { GIULIA, OFFICINA } from '../../subgraphs/domains/src/demo-data/demo-domains';
import { DOMAIN_ACTIONS } from '../../subgraphs/domains/src/domain-actions';
import { DomainRow } from '../../subgraphs/domains/src/portfolio';
import { composedDomains, type TestDomains } from '../../subgraphs/domains/src/testing/composed-domains';
import { seedDomain } from '../../subgraphs/domains/src/testing/seeded-domain';
import { thirdLevelLimits } from '../../subgraphs/identity/src/account/logins/third-level-limits';
import { delegated, loginOf } from '../harness/operations';

type Code = (typeof DOMAIN_ACTIONS)[number]['code'];
interface Rule {
  resolve(parent: object, args: object, context: object, info: object, options: object): Promise<unknown>;
}

const demo = (number: number) => `dom_01jdem00000000000000000${number}`;
/** A domain in every status, by the numbers of the demonstration. */
const DEMO = [101, 102, 103, 104, 105, 106, 107, 108, 109, 110].map(demo);
/** The one domain of a login that sees nothing else. */
const THIRD_LEVEL = newId('dom');
const ALL_SCOPES = ['domains:read', 'domains:manage', 'domains:transfer', 'dns:write', 'orders:place'];

const owner = loginOf(GIULIA);
const key = (scopes: readonly string[]): LoginViewer => ({
  ...owner,
  limits: { via: 'api-key', id: 'key_test', scopes, domainIds: null },
});

/** Whoever may come to a domain, or try to. */
const VIEWERS: Readonly<Record<string, LoginViewer>> = {
  'its owner': owner,
  'a second login of the profile': loginOf(GIULIA, 'lgn_second', 'ses_second'),
  'a key with every scope': key(ALL_SCOPES),
  'a key that reads': key(['domains:read']),
  'a delegate with every scope': delegated(owner, ALL_SCOPES),
  'a delegate who manages some domains': delegated(
    owner,
    ['domains:read', 'domains:manage'],
    DEMO.slice(2, 5),
  ),
  'a delegate who manages some domains of all sorts': delegated(
    owner,
    ALL_SCOPES,
    DEMO.filter((_, place) => place % 2 === 0),
  ),
  'a delegate who orders': delegated(owner, ['domains:read', 'orders:place']),
  'the login of a third level': {
    ...loginOf(GIULIA, 'lgn_third', 'ses_third'),
    limits: thirdLevelLimits({ loginId: 'lgn_third', domainId: THIRD_LEVEL }),
  },
  'a stranger': loginOf(OFFICINA),
};

describe('what a domain offers and what is accepted', () => {
  let domains: TestDomains;
  let database: Database;
  const ids = [...DEMO];
  const registrants = new Map<string, string>();
  let labels = 0;
  beforeAll(async () => {
    domains = await composedDomains('offered_actions', { demoData: true });
    database = await openDatabase({ url: domains.url, entities, migrations: [] });
    const now = new Date();
    for (const [name, days] of [
      ['walk-expiring.com', 40],
      ['walk-expiring.eu', 20],
      ['walk-long.it', 300],
      ['walk-expired.com', -3],
      ['shop.giulia-active.it', 265],
    ] as const)
      ids.push(
        await seedDomain(database.read, { profileId: GIULIA, name, paidThrough: addDays(now, days), now }),
      );
    await database.read.query('UPDATE domain SET id = ?, parent_id = ?, phase_until = ? WHERE id = ?', [
      THIRD_LEVEL,
      DEMO[2],
      new Date(0),
      ids.pop(),
    ]);
    ids.push(THIRD_LEVEL);
    domains.runtime.start();
    await domains.runtime.settle();
    for (const { id, registrantId } of await database.read.find(DomainRow))
      if (registrantId !== null) registrants.set(id, registrantId);
  });
  afterAll(async () => {
    await database.close();
    await domains.end();
  });

  /** The part of an answer that says what became of it; null for any fault of the caller. */
  const answer = async (viewer: LoginViewer, source: string, variables: Record<string, unknown>) => {
    const { data, errors } = await domains.ask(source, viewer, variables);
    const code = errors?.[0]?.extensions?.code;
    if (errors !== undefined && code !== 'NOT_FOUND' && code !== 'FORBIDDEN')
      throw new Error(`${JSON.stringify(errors)} to ${source}`);
    return (data?.answer ?? null) as { __typename: string } | null;
  };
  const mutation = (typename: string, source: string) => async (viewer: LoginViewer, id: string) => {
    const got = await answer(viewer, `mutation($id: ID!) { answer: ${source} }`, { id });
    return got?.__typename === typename;
  };
  /** As billing does when an order is placed: its permission first, then the line is reserved, here to be given up again. */
  const line = (request: object) => async (viewer: LoginViewer, domainId: string) => {
    const rule = billing.fields.Mutation?.placeOrder as unknown as Rule;
    const context = { viewer, sandbox: false };
    const passes = await rule.resolve({}, {}, context, {} as GraphQLResolveInfo, {
      allowExternalErrors: true,
    });
    if (passes !== true) return false;
    const order = { orderId: newId('ord'), profileId: viewer.profileId, locale: 'it' };
    const lines = [{ lineId: newId('lin'), index: 0, domainId, ...request }];
    const reserved = await domains
      .call<{ lines: { ok: boolean }[] }>('reserve-lines', { ...order, lines })
      .catch((fault: { code?: string }) => {
        if (fault.code === 'NOT_FOUND') return { lines: [{ ok: false }] };
        throw fault;
      });
    await domains.call('release-lines', { orderId: order.orderId, profileId: viewer.profileId });
    return reserved.lines[0]?.ok === true;
  };
  /** Of a mutation that answers for each domain: the answer for the only one. */
  const bulk = (typename: string, source: string) => async (viewer: LoginViewer, id: string) => {
    const text = `mutation($id: ID!) { answer: ${source} { __typename answers { __typename } } }`;
    const got = (await answer(viewer, text, { id })) as { answers: { __typename: string }[] } | null;
    return got?.answers[0]?.__typename === typename;
  };
  const setAutoRenew = (input: string) =>
    bulk('AutoRenewChanged', `setAutoRenew(domainIds: [$id], input: ${input})`);

  const updateRegistrant = async (viewer: LoginViewer, which: string, id: string | undefined) => {
    const source = `mutation($id: ID!) { answer: previewRegistrantUpdate(${which}, input: { phone: "+39 0575 999999" }) {
      __typename ... on RegistrantUpdateRefused { code } } }`;
    const got = (await answer(viewer, source, { id })) as { __typename: string; code?: string } | null;
    return got?.__typename === 'RegistrantUpdatePreview' ? 'PREVIEWED' : got?.code;
  };
  const on = setAutoRenew('{ enabled: true, methodIds: ["met_card"] }');
  const off = setAutoRenew('{ enabled: false }');

  /** How each action is tried. An action that is new fails here until it is. */
  const attempts: Readonly<Partial<Record<Code, (viewer: LoginViewer, id: string) => Promise<boolean>>>> = {
    RENEW: line({ kind: 'renew', years: 1 }),
    RESTORE: line({ kind: 'restore' }),
    // It may be switched off at any time: what is offered is to let the domain renew itself.
    SET_AUTO_RENEW: async (viewer, id) => {
      const accepted = await on(viewer, id);
      if (accepted) await off(viewer, id);
      return accepted;
    },
    OPEN_CONTROL_PANEL: mutation('ControlPanelOpened', 'openControlPanel(domainId: $id) { __typename }'),
    SEND_VERIFICATION: mutation('VerificationSent', 'sendVerification(domainId: $id) { __typename }'),
    UPDATE_REGISTRANT: async (viewer, id) => {
      const code = await updateRegistrant(viewer, 'domainIds: [$id]', id);
      // Some registries part no domain from the others of its registrant: those are changed together.
      if (code !== 'SPLIT_IS_A_TRADE') return code === 'PREVIEWED';
      return (await updateRegistrant(viewer, 'registrantId: $id', registrants.get(id))) === 'PREVIEWED';
    },
    ADD_SERVICE: line({ kind: 'add-service', service: 'BACKUP', plan: 'BASIC' }),
    ADD_THIRD_LEVEL: (viewer, id) => line({ kind: 'add-third-level', label: `shop-${++labels}` })(viewer, id),
    ASSIGN_THIRD_LEVEL_LOGIN: mutation(
      'ThirdLevelLoginAssigned',
      `assignThirdLevelLogin(domainId: $id, loginId: "${newId('lgn')}") { __typename }`,
    ),
    SET_TRANSFER_LOCK: bulk('TransferLockChanging', 'setTransferLock(domainIds: [$id], locked: true)'),
    REVEAL_AUTH_CODE: mutation('AuthCodeRevealed', 'revealAuthCode(domainId: $id) { __typename }'),
    APPROVE_TRANSFER: mutation('TransferOutDecided', 'approveTransfer(domainId: $id) { __typename }'),
    REJECT_TRANSFER: mutation(
      'TransferOutDecided',
      'rejectTransfer(domainId: $id, reason: OBJECTION) { __typename }',
    ),
    CANCEL_TRANSFER: mutation('TransferInCancelling', 'cancelTransfer(domainId: $id) { __typename }'),
    SET_NAME_SERVERS: mutation(
      'NameServersChanging',
      'setNameServers(domainId: $id, hosts: ["ns1.example.org", "ns2.example.org"]) { __typename }',
    ),
    SET_TAGS: bulk('DomainTagged', 'setDomainTags(domainIds: [$id], add: ["seen"])'),
  };

  it('are compared for every action there is', () => {
    expect(Object.keys(attempts).sort()).toEqual(DOMAIN_ACTIONS.map(({ code }) => code).sort());
  });

  describe.each(Object.entries(VIEWERS))('to %s', (name, viewer) => {
    it.each(DOMAIN_ACTIONS.map(({ code }) => code))('agree on %s, in every status', async (code) => {
      const seen: unknown[] = [];
      const disagreed: unknown[] = [];
      for (const id of ids) {
        const { data } = await domains.ask(
          `query($id: ID) { domain(id: $id) { status actions(codes: [${code}]) { allowed reason { code } } } }`,
          viewer,
          { id },
        );
        const domain = data?.domain as { status: string; actions: { allowed: boolean }[] } | null;
        const offered = domain?.actions[0]?.allowed ?? false;
        // What is not shown is not ordered either: billing asks who reaches the domain, and its own tests hold that.
        const isOrdered = ['RENEW', 'RESTORE', 'ADD_SERVICE', 'ADD_THIRD_LEVEL'].includes(code);
        if (domain === null && isOrdered && viewer.profileId === GIULIA) continue;
        const accepted = (await attempts[code]?.(viewer, id)) === true;
        seen.push(domain?.status ?? null);
        if (offered !== accepted)
          disagreed.push({ id, status: domain?.status, offered, accepted, action: domain?.actions[0] });
      }
      expect(disagreed).toEqual([]);
      expect(seen).not.toEqual([]);
      if (name === 'its owner') expect(new Set(seen).size).toBe(10);
    });
  });

  it('agree that a domain which renews itself is not renewed by hand', async () => {
    const id = ids[10] as string;
    expect(await on(owner, id)).toBe(true);
    const { data } = await domains.ask(
      'query($id: ID) { domain(id: $id) { actions(codes: [RENEW]) { allowed } } }',
      owner,
      { id },
    );
    expect([data, await attempts.RENEW?.(owner, id)]).toEqual([
      { domain: { actions: [{ allowed: false }] } },
      false,
    ]);
    expect(await off(owner, id)).toBe(true);
    expect(await attempts.RENEW?.(owner, id)).toBe(true);
  });
});
