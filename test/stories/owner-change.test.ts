import { addDays } from '@customer-area/shared/clock';
import {
  activeDomain,
  type Customer,
  confirmAddress,
  newCustomer,
  newName,
  payByCard,
  placeOrder,
  signIn,
} from '../harness/customer';
import { openPage, pressButton } from '../harness/letter-page';
import { eventually } from '../harness/operations';
import { PDF } from '../harness/pictures';
import { type Product, sharedProduct, topologies } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const SHOWN = `id side status deadline cost { isFree net { amount } total { amount } } operations { kind status }
  checklist { party item status reason } domains { domainId status }`;
const RESULT = `__typename ... on OwnerChange { ${SHOWN} } ... on OwnerChangeRefused { code }`;
const START = `mutation ($ids: [ID!]!, $input: StartOwnerChangeInput!) { it: startOwnerChange(domainIds: $ids, input: $input) { ${RESULT} } }`;
const TAKE = `mutation ($token: String!) { it: acceptOwnerChange(input: { token: $token }) { ${RESULT} } }`;
const CONFIRM = `mutation ($id: ID!) { it: confirmOwnerChange(ownerChangeId: $id) { ${RESULT} } }`;
const UPLOAD = `mutation ($input: OwnerChangeUploadInput!) { it: ownerChangeUpload(input: $input) {
  ... on OwnerChangeUpload { documentId target { path } } ... on OwnerChangeRefused { code } } }`;
const READ = `query ($id: ID!) { it: ownerChange(id: $id) { ${SHOWN} } }`;
const CASE = `query ($id: ID!) { it: ownerChangeCase(ownerChangeId: $id, reason: "Verifica") { documents { documentId party item status } } }`;
const EVIDENCE = `query ($id: ID!) { it: ownerChangeCase(ownerChangeId: $id, reason: "Verifica") {
  evidence { confirmations { party loginId address } } } }`;
const QUEUE = '{ it: ownerChangeQueue(reason: "Coda", first: 20) { edges { node { ownerChangeId } } } }';
const REVIEW = `mutation ($input: ReviewDocumentInput!) { it: reviewDocument(input: $input) { status } }`;
const DOMAIN = `query ($id: ID!) { it: domain(id: $id) { name paidThrough transferLockedUntil } }`;
const ORDER = `query ($id: ID!) { it: order(id: $id) { status lines { kind status description net { amount } domain { id name } } } }`;
const INVITE = `mutation ($email: String!, $domains: [ID!], $until: DateTime!) { inviteDelegate(input: { email: $email, domainIds: $domains,
  expiresAt: $until, scopes: [DOMAINS_READ] }) { ... on Delegation { id } ... on DelegationRefused { code } } }`;
const DELEGATED = `mutation ($token: String!) { acceptDelegation(token: $token) { ... on ReceivedDelegation { delegationId } } }`;
const SWITCH = 'mutation ($id: ID) { switchProfile(delegationId: $id) { ... on Session { accessToken } } }';

const PAPERS = ['SIGNED_REQUEST', 'IDENTITY_DOCUMENT'];
const HEIR = { firstName: 'Anna', fiscalCode: 'RSSNNA80A41H501L' };

describe.each(topologies)('the owner of domains changes (%s)', (topology) => {
  let product: Product;
  let staff: Pick<Customer, 'ask'>;
  let giver: Customer;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    staff = await memberOfStaff(product);
    giver = await newCustomer(product);
    await confirmAddress(product, giver);
  });

  const it_ = async (
    { ask }: Pick<Customer, 'ask'>,
    query: string,
    variables: Record<string, unknown> = {},
  ) => {
    const { data, errors } = await ask(query, variables);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.it;
  };
  const tokenMailedTo = (email: string, path: string) =>
    eventually(async () => {
      const { data } = await product.ask('query ($to: String!) { sandboxMail(to: $to) { links } }', {
        to: email,
      });
      const links = (data.sandboxMail as { links: string[] }[]).flatMap((mail) => mail.links);
      const link = links.find((one) => new URL(one).pathname === path);
      return link === undefined ? null : new URL(link).searchParams.get('token');
    });
  /** The letter to whoever holds a domain, at the address that the registry has. */
  const confirmationOf = (email: string, name: string) =>
    eventually(async () => {
      const { data } = await product.ask('query ($to: String!) { sandboxMail(to: $to) { text links } }', {
        to: email,
      });
      const mails = data.sandboxMail as { text: string; links: string[] }[];
      const letter = mails.find(
        ({ text, links }) => text.includes(name) && links.join().includes('/confirm-owner-change'),
      );
      return letter?.links[0] ?? null;
    });
  const read = (customer: Customer, id: string) => it_(customer, READ, { id });
  const until = (customer: Customer, id: string, status: string) =>
    eventually(async () => {
      const found = await read(customer, id);
      return found.status === status ? found : null;
    });
  /** A domain of the giver, the case about it, and who has accepted it by the letter. */
  const begun = async (tld: string, input: object) => {
    const site = await activeDomain(giver, newName(tld));
    const newcomer = `nuovo-${site.name.replaceAll('.', '-')}@example.it`;
    const asked = { ids: [site.id], input: { newOwnerEmail: newcomer, ...input } };
    // Who holds a new domain, and that its address is confirmed, is learned in the background.
    const started = await eventually(async () => {
      const answer = await it_(giver, START, asked);
      return /^REGISTRANT_ADDRESS/.test(answer.code) ? null : answer;
    });
    expect(started).toMatchObject({ __typename: 'OwnerChange', status: 'WAITING_NEW_OWNER' });
    const token = await tokenMailedTo(newcomer, '/accept-owner-change');
    // Invited by mail, the new owner registers first.
    const receiver = await newCustomer(product, { ...HEIR, email: newcomer, emailConfirmation: newcomer });
    await confirmAddress(product, receiver);
    expect(await it_(receiver, TAKE, { token })).toMatchObject({ side: 'RECEIVER' });
    return { site, receiver, id: started.id as string };
  };
  const send = async (customer: Customer, ownerChangeId: string, item: string) => {
    const file = { fileName: `${item}.pdf`, mediaType: 'application/pdf', size: PDF.length };
    const { target } = await it_(customer, UPLOAD, { input: { ownerChangeId, item, ...file } });
    const put = { method: 'PUT', body: new Uint8Array(PDF) };
    expect((await fetch(`${product.url}${target.path}`, put)).status).toBe(204);
  };
  /** The documents of a case once all of them wait for staff. */
  const waiting = (id: string, most: number) =>
    eventually(async () => {
      const found = (await it_(staff, CASE, { id })).documents as {
        documentId: string;
        party: string;
        item: string;
        status: string;
      }[];
      const open = found.filter(({ status }) => status === 'IN_REVIEW');
      return open.length === most ? open : null;
    });

  it('under .it: papers, the fee by card, the trade, and the old delegate is out', async () => {
    const { site, receiver, id } = await begun('it', { occasion: 'SALE' });
    const delegate = await newCustomer(product);
    await confirmAddress(product, delegate);
    const limits = { domains: [site.id], until: addDays(new Date(), 60).toISOString() };
    await giver.ask(INVITE, { email: delegate.email, ...limits });
    const token = await tokenMailedTo(delegate.email, '/accept-delegation');
    const { accessToken } = await signIn(product, delegate.username);
    const accepted = await product.ask(DELEGATED, { token }, accessToken);
    const { delegationId } = accepted.data.acceptDelegation;
    const switched = await product.ask(SWITCH, { id: delegationId }, accessToken);
    const acting = switched.data.switchProfile.accessToken;
    expect((await product.ask('{ domains { totalCount } }', {}, acting)).data.domains.totalCount).toBe(1);

    const early = { lines: [{ changeOwner: { ownerChangeId: id } }], idempotencyKey: `early-${id}` };
    const PLACE = `mutation ($input: PlaceOrderInput!) { it: placeOrder(input: $input) { ... on OrderRefused { code } } }`;
    expect(await it_(giver, PLACE, { input: early })).toEqual({ code: 'CHANGE_NOT_PASSED' });
    for (const party of [giver, receiver]) for (const item of PAPERS) await send(party, id, item);
    const [first, ...others] = await waiting(id, 4);
    expect(JSON.stringify(await it_(staff, QUEUE))).toContain(id);
    const refusal = { documentId: first?.documentId, accept: false, reason: 'Illeggibile' };
    await it_(staff, REVIEW, { input: refusal });
    const party = first?.party === 'GIVER' ? giver : receiver;
    const mine = (await read(party, id)).checklist.find(
      (one: { party: string; item: string }) => one.party === first?.party && one.item === first?.item,
    );
    expect(mine).toMatchObject({ status: 'REFUSED', reason: 'Illeggibile' });
    await send(party, id, first?.item ?? '');
    const again = await waiting(id, 4);
    expect(again).toHaveLength(others.length + 1);
    for (const { documentId } of again) await it_(staff, REVIEW, { input: { documentId, accept: true } });

    const payable = await until(giver, id, 'AWAITING_PAYMENT');
    expect(payable.cost).toEqual({ isFree: false, net: { amount: 1_000 }, total: { amount: 1_220 } });
    expect((await read(receiver, id)).cost).toBeNull();
    const before = await it_(giver, DOMAIN, { id: site.id });
    const order = await placeOrder(giver, [{ changeOwner: { ownerChangeId: id } }]);
    expect(order.total.amount).toBe(1_220);
    await payByCard(giver, order.id);
    const done = await until(giver, id, 'DONE');
    expect(done.operations).toEqual([{ kind: 'CHANGE_OWNER', status: 'SUCCEEDED' }]);
    expect(done.domains).toEqual([{ domainId: site.id, status: 'DONE' }]);
    expect((await read(receiver, id)).operations).toEqual([]);
    expect(await it_(receiver, DOMAIN, { id: site.id })).toMatchObject({
      ...{ name: site.name, paidThrough: before.paidThrough, transferLockedUntil: null },
    });
    expect(await it_(giver, DOMAIN, { id: site.id })).toBeNull();
    const paid = await eventually(async () => {
      const found = await it_(giver, ORDER, { id: order.id });
      return found.status === 'FULFILLED' ? found : null;
    });
    expect(paid.lines).toMatchObject([{ kind: 'CHANGE_OWNER', net: { amount: 1_000 }, domain: null }]);
    await eventually(async () => {
      const { errors } = await product.ask('{ domains { totalCount } }', {}, acting);
      return errors?.[0]?.extensions.code === 'UNAUTHENTICATED' ? true : null;
    });
  });

  it.each([false, true])(
    'under .com: both confirm by their letters, and the lock follows unless it was declined: %s',
    async (withoutLock) => {
      const { site, receiver, id } = await begun('com', { occasion: 'SALE', withoutLock });
      expect(await it_(giver, CONFIRM, { id })).toMatchObject({ code: 'CONFIRM_BY_LETTER' });
      const link = await confirmationOf(giver.email, site.name);
      const page = await openPage(link);
      for (const shown of [
        site.name,
        'n…@example.it',
        withoutLock ? 'rifiutato' : 'come prevede l’estensione',
      ])
        expect(page.html).toContain(shown);
      expect((await read(giver, id)).status).toBe('DOCUMENTS');
      for (let time = 0; time < 2; time += 1)
        expect((await pressButton(page, product.url)).html).toContain(`di ${site.name} è confermato`);
      expect((await openPage(link)).html).toContain(`di ${site.name} è confermato`);
      const wrong = await pressButton(page, product.url, {}, { 'sec-fetch-site': 'cross-site' });
      expect(wrong.status).toBe(403);
      expect((await openPage(link.replace(/.{3}$/, 'xyz'))).status).toBe(410);
      const evidence = await it_(staff, EVIDENCE, { id });
      expect(evidence.evidence.confirmations).toEqual([
        { party: 'RECEIVER', loginId: receiver.loginId, address: null },
        { party: 'GIVER', loginId: null, address: expect.stringMatching(/^p…@example\.it$/) },
      ]);
      const done = await until(receiver, id, 'DONE');
      expect(done.cost).toBeNull();
      const domain = await it_(receiver, DOMAIN, { id: site.id });
      const days = (Date.parse(domain.transferLockedUntil ?? 0) - Date.now()) / 86_400_000;
      if (withoutLock) expect(domain.transferLockedUntil).toBeNull();
      else expect(Math.round(days)).toBe(60);
      expect(await it_(giver, DOMAIN, { id: site.id })).toBeNull();
      const CODE = `mutation ($id: ID!) { it: revealAuthCode(domainId: $id) { __typename ... on AuthCodeRefused { code } } }`;
      const revealed = await it_(receiver, CODE, { id: site.id });
      expect(revealed).toEqual(
        withoutLock
          ? { __typename: 'AuthCodeRevealed' }
          : { __typename: 'AuthCodeRefused', code: 'OWNER_CHANGED_LATELY' },
      );
    },
  );

  it('heirs are stopped by whoever is said to have died, from its mailbox, and the domain stays', async () => {
    const { site, receiver, id } = await begun('com', { occasion: 'HEIRS' });
    const token = await tokenMailedTo(giver.email, '/object-owner-change');
    const page = await fetch(`${product.url}/object-owner-change?token=${token}`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(site.name)]);
    expect((await read(giver, id)).status).toBe('DOCUMENTS');
    const OBJECT = `mutation ($token: String!) { it: objectToOwnerChange(token: $token) { __typename ... on OwnerChangeObjected { names } } }`;
    const { data } = await product.ask(OBJECT, { token });
    expect(data.it).toEqual({ __typename: 'OwnerChangeObjected', names: [site.name] });
    for (const customer of [giver, receiver]) await until(customer, id, 'OBJECTED');
    expect(
      (await it_(giver, 'query ($id: ID!) { it: domain(id: $id) { name } }', { id: site.id })).name,
    ).toBe(site.name);
    await eventually(async () => {
      const mails = await product.ask('query ($to: String!) { sandboxMail(to: $to) { subject } }', {
        to: receiver.email,
      });
      return /fermato/.test(JSON.stringify(mails.data.sandboxMail));
    });
  });

  it('heirs take over: they alone show papers, and a renewal in the same order makes it free', async () => {
    const { site, receiver, id } = await begun('it', { occasion: 'HEIRS' });
    const { checklist } = await read(receiver, id);
    const items = checklist.map(({ party, item }: { party: string; item: string }) => `${party} ${item}`);
    expect(items.sort()).toEqual(
      ['DEATH_CERTIFICATE', 'HEIRS_DECLARATION', ...PAPERS].map((item) => `RECEIVER ${item}`).sort(),
    );
    for (const item of ['DEATH_CERTIFICATE', 'HEIRS_DECLARATION', ...PAPERS]) await send(receiver, id, item);
    for (const { documentId } of await waiting(id, 4))
      await it_(staff, REVIEW, { input: { documentId, accept: true } });
    await until(giver, id, 'AWAITING_PAYMENT');
    // A domain that was registered a moment ago cannot be renewed yet.
    await product.rows('domains', 'UPDATE domain SET paid_through = ?, last_renewed_at = NULL WHERE id = ?', [
      ...[addDays(new Date(), 20), site.id],
    ]);
    const lines = [{ changeOwner: { ownerChangeId: id } }, { renewDomain: { domainId: site.id, years: 1 } }];
    const order = await placeOrder(giver, lines);
    await payByCard(giver, order.id);
    await until(giver, id, 'DONE');
    const paid = await it_(giver, ORDER, { id: order.id });
    const fee = paid.lines.find(({ kind }: { kind: string }) => kind === 'CHANGE_OWNER');
    expect(fee).toMatchObject({ net: { amount: 0 } });
    const inherited = await it_(receiver, DOMAIN, { id: site.id });
    expect(Date.parse(inherited.paidThrough)).toBeGreaterThan(addDays(new Date(), 380).getTime());
  });
});
