import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { anonymous, delegated, loginOf } from '../../../../test/harness/operations';
import { ownerChangesUnderTest } from '../testing/owner-changes-under-test';

describe('a change of owner', () => {
  let test: Awaited<ReturnType<typeof ownerChangesUnderTest>>;
  let n = 0;
  beforeAll(async () => {
    test = await ownerChangesUnderTest('owner_change');
  });
  afterAll(() => test.end());

  const seed = (viewer: LoginViewer, tld = 'it') => test.seedKnown(viewer.profileId, `cambia-${++n}.${tld}`);
  const stale = (viewer: LoginViewer): LoginViewer => ({ ...viewer, authenticatedAt: 0 });
  const checks = (answer: { checklist: { party: string; item: string; status: string }[] }) =>
    answer.checklist.map(({ party, item, status }) => `${party} ${item} ${status}`);

  it('begins with what the giver has to give, and waits for the new owner', async () => {
    const { giver } = test.sides();
    const [id, other] = [await seed(giver), await seed(giver)];
    const begun = await test.start(giver, [id, other, id], { newOwnerEmail: ' nuovo@example.org ' });
    expect(begun).toMatchObject({
      ...{ __typename: 'OwnerChange', side: 'GIVER', status: 'WAITING_NEW_OWNER', occasion: 'SALE' },
      parties: [
        { role: 'GIVER', isYours: true, invitedEmail: null },
        { role: 'RECEIVER', isYours: false, joinedAt: null, invitedEmail: 'nuovo@example.org' },
      ],
    });
    expect(begun.names).toHaveLength(2);
    expect(begun.domains.map(({ status }: { status: string }) => status)).toEqual(['OPEN', 'OPEN']);
    expect(checks(begun)).toEqual(['GIVER IDENTITY_DOCUMENT MISSING', 'GIVER SIGNED_REQUEST MISSING']);
    const days = (Date.parse(begun.deadline) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(100);
    expect(await test.toldOf(begun.id)).toEqual([`started ${giver.profileId}`, `invited ${giver.profileId}`]);
    const of = await test.run(giver, 'query ($id: ID!) { domain(id: $id) { ownerChange { id side } } }', {
      id,
    });
    expect(of.data.domain.ownerChange).toEqual({ id: begun.id, side: 'GIVER' });
  });

  it('is accepted by who has the link, and then asks of both what their kinds need', async () => {
    const sides = test.sides('company_');
    const { id } = await test.begun(sides, `azienda-${++n}.it`);
    const seen = await test.read(sides.receiver, id);
    expect(seen).toMatchObject({ side: 'RECEIVER', status: 'DOCUMENTS' });
    expect(checks(seen).filter((check) => check.startsWith('RECEIVER'))).toEqual([
      'RECEIVER COMPANY_REGISTER_EXTRACT MISSING',
      'RECEIVER IDENTITY_DOCUMENT MISSING',
      'RECEIVER SIGNED_REQUEST MISSING',
    ]);
    const [{ token = '' } = {}, again] = [(await test.letter(id)) ?? {}, await test.letter(id)];
    expect([token, again]).toEqual(['', null]);
  });

  it('shows each side its half, and nobody else anything', async () => {
    const sides = test.sides();
    const { giver, receiver } = sides;
    const { id } = await test.begun(sides, `mezzo-${++n}.it`);
    await test.sent(receiver, id, 'IDENTITY_DOCUMENT');
    const [given, received] = [await test.read(giver, id), await test.read(receiver, id)];
    expect(given.documents).toEqual([]);
    expect(received.documents).toHaveLength(1);
    expect(received.parties[1]).toMatchObject({ isYours: true, invitedEmail: null });
    for (const [shown, hidden] of [
      [given, receiver.profileId],
      [received, giver.profileId],
    ])
      expect(JSON.stringify(shown)).not.toContain(hidden);
    const LIST =
      'query ($s: OwnerChangeStatus) { ownerChanges(status: $s) { totalCount edges { node { id } } } }';
    const list = async (viewer: LoginViewer, s: string | null = null) =>
      (await test.run(viewer, LIST, { s })).data.ownerChanges;
    for (const viewer of [giver, receiver]) {
      expect(await list(viewer)).toEqual({ totalCount: 1, edges: [{ node: { id } }] });
      expect(await list(viewer, 'DOCUMENTS')).toMatchObject({ totalCount: 1 });
      expect(await list(viewer, 'DONE')).toEqual({ totalCount: 0, edges: [] });
    }
    const stranger = loginOf('prf_stranger');
    expect(await list(stranger)).toEqual({ totalCount: 0, edges: [] });
    for (const foreign of [id, newId('ocg'), 'x', `dom_${id.slice(4)}`]) {
      for (const act of [test.read, test.invite, test.confirm, test.cancel])
        expect(await act(stranger, foreign)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await test.upload(stranger, foreign, 'DEED')).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await test.invite(receiver, id)).toMatchObject({ code: 'NOT_FOUND' });
    const limited = delegated(giver, ['domains:read', 'domains:transfer']);
    expect(await test.read(limited, id)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('lists both sides newest first, page by page in both directions', async () => {
    const [one, two, three] = [test.sides(), test.sides(), test.sides()];
    const ids = [
      (await test.begun(one, `lista-${++n}.it`)).id,
      (await test.begun({ giver: two.giver, receiver: one.giver }, `lista-${++n}.it`)).id,
      (await test.begun({ giver: one.giver, receiver: three.receiver }, `lista-${++n}.it`)).id,
    ].reverse();
    const page = async (args: string) => {
      const { data } = await test.run(
        one.giver,
        `{ ownerChanges(${args}) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } }`,
      );
      return data.ownerChanges as {
        edges: { cursor: string; node: { id: string } }[];
        pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
      };
    };
    const first = await page('first: 2');
    expect(first.edges.map(({ node }) => node.id)).toEqual(ids.slice(0, 2));
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await page(`first: 2, after: "${first.edges[1]?.cursor}"`);
    expect(rest.edges.map(({ node }) => node.id)).toEqual(ids.slice(2));
    const back = await page(`last: 2, before: "${rest.edges[0]?.cursor}"`);
    expect(back.edges.map(({ node }) => node.id)).toEqual(ids.slice(0, 2));
  });

  it('is refused for what is not one’s own, mixed, open, held or a third level', async () => {
    const { giver } = test.sides();
    const [it, com] = [await seed(giver), await seed(giver, 'com')];
    const foreign = await seed(test.sides().giver);
    for (const id of [foreign, newId('dom'), 'x'])
      expect(await test.start(giver, [it, id])).toMatchObject({ code: 'DOMAIN_NOT_FOUND', domainId: id });
    expect(await test.start(giver, [it, com])).toMatchObject({ code: 'MIXED_REGISTRIES', domainId: null });
    expect(await test.start(giver, [it], { withoutLock: true })).toMatchObject({ code: 'LOCK_NOT_OPTIONAL' });
    await test.rows("UPDATE domain SET reserved_order_id = 'ord_x' WHERE id = ?", [it]);
    expect(await test.start(giver, [it])).toMatchObject({ code: 'HELD_BY_ORDER', domainId: it });
    await test.rows('UPDATE domain SET reserved_order_id = NULL WHERE id = ?', [it]);
    expect(await test.start(giver, [com], { withoutLock: true })).toMatchObject({ withoutLock: true });
    expect(await test.start(giver, [com])).toMatchObject({ code: 'OWNER_CHANGE_OPEN', domainId: com });
    for (const ids of [[], Array.from({ length: 21 }, () => it)])
      expect(await test.start(giver, ids)).toMatchObject({ code: 'BAD_USER_INPUT' });
    for (const newOwnerEmail of ['x', 'a@b', 'a b@example.org', `${'x'.repeat(300)}@example.org`])
      expect(await test.start(giver, [it], { newOwnerEmail })).toMatchObject({
        ...{ code: 'BAD_USER_INPUT', field: 'input.newOwnerEmail' },
      });
  });

  it('is in the way of a push to another login of the holder, offered or accepted', async () => {
    const { giver } = test.sides();
    const id = await seed(giver);
    const username = `${giver.profileId}_twin@aruba.it`;
    const PUSH = `mutation ($ids: [ID!]!, $username: String!) { it: pushDomain(domainIds: $ids, username: $username) {
      ... on DomainPush { id } ... on DomainPushRefused { code } } }`;
    const TAKE =
      'mutation ($id: ID!) { it: acceptDomainPush(pushId: $id) { ... on DomainPushRefused { code } } }';
    const offered = (await test.run(giver, PUSH, { ids: [id], username })).data.it;
    const { id: begun } = await test.start(giver, [id]);
    expect((await test.run(giver, PUSH, { ids: [id], username })).data.it).toEqual({
      code: 'OWNER_CHANGE_OPEN',
    });
    const twin = loginOf(`${giver.profileId}_twin`);
    expect((await test.run(twin, TAKE, { id: offered.id })).data.it).toEqual({ code: 'OWNER_CHANGE_OPEN' });
    await test.cancel(giver, begun);
    expect((await test.run(twin, TAKE, { id: offered.id })).data.it).toEqual({});
  });

  it('keeps who is to receive domains from being erased while it is open', async () => {
    const sides = test.sides();
    const { id } = await test.begun(sides, `cancella-${++n}.it`);
    const obstacles = async () => {
      const { profileId } = sides.receiver;
      const outlook = await test.domains.call<{ obstacles: object[] }>('erasure-outlook', { profileId });
      return outlook.obstacles;
    };
    expect(await obstacles()).toContainEqual({ code: 'OWNER_CHANGES_OPEN', count: 1 });
    await test.cancel(sides.giver, id);
    expect(await obstacles()).toEqual([]);
  });

  it('is begun once by twenty at the same moment', async () => {
    const { giver } = test.sides();
    const id = await seed(giver);
    const answers = await Promise.all(Array.from({ length: 20 }, () => test.start(giver, [id])));
    expect(answers.filter(({ __typename }) => __typename === 'OwnerChange')).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'OWNER_CHANGE_OPEN')).toHaveLength(19);
  });

  it('needs a fresh sign-in in person, no reset of late, and a second login where that was chosen', async () => {
    const { giver } = test.sides();
    const id = await seed(giver);
    for (const viewer of [stale(giver), delegated(giver, ['domains:transfer'])])
      expect(await test.start(viewer, [id])).toMatchObject({ code: 'FORBIDDEN' });
    test.domains.resetLately.add(giver.profileId);
    expect(await test.start(giver, [id])).toMatchObject({ code: 'SECOND_FACTOR_RESET_FIRST' });
    test.domains.resetLately.delete(giver.profileId);
    test.domains.approvals.protect(giver.profileId, 'CHANGE_OWNER');
    const asked = await test.start(giver, [id]);
    expect(asked).toMatchObject({ __typename: 'ApprovalRequired' });
    test.domains.approvals.decide(asked.approvalId, true);
    expect(await test.start(giver, [id], { occasion: 'HEIRS' })).toMatchObject({
      __typename: 'ApprovalRequired',
    });
    expect(await test.start(giver, [id])).toMatchObject({ status: 'WAITING_NEW_OWNER' });
  });

  it('shows whoever approves all of it: each domain, the address, the occasion', async () => {
    const { giver } = test.sides();
    test.domains.approvals.protect(giver.profileId, 'CHANGE_OWNER');
    const ids = [await seed(giver, 'com'), await seed(giver, 'com')];
    const names = [`cambia-${n - 1}.com`, `cambia-${n}.com`];
    const input = { newOwnerEmail: 'nuovo@example.org', occasion: 'HEIRS', withoutLock: true };
    const { approvalId } = await test.start(giver, ids, input);
    const label = test.domains.approvals.requests.find(({ id }) => id === approvalId)?.label;
    for (const shown of [...names, 'nuovo@example.org', 'successione', 'senza blocco'])
      expect(label).toContain(shown);
  });

  it('is for the address that another login has approved: each other one is approved again', async () => {
    const { giver } = test.sides();
    test.domains.approvals.protect(giver.profileId, 'CHANGE_OWNER');
    const approved = async (asked: { approvalId: string }) => {
      expect(asked).toMatchObject({ __typename: 'ApprovalRequired' });
      test.domains.approvals.decide(asked.approvalId, true);
    };
    const [named, open] = [await seed(giver), await seed(giver)];
    const input = { newOwnerEmail: 'nuovo@example.org' };
    await approved(await test.start(giver, [named], input));
    const { id } = await test.start(giver, [named], input);
    expect(await test.invite(giver, id)).toMatchObject({ __typename: 'OwnerChange' });
    const [one, two] = await Promise.all([1, 2].map(() => test.invite(giver, id, 'ladro@example.org')));
    expect([one.__typename, two.approvalId]).toEqual(['ApprovalRequired', one.approvalId]);
    expect((await test.letter(id))?.email).toBe('nuovo@example.org');
    const request = test.domains.approvals.requests.find((made) => made.id === one.approvalId);
    expect(request?.label).toContain('ladro@example.org');
    await approved(one);
    expect(await test.invite(giver, id, 'altra@example.org')).toMatchObject({
      __typename: 'ApprovalRequired',
    });
    expect(await test.invite(giver, id, 'ladro@example.org')).toMatchObject({ __typename: 'OwnerChange' });

    await approved(await test.start(giver, [open]));
    const later = await test.start(giver, [open]);
    expect(await test.invite(giver, later.id)).toMatchObject({ __typename: 'ApprovalRequired' });
    await test.cancel(giver, later.id);
    expect(await test.invite(giver, later.id)).toMatchObject({ code: 'OWNER_CHANGE_OVER' });
  });

  it('invites from a confirmed address only, one at a time, and ten times a day', async () => {
    const { receiver: unconfirmed, giver } = test.sides();
    const theirs = await seed(unconfirmed);
    const newOwnerEmail = 'nuovo@example.org';
    expect(await test.start(unconfirmed, [theirs], { newOwnerEmail })).toMatchObject({
      code: 'OWNER_ADDRESS_NOT_CONFIRMED',
    });
    const quiet = await test.start(unconfirmed, [theirs]);
    expect(await test.invite(unconfirmed, quiet.id)).toMatchObject({ code: 'OWNER_ADDRESS_NOT_CONFIRMED' });

    const { id } = await test.start(giver, [await seed(giver)], { newOwnerEmail });
    const first = (await test.letter(id))?.token ?? '';
    expect(await test.invite(giver, id, 'altra@example.org')).toMatchObject({
      parties: [{}, { invitedEmail: 'altra@example.org' }],
    });
    expect(await test.accept(loginOf('prf_first'), first)).toMatchObject({ code: 'OWNER_INVITATION_OVER' });
    const parallel = await Promise.all(Array.from({ length: 20 }, () => test.invite(giver, id)));
    expect(parallel.filter(({ __typename }) => __typename === 'OwnerChange')).toHaveLength(8);
    expect(parallel.filter(({ code }) => code === 'TOO_MANY_INVITATIONS')).toHaveLength(12);
    const open = await test.rows(
      'SELECT id FROM owner_change_invitation WHERE owner_change_id = ? AND ended_at IS NULL',
      [id],
    );
    expect(open).toHaveLength(1);
    const other = await seed(giver);
    expect(await test.start(giver, [other], { newOwnerEmail })).toMatchObject({
      code: 'TOO_MANY_INVITATIONS',
    });
    expect(await test.start(giver, [other])).toMatchObject({ status: 'WAITING_NEW_OWNER' });
    await test.rows('UPDATE owner_change_invitation SET invited_at = invited_at - INTERVAL 25 HOUR');
    expect(await test.invite(giver, id)).toMatchObject({ __typename: 'OwnerChange' });
  });

  it('has the address and the link in no fact, and only a hash of the link in its tables', async () => {
    const { giver } = test.sides();
    const { id } = await test.start(giver, [await seed(giver)], { newOwnerEmail: 'segreto@example.org' });
    const asked = await test.letter(id);
    expect(asked).toMatchObject({ email: 'segreto@example.org' });
    expect(JSON.stringify(asked)).not.toContain('Bianchi');
    const log = JSON.stringify(await test.rows('SELECT * FROM event_log WHERE subject_id = ?', [id]));
    expect(log).not.toContain('segreto@');
    expect(log).toContain('s…@example.org');
    const stored = JSON.stringify(await test.rows('SELECT * FROM owner_change_invitation'));
    expect(stored).not.toContain(asked?.token);
    // The letter is written by a job that may run again, with the same link.
    const again = (await test.letter(id))?.token ?? '';
    expect(again).toBe(asked?.token);
    expect(await test.accept(loginOf('prf_one'), again)).toMatchObject({ status: 'DOCUMENTS' });
  });

  it('is accepted by one of twenty at the same moment, and by that one again', async () => {
    const { giver } = test.sides();
    const { id } = await test.start(giver, [await seed(giver)], { newOwnerEmail: 'nuovo@example.org' });
    const token = (await test.letter(id))?.token ?? '';
    const them = Array.from({ length: 20 }, (_, at) => loginOf(`prf_many_${at}`));
    const answers = await Promise.all(them.map((viewer) => test.accept(viewer, token)));
    const accepted = answers.findIndex(({ status }) => status === 'DOCUMENTS');
    expect(answers.filter(({ code }) => code === 'OWNER_INVITATION_OVER')).toHaveLength(19);
    const winner = them[accepted] ?? giver;
    const again = await Promise.all(Array.from({ length: 5 }, () => test.accept(winner, token)));
    expect(again.map(({ id: of }) => of)).toEqual(Array(5).fill(id));
    expect((await test.toldOf(id)).filter((told) => told.startsWith('accepted'))).toHaveLength(2);
    expect(
      await test.rows('SELECT item FROM owner_change_check WHERE owner_change_id = ? AND party = ?', [
        id,
        'RECEIVER',
      ]),
    ).toHaveLength(2);
    expect(await test.invite(giver, id)).toMatchObject({ code: 'NEW_OWNER_KNOWN' });
  });

  it('is not accepted by the own profile, a stranger to the graph, or with a link that is nothing or too old', async () => {
    const { giver, receiver } = test.sides();
    const { id } = await test.start(giver, [await seed(giver)], { newOwnerEmail: 'nuovo@example.org' });
    const token = (await test.letter(id))?.token ?? '';
    expect(await test.invitation(receiver, token)).toMatchObject({
      names: [`cambia-${n}.it`],
      occasion: 'SALE',
    });
    expect(await test.invitation(giver, token)).toBeNull();
    expect(await test.accept(giver, token)).toMatchObject({ code: 'OWN_PROFILE_INVITED' });
    expect(await test.accept(anonymous as never, token)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await test.accept(stale(receiver), token)).toMatchObject({ code: 'FORBIDDEN' });
    for (const wrong of ['', 'x', `${token}x`]) {
      expect(await test.invitation(receiver, wrong)).toBeNull();
      expect(await test.accept(receiver, wrong)).toMatchObject({ code: 'OWNER_INVITATION_OVER' });
    }
    expect(await test.accept(receiver, 'x'.repeat(101))).toMatchObject({ code: 'BAD_USER_INPUT' });
    test.domains.resetLately.add(giver.profileId);
    expect(await test.accept(receiver, token)).toMatchObject({ code: 'SECOND_FACTOR_RESET_FIRST' });
    test.domains.resetLately.delete(giver.profileId);
    await test.rows('UPDATE owner_change_invitation SET expires_at = invited_at WHERE owner_change_id = ?', [
      id,
    ]);
    expect(await test.accept(receiver, token)).toMatchObject({ code: 'OWNER_INVITATION_OVER' });
  });

  it('says to the side that gives what a domain still needs before it is paid', async () => {
    const sides = test.sides();
    const { id, domainId } = await test.begun(sides, `serve-${++n}.it`);
    const needs = async () =>
      Promise.all(
        [sides.giver, sides.receiver].map(async (viewer) => (await test.read(viewer, id)).domains[0].need),
      );
    expect(await needs()).toEqual([null, null]);
    await test.rows('UPDATE domain SET paid_through = NOW() - INTERVAL 1 DAY WHERE id = ?', [domainId]);
    expect(await needs()).toEqual(['RENEWAL', null]);
    await test.rows(
      'UPDATE domain SET paid_through = NOW() + INTERVAL 99 DAY, suspended_at = NOW() - INTERVAL 1 DAY WHERE id = ?',
      [domainId],
    );
    expect(await needs()).toEqual(['VERIFICATION', null]);
  });

  it('is called off by either side until the registry is told, once, and frees the domains', async () => {
    for (const side of ['giver', 'receiver'] as const) {
      const sides = test.sides();
      const { id, domainId } = await test.begun(sides, `annulla-${++n}.it`);
      const answers = await Promise.all(Array.from({ length: 20 }, () => test.cancel(sides[side], id)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
      expect((await test.toldOf(id)).filter((told) => told.startsWith('ended'))).toHaveLength(2);
      expect(await test.upload(sides.giver, id, 'SIGNED_REQUEST')).toMatchObject({
        code: 'OWNER_CHANGE_OVER',
      });
      expect(await test.start(sides.giver, [domainId])).toMatchObject({ status: 'WAITING_NEW_OWNER' });
    }
    const sides = test.sides();
    const { id } = await test.begun(sides, `tardi-${++n}.it`);
    await test.rows("UPDATE owner_change SET state = 'IN_PROGRESS' WHERE id = ?", [id]);
    expect(await test.cancel(sides.giver, id)).toMatchObject({ code: 'OWNER_CHANGE_OVER' });
  });

  it('that began before letters is confirmed in their sessions by both, and then is ready', async () => {
    const sides = test.sides();
    const { giver, receiver } = sides;
    /** As such a case was frozen. */
    const asBefore = (id: string) =>
      test.rows(
        "UPDATE owner_change_check SET item = 'CONFIRMATION', state = 'MISSING', login_id = NULL WHERE owner_change_id = ?",
        [id],
      );
    const early = await test.start(giver, [await seed(giver, 'com')]);
    await asBefore(early.id);
    expect(await test.confirm(giver, early.id)).toMatchObject({ code: 'NEW_OWNER_AWAITED' });
    const { id } = await test.begun(sides, `conferma-${++n}.com`);
    await asBefore(id);
    expect(await test.confirm(stale(giver), id)).toMatchObject({ code: 'FORBIDDEN' });
    const confirmed = await Promise.all(Array.from({ length: 20 }, () => test.confirm(giver, id)));
    expect(new Set(confirmed.map(({ status }) => status))).toEqual(new Set(['DOCUMENTS']));
    for (const item of ['CONFIRMATION', 'REGISTRANT_CONFIRMATION'])
      expect(await test.upload(receiver, id, item)).toMatchObject({ code: 'ITEM_NOT_ASKED' });
    test.domains.resetLately.add(giver.profileId);
    expect(await test.confirm(receiver, id)).toMatchObject({ code: 'SECOND_FACTOR_RESET_FIRST' });
    test.domains.resetLately.delete(giver.profileId);
    expect((await test.confirm(receiver, id)).readyAt).not.toBeNull();
    expect(await test.confirm(receiver, id)).toMatchObject({ id });
    const told = await test.toldOf(id);
    expect(told.filter((fact) => fact.startsWith('confirmed'))).toEqual([
      `confirmed ${giver.profileId}`,
      `confirmed ${receiver.profileId}`,
    ]);
    expect(told.filter((fact) => fact.startsWith('passed'))).toHaveLength(2);
    const heirs = test.sides();
    const { id: left } = await test.begun(heirs, `eredi-${++n}.com`, { occasion: 'HEIRS' });
    expect(await test.confirm(heirs.giver, left)).toMatchObject({ code: 'ITEM_NOT_ASKED' });
  });

  it('says so a week before its end, and is over after it, for both', async () => {
    const sides = test.sides();
    const { id } = await test.begun(sides, `scade-${++n}.com`);
    const waiting = await test.start(sides.giver, [await seed(sides.giver, 'com')]);
    await test.moveTo(52);
    expect(await test.toldOf(waiting.id)).toEqual([`started ${sides.giver.profileId}`]);
    await test.moveTo(54);
    const reminded = [`reminded ${sides.giver.profileId}`, `reminded ${sides.receiver.profileId}`];
    expect((await test.toldOf(id)).slice(-2)).toEqual(reminded);
    await test.moveTo(59);
    expect(await test.read(sides.giver, id)).toMatchObject({ status: 'DOCUMENTS' });
    await test.moveTo(61);
    expect(await test.read(sides.receiver, id)).toMatchObject({ status: 'EXPIRED' });
    expect((await test.toldOf(id)).slice(-2)).toEqual([
      `ended ${sides.giver.profileId}`,
      `ended ${sides.receiver.profileId}`,
    ]);
    expect(await test.read(sides.giver, waiting.id)).toMatchObject({ status: 'EXPIRED' });
    expect(await test.cancel(sides.giver, id)).toMatchObject({ code: 'OWNER_CHANGE_OVER' });
  });
});
