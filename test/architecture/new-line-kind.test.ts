import { compose as composeBilling } from '@customer-area/billing';
import { compose as composeDomains } from '@customer-area/domains';
import { defineEvent } from '@customer-area/shared/contract';
import { appendEvent } from '@customer-area/shared/events';
import type { Peer } from '@customer-area/shared/http';
import { newId } from '@customer-area/shared/ids';
import { createLogger } from '@customer-area/shared/logging';
import { checked } from '@customer-area/shared/runtime';
import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import type { ComposedSubgraph } from '@customer-area/shared/subgraph';
import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import * as billingKinds from '../../subgraphs/billing/src/line-kinds';
import { IdentityStandIn } from '../../subgraphs/billing/src/testing/identity-stand-in';
import * as domainsKinds from '../../subgraphs/domains/src/line-kinds';
import { registrantData } from '../../subgraphs/domains/src/testing/registrant-data';
import { emptyDatabase, rowsOf } from '../harness/database';
import { type Answer, ask, eventually, loginOf } from '../harness/operations';

@InputType({ description: 'Paints a domain: sold by nobody, only here.' })
class PaintDomainInput {
  @Field(() => ID, { description: 'One of your domains.' })
  domainId!: string;
  @Field(() => String, { description: 'Its new colour.' })
  colour!: string;
}

interface Painted {
  readonly domainId: string;
  readonly years: null;
  readonly colour: string;
}

const domainPainted = defineEvent('domain.painted', {
  description: 'A domain has a colour. About the domain.',
  payload: z.object({ domainId: z.string(), colour: z.string() }),
  log: null,
});

const facts = z.object({ domainId: z.string(), years: z.null(), colour: z.string() });

/** What billing would have in `line-kinds/test-kind/`. */
const soldKind = billingKinds.defineLineKind({
  name: 'test-kind',
  input: {
    field: 'paintDomain',
    description: 'Paints a domain.',
    type: PaintDomainInput,
    request: ({ domainId, colour }: PaintDomainInput) => ({ domainId, colour }),
  },
  facts,
  withoutProfile: false,
  vatNature: 'N1',
  once: () => null,
  product: ({ colour }: Painted) => ({ product: 'PAINT', operation: 'ADD', key: colour, term: 0 }),
  describe: ({ colour }: Painted, locale) => `${locale === 'it' ? 'Colore' : 'Colour'} ${colour}`,
  subject: ({ colour }: Painted) => colour,
});

const steps: string[] = [];
const note = (step: string, { facts: { colour } }: { facts: Painted }) =>
  void steps.push(`${step} ${colour}`);
const FAILURE = { code: 'DRIED_OUT', message: { it: 'Il colore è secco.', en: 'The paint is dry.' } };

/** What the domains service would have in `line-kinds/test-kind/`. */
const carriedOutKind: domainsKinds.LineKindRules<Omit<Painted, 'years'>, Painted, string> = {
  name: 'test-kind',
  description: 'A domain is painted.',
  inputField: 'paintDomain',
  facts,
  parse: (line) => checked(facts.omit({ years: true }), line),
  check: async (_, lines) =>
    lines.map(({ colour }) => (colour === 'ultraviolet' ? { ...FAILURE, code: 'INVISIBLE' } : null)),
  reserve: async (_deps, _manager, lines) =>
    lines.map(({ request }) => ({ ok: true, facts: { ...request, years: null } })),
  open: async (_deps, _manager, lines) => {
    for (const line of lines) note('open', line);
  },
  start: async (_deps, _manager, line) => {
    note('start', line);
    return null;
  },
  execute: async (_, line) => {
    note('execute', line);
    return line.facts.colour === 'dry'
      ? { kind: 'refused', failure: FAILURE }
      : { kind: 'done', result: `painted ${line.facts.colour}` };
  },
  finish: async (_deps, manager, line, result, at) => {
    note(`finish (${result})`, line);
    const { profileId, facts } = line;
    const payload = { domainId: facts.domainId, colour: facts.colour };
    const fact = { profileId, subjectId: facts.domainId, payload, occurredAt: at };
    const append = () => appendEvent(manager, domainPainted, fact);
    return { facts: { colour: facts.colour }, appendEvent: append };
  },
  fail: async (_deps, _manager, line, { code }) => note(`fail (${code})`, line),
  cancel: async (_deps, _manager, line) => note('cancel', line),
};

billingKinds.addLineKind(soldKind);
domainsKinds.addLineKind(carriedOutKind);

const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on Order { id } ... on OrderRefused { code message field } } }`;
const PAY = `mutation ($input: PayOrderInput!) { payOrder(input: $input) { __typename } }`;
const CANCEL = `mutation ($orderId: ID!) { cancelOrder(orderId: $orderId) { __typename } }`;
const ORDER = `query ($id: ID!) { order(id: $id) { status net { amount } vat { amount } total { amount }
  vatSummaries { rate nature net { amount } vat { amount } }
  lines { kind description years unitPrice { amount } status vatRate vatNature domain { id } failure { code message } }
  invoice { vatSummaries { rate nature net { amount } vat { amount } } lines { description vatRate vatNature } }
  creditNotes { total { amount } vatSummaries { rate nature net { amount } } } } }`;

const ORDERS_OF_DOMAIN = `query ($domains: [_Any!]!) { _entities(representations: $domains) { ... on Domain {
  orders(first: 5) { totalCount edges { node { id } } } } } }`;
const OPERATIONS_OF_DOMAIN =
  'query ($id: ID!) { domain(id: $id) { operations { edges { node { kind } } } } }';

/** Tells domains who registers a name, too. */
class IdentityOfBoth extends IdentityStandIn {
  override async call(operation: string, input: unknown): Promise<unknown> {
    if (operation === 'registrant-data') return registrantData((input as { profileId: string }).profileId);
    return super.call(operation, input);
  }
}

describe('a kind of order line that is added on each side, and nowhere else', () => {
  const giulia = loginOf(newId('prf'));
  const databases: Awaited<ReturnType<typeof emptyDatabase>>[] = [];
  const services = new Map<string, ComposedSubgraph>();
  const service = (name: string) => {
    const found = services.get(name);
    if (found === undefined) throw new Error(`${name} is not there yet`);
    return found;
  };
  /** Another service in this process: what it is asked and what it answers goes through JSON as over HTTP. */
  const peerOf =
    (self: string, identity: IdentityStandIn) =>
    (name: string): Peer => {
      if (name === 'identity') return identity;
      return {
        name,
        call: async (operation, input) => {
          const caller = { kind: 'service', service: self, requestId: 'test' } as const;
          const answer = await service(name).internal[operation]?.(JSON.parse(JSON.stringify(input)), caller);
          return JSON.parse(JSON.stringify(answer));
        },
        close: async () => undefined,
      };
    };

  beforeAll(async () => {
    const identity = new IdentityOfBoth();
    for (const [name, compose] of [
      ['billing', composeBilling],
      ['domains', composeDomains],
    ] as const) {
      const database = await emptyDatabase(name);
      databases.push(database);
      const urls = {
        IDENTITY_URL: 'http://127.0.0.1:1',
        DOMAINS_URL: 'http://127.0.0.1:1',
        BILLING_URL: 'http://127.0.0.1:1',
      };
      const settings = {
        HOST: '127.0.0.1',
        PORT: 0,
        SERVICE_KEY: 'k'.repeat(43),
        DATABASE_URL: database.url,
      };
      const config = {
        ...settings,
        ...urls,
        SANDBOX: true,
        DEMO_DATA: false,
        LOG_LEVEL: 'silent',
        REGISTRY_CREDIT_LIMIT: 100_000,
        KEY_ENCRYPTION_KEY: 'k'.repeat(43),
        EPP_REGISTRIES: {},
        FTP_WITHOUT_RULES: 'OPEN',
        FILE_STORAGE_REGION: 'us-east-1',
        DNS_CHECK: 'SIMULATED',
        REGISTRIES: { '*': 'simulated-gtld' },
        HOSTING: 'SIMULATED',
        PUBLIC_ORIGIN: 'http://127.0.0.1:1',
        SELLER: SANDBOX_SELLER,
        VIES_URL: 'http://127.0.0.1:1',
      } as const;
      const logger = createLogger(name, 'silent');
      services.set(
        name,
        await compose({ ...config, NODE_ENV: 'test' }, { logger, peer: peerOf(name, identity) }),
      );
    }
    for (const composed of services.values()) composed.runtime.start();
    await rowsOf(
      databases[0]?.url ?? '',
      "INSERT INTO price (product, operation, `key`, term, valid_from, cents) VALUES ('PAINT', 'ADD', 'red', 0, '2020-01-01', 500), ('PAINT', 'ADD', 'dry', 0, '2020-01-01', 300)",
    );
  });
  afterAll(async () => {
    for (const composed of services.values()) await composed.runtime.stop();
    for (const composed of services.values()) await composed.close();
    for (const database of databases) await database.drop();
  });
  beforeEach(() => void steps.splice(0));

  const run = (source: string, variables: Record<string, unknown>): Promise<Answer> =>
    ask(service('billing'), giulia, source, variables);
  const place = async (...lines: object[]) =>
    (await run(PLACE, { input: { lines, idempotencyKey: newId('key') } })).data.placeOrder;
  const ordered = async (...lines: object[]): Promise<string> => {
    const order = await place(...lines);
    expect(order).toEqual({ __typename: 'Order', id: expect.any(String) });
    return order.id;
  };
  const delivered = async (id: string) => {
    const means = { card: { token: 'tok_ok' } };
    await run(PAY, { input: { orderId: id, means, idempotencyKey: newId('key') } });
    return eventually(async () => {
      const { order } = (await run(ORDER, { id })).data;
      return ['FULFILLED', 'PARTIALLY_FAILED', 'FAILED'].includes(order.status) ? order : null;
    });
  };
  const paint = (domainId: string, colour: string) => ({ paintDomain: { domainId, colour } });
  const ownDomain = async (name: string): Promise<string> => {
    const order = await delivered(await ordered({ registerDomain: { name, years: 1 } }));
    return order.lines[0].domain.id;
  };

  it('is ordered, taxed, paid, executed and finished, twice on one domain beside another kind', async () => {
    const domainId = await ownDomain('tinta.it');
    const order = await delivered(
      await ordered(
        paint(domainId, 'red'),
        { registerDomain: { name: 'altra.it', years: 1 } },
        paint(domainId, 'red'),
      ),
    );
    expect(order).toMatchObject({
      status: 'FULFILLED',
      vatSummaries: [
        { rate: '0.00', nature: 'N1', net: { amount: 1_000 }, vat: { amount: 0 } },
        { rate: '22.00', nature: null, net: { amount: 999 }, vat: { amount: 220 } },
      ],
      total: { amount: 2_219 },
      lines: [
        {
          kind: 'TEST_KIND',
          description: 'Colore red',
          years: null,
          unitPrice: { amount: 500 },
          vatNature: 'N1',
          domain: { id: domainId },
        },
        {
          kind: 'REGISTER',
          description: 'Registrazione altra.it, 1 anno',
          vatRate: '22.00',
          vatNature: null,
        },
        { kind: 'TEST_KIND', status: 'FULFILLED' },
      ],
    });
    expect(order.invoice.vatSummaries).toEqual(order.vatSummaries);
    expect(order.invoice.lines.map((line: { vatNature: string }) => line.vatNature)).toEqual([
      'N1',
      null,
      'N1',
    ]);
    expect(steps.slice(0, 4)).toEqual(['open red', 'open red', 'start red', 'start red']);
    expect([...steps.slice(4)].sort()).toEqual([
      'execute red',
      'execute red',
      'finish (painted red) red',
      'finish (painted red) red',
    ]);
    const ofDomain = await run(ORDERS_OF_DOMAIN, { domains: [{ __typename: 'Domain', id: domainId }] });
    // That of its registration and this one, although this one has two lines about it.
    expect(ofDomain.data._entities[0].orders).toMatchObject({ totalCount: 2, edges: [{}, {}] });
    const shown = await ask(service('domains'), giulia, OPERATIONS_OF_DOMAIN, { id: domainId });
    const kinds = shown.data.domain.operations.edges.map(
      (edge: { node: { kind: string } }) => edge.node.kind,
    );
    expect(kinds).toEqual(['TEST_KIND', 'TEST_KIND', 'REGISTER']);
    const told = "SELECT id FROM event_log WHERE type = 'domain.painted'";
    expect(await rowsOf(databases[1]?.url ?? '', told)).toHaveLength(2);
  });

  it('gives the money back when it cannot be carried out, with its own nature', async () => {
    const domainId = await ownDomain('secca.it');
    const order = await delivered(await ordered(paint(domainId, 'dry'), paint(domainId, 'red')));
    expect(order).toMatchObject({
      status: 'PARTIALLY_FAILED',
      lines: [{ status: 'FAILED', failure: { code: 'DRIED_OUT', message: 'Il colore è secco.' } }, {}],
      creditNotes: [
        { total: { amount: -300 }, vatSummaries: [{ rate: '0.00', nature: 'N1', net: { amount: -300 } }] },
      ],
    });
    expect(steps).toContain('fail (DRIED_OUT) dry');
  });

  it('is refused in its own words, by its price, and together with another field', async () => {
    const domainId = newId('dom');
    expect(await place(paint(domainId, 'red'), paint(domainId, 'ultraviolet'))).toEqual({
      ...{ __typename: 'OrderRefused', code: 'INVISIBLE' },
      ...{ message: 'Il colore è secco.', field: 'input.lines.1' },
    });
    expect(await place(paint(domainId, 'blue'))).toMatchObject({ code: 'NOT_SOLD', field: 'input.lines.0' });
    const both = { ...paint(domainId, 'red'), registerDomain: { name: 'x-due.it', years: 1 } };
    const { errors } = await run(PLACE, { input: { lines: [both], idempotencyKey: newId('key') } });
    expect(errors?.[0]?.message).toContain(
      'registerDomain, transferDomain, renewDomain, restoreDomain, addService, upgradeService, addThirdLevel, changeOwner, paintDomain',
    );
  });

  it('is cancelled with its order', async () => {
    const id = await ordered(paint(newId('dom'), 'red'));
    await run(CANCEL, { orderId: id });
    await eventually(async () => steps.includes('cancel red'));
    expect(steps).toEqual(['open red', 'cancel red']);
  });
});
