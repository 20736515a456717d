import 'reflect-metadata';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { planDeparture } from '../departures';
import { handleOf } from '../registrant-contacts';
import { domainActs, type TestActs } from '../testing/domain-acts';
import { keptCountsDiffer } from '../testing/kept-counts';
import { learnRegistrants } from '../testing/known-registrants';
import { TWIN } from '../testing/registrant-data';

const SHOWN = 'id side names username status decidedAt';
const PUSH = `mutation ($ids: [ID!]!, $username: String!) { pushDomain(domainIds: $ids, username: $username) {
  __typename ... on DomainPush { ${SHOWN} } ... on DomainPushRefused { code domainId } ... on ApprovalRequired { approvalId } } }`;
const ACCEPT = `mutation ($id: ID!) { acceptDomainPush(pushId: $id) {
  __typename ... on DomainPush { ${SHOWN} } ... on DomainPushRefused { code domainId } } }`;
const END = (act: string) => `mutation ($id: ID!) { push: ${act}(pushId: $id) { ${SHOWN} } }`;
const LISTS = `{ domainPushes { totalCount edges { node { ${SHOWN} } } } receivedDomainPushes { totalCount edges { node { ${SHOWN} } } } }`;
const LOCK = 'query ($id: ID!) { domain(id: $id) { transferLockedUntil } }';
const START = `mutation ($ids: [ID!]!) { startOwnerChange(domainIds: $ids, input: { occasion: SALE }) {
  __typename ... on OwnerChangeRefused { code } } }`;
const DOMAIN = 'query ($id: ID!) { domain(id: $id) { name operations { edges { node { kind status } } } } }';

describe('domains that are offered to another profile of their holder', () => {
  let test: TestActs;
  let n = 0;
  beforeAll(async () => {
    test = await domainActs('domain_push');
  });
  afterAll(() => test.end());

  const sides = () => {
    const id = `prf_push_${++n}`;
    return { giver: loginOf(id), receiver: loginOf(`${id}${TWIN}`), username: `${id}${TWIN}@aruba.it` };
  };
  const seed = async (profileId: string, name: string) => {
    const id = await test.seed(profileId, name);
    await learnRegistrants(test.database.read);
    return id;
  };
  const push = async (viewer: LoginViewer, ids: string[], username: string) => {
    const { data, errors } = await test.run(viewer, PUSH, { ids, username });
    return errors?.[0]?.extensions ?? data.pushDomain;
  };
  const accept = async (viewer: LoginViewer, id: string) => {
    const { data, errors } = await test.run(viewer, ACCEPT, { id });
    return errors?.[0]?.extensions ?? data.acceptDomainPush;
  };
  const holds = async (viewer: LoginViewer, id: string) =>
    (await test.run(viewer, DOMAIN, { id })).data.domain as {
      operations: { edges: { node: { kind: string; status: string } }[] };
    } | null;
  const stale = (viewer: LoginViewer): LoginViewer => ({ ...viewer, authenticatedAt: 0 });

  it.each(['com', 'it', 'eu'])(
    'are its own once it has accepted, here and at the registry: .%s',
    async (tld) => {
      const { giver, receiver, username } = sides();
      const ids = [
        await seed(giver.profileId, `push-${n}a.${tld}`),
        await seed(giver.profileId, `push-${n}b.${tld}`),
      ];
      const offered = await push(giver, ids, username.toUpperCase());
      expect(offered).toMatchObject({ side: 'GIVER', status: 'OFFERED', username });
      expect(offered.names).toEqual(expect.arrayContaining([`push-${n}a.${tld}`, `push-${n}b.${tld}`]));
      expect(await holds(giver, ids[0] ?? '')).not.toBeNull();

      expect(await accept(receiver, offered.id)).toMatchObject({ side: 'RECEIVER', status: 'ACCEPTED' });
      expect(await accept(receiver, offered.id)).toMatchObject({ status: 'ACCEPTED' });
      await test.domains.runtime.settle();
      await test.domains.runtime.settle();
      for (const id of ids) {
        expect(await holds(giver, id)).toBeNull();
        const seen = await holds(receiver, id);
        const kinds = tld === 'it' ? ['CHANGE_HOLDER'] : ['CHANGE_HOLDER', 'TRANSFER_LOCK'];
        expect(seen?.operations.edges).toHaveLength(kinds.length);
        expect(seen?.operations.edges).toEqual(
          expect.arrayContaining(kinds.map((kind) => ({ node: { kind, status: 'SUCCEEDED' } }))),
        );
      }
      const registrants = await test.database.read.query<{ id: string }[]>(
        'SELECT id FROM registrant WHERE profile_id = ?',
        [receiver.profileId],
      );
      expect(registrants).toHaveLength(1);
      const registry = test.registry(tld === 'com' ? 'gtld' : (tld as 'it' | 'eu'));
      const shown = await registry.info(`push-${n}a.${tld}`);
      expect(shown).toMatchObject({ value: { registrant: handleOf(registrants[0]?.id ?? '') } });
      expect(await keptCountsDiffer(test.database.read)).toEqual([]);
      expect(await test.told(offered.id)).toEqual(['domain-push.offered', 'domain-push.received']);
    },
  );

  it('are shown to both sides, and to nobody else', async () => {
    const { giver, receiver, username } = sides();
    const offered = await push(giver, [await seed(giver.profileId, `seen-${n}.com`)], username);
    const lists = async (viewer: LoginViewer) => {
      const { data } = await test.run(viewer, LISTS);
      const ids = (list: { edges: { node: { id: string } }[] }) => list.edges.map(({ node }) => node.id);
      return [ids(data.domainPushes), ids(data.receivedDomainPushes)];
    };
    expect(await lists(giver)).toEqual([[offered.id], []]);
    expect(await lists(receiver)).toEqual([[], [offered.id]]);
    expect(await lists(loginOf('prf_stranger'))).toEqual([[], []]);
    expect(await accept(loginOf('prf_stranger'), offered.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await accept(giver, offered.id)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['TRANSFERRED', 'DELETED'])(
    'are offered no more once one of them is %s, and both sides are told',
    async (state) => {
      const { giver, receiver, username } = sides();
      const ids = [
        await seed(giver.profileId, `left-${n}a.com`),
        await seed(giver.profileId, `left-${n}b.com`),
      ];
      const offered = await push(giver, ids, username);
      const other = await push(giver, [ids[1] ?? ''], username);
      await test.database.read.query('UPDATE domain SET state = ?, live_name = NULL WHERE id = ?', [
        state,
        ids[0],
      ]);
      await test.database.transact((manager) => planDeparture(manager, ids[0] ?? '', new Date()));
      await test.domains.runtime.settle();
      await test.database.transact((manager) => planDeparture(manager, ids[0] ?? '', new Date()));
      await test.domains.runtime.settle();
      const { domainPushes, receivedDomainPushes } = (await test.run(giver, LISTS)).data;
      expect(receivedDomainPushes.totalCount).toBe(0);
      const status = (id: string) =>
        domainPushes.edges.find(({ node }: { node: { id: string } }) => node.id === id).node.status;
      expect([status(offered.id), status(other.id)]).toEqual(['DOMAIN_LEFT', 'OFFERED']);
      expect(await accept(receiver, offered.id)).toMatchObject({ code: 'PUSH_OVER' });
      expect((await test.told(offered.id)).slice(2)).toEqual(['domain-push.ended', 'domain-push.ended']);
    },
  );

  it('are not offered to anybody else any more once they have gone to another profile', async () => {
    const { giver, receiver, username } = sides();
    const id = await seed(giver.profileId, `gone-${n}.com`);
    const [one, two] = [await push(giver, [id], username), await push(giver, [id], username)];
    const answers = await Promise.all([one, two, one].map((offer) => accept(receiver, offer.id)));
    const accepted = answers.filter(({ status }) => status === 'ACCEPTED').map((offer) => offer.id);
    expect(new Set(accepted).size).toBe(1);
    const ended = accepted[0] === one.id ? two : one;
    const { receivedDomainPushes } = (await test.run(receiver, LISTS)).data;
    expect(
      receivedDomainPushes.edges.map(({ node }: { node: { id: string; status: string } }) => [
        node.id,
        node.status,
      ]),
    ).toEqual(
      expect.arrayContaining([
        [accepted[0], 'ACCEPTED'],
        [ended.id, 'DOMAIN_LEFT'],
      ]),
    );
    expect((await test.told(ended.id)).slice(2)).toEqual(['domain-push.ended', 'domain-push.ended']);
    expect(await accept(receiver, ended.id)).toMatchObject({ code: 'PUSH_OVER' });
  });

  it('stay where they are when declined, withdrawn or late, and both sides are told', async () => {
    const { giver, receiver, username } = sides();
    const id = await seed(giver.profileId, `stays-${n}.com`);
    const [declined, withdrawn, late] = [
      await push(giver, [id], username),
      await push(giver, [id], username),
      await push(giver, [id], username),
    ];
    const end = async (viewer: LoginViewer, act: string, pushId: string) => {
      const { data, errors } = await test.run(viewer, END(act), { id: pushId });
      return errors?.[0]?.extensions?.code ?? data.push.status;
    };
    expect(await end(giver, 'declineDomainPush', declined.id)).toBe('NOT_FOUND');
    expect(await end(receiver, 'declineDomainPush', declined.id)).toBe('DECLINED');
    expect(await end(giver, 'withdrawDomainPush', withdrawn.id)).toBe('WITHDRAWN');
    for (const one of [declined, withdrawn])
      expect(await accept(receiver, one.id)).toMatchObject({ code: 'PUSH_OVER' });
    expect(await test.told(declined.id)).toEqual([
      ...['domain-push.offered', 'domain-push.received'],
      ...['domain-push.ended', 'domain-push.ended'],
    ]);
    await test.moveTo(15);
    expect(await accept(receiver, late.id)).toMatchObject({ code: 'PUSH_OVER' });
    expect(await test.told(late.id)).toContain('domain-push.ended');
    expect(await holds(giver, id)).not.toBeNull();
    await test.moveTo(0);
  });

  it('are no newer for it: what a change of address forbids for some time stays forbidden', async () => {
    const id = `prf_push_confirmed_${++n}`;
    const [giver, receiver] = [loginOf(id), loginOf(`${id}${TWIN}`)];
    const domain = await seed(giver.profileId, `lately-${n}.com`);
    const older = await seed(giver.profileId, `lately-${n}.it`);
    const sql = (text: string, values: unknown[]) => test.database.read.query(text, values);
    await sql('UPDATE domain SET registered_at = NOW(3) - INTERVAL 90 DAY WHERE profile_id = ?', [id]);
    await sql('UPDATE registrant SET changed_at = NOW(3) - INTERVAL 1 DAY WHERE profile_id = ?', [id]);
    const lockOf = async (viewer: LoginViewer, of = domain) =>
      (await test.run(viewer, LOCK, { id: of })).data.domain?.transferLockedUntil;
    const before = await lockOf(giver);
    expect(Date.parse(before) - Date.now()).toBeGreaterThan(58 * 86_400_000);
    const offered = await push(giver, [domain, older], `${receiver.profileId}@aruba.it`);
    expect(await accept(receiver, offered.id)).toMatchObject({ status: 'ACCEPTED' });
    expect(await lockOf(receiver)).toBe(before);
    expect(await lockOf(receiver, older)).toBeNull();
    await test.domains.runtime.settle();
    const { data } = await test.run(receiver, START, { ids: [domain] });
    expect(data.startOwnerChange).toMatchObject({ code: 'REGISTRANT_ADDRESS_CHANGED_LATELY' });
    const made = 'SELECT id FROM registrant WHERE profile_id = ?';
    const known = await sql(made, [receiver.profileId]);
    const more = await seed(giver.profileId, `lately-${n}b.com`);
    const again = await push(giver, [more], `${receiver.profileId}@aruba.it`);
    expect(await accept(receiver, again.id)).toMatchObject({ status: 'ACCEPTED' });
    expect(await sql(made, [receiver.profileId])).toEqual(known);
  });

  it('go to nobody who is somebody else, and nobody learns which logins there are', async () => {
    const { giver } = sides();
    const id = await seed(giver.profileId, `other-${n}.com`);
    for (const username of ['prf_other@aruba.it', 'nobody@aruba.it', ''])
      expect(await push(giver, [id], username)).toMatchObject({ code: 'HOLDER_DIFFERS' });
    expect(await push(giver, [id], `${giver.profileId}@aruba.it`)).toMatchObject({ code: 'OWN_LOGIN_NAMED' });
    const foreign = await seed('prf_foreign', `foreign-${n}.com`);
    expect(await push(giver, [id, foreign], 'prf_other@aruba.it')).toMatchObject({
      ...{ code: 'DOMAIN_NOT_FOUND', domainId: foreign },
    });
  });

  it('go all together or not at all, when something comes between', async () => {
    const { giver, receiver, username } = sides();
    const [first, second] = [
      await seed(giver.profileId, `all-${n}a.com`),
      await seed(giver.profileId, `all-${n}b.com`),
    ];
    const offered = await push(giver, [first, second], username);
    await test.database.read.query('UPDATE domain SET renewing_since = NOW(3) WHERE id = ?', [second]);
    expect(await accept(receiver, offered.id)).toMatchObject({ code: 'HELD_BY_ORDER', domainId: second });
    expect(await holds(giver, first)).not.toBeNull();
    await test.database.read.query('UPDATE domain SET renewing_since = NULL WHERE id = ?', [second]);
    expect(await accept(receiver, offered.id)).toMatchObject({ status: 'ACCEPTED' });
  });

  it('are offered and taken over by somebody who has just signed in, in person, after no reset of late', async () => {
    const { giver, receiver, username } = sides();
    const id = await seed(giver.profileId, `fresh-${n}.com`);
    expect(await push(stale(giver), [id], username)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await push(delegated(giver, ['domains:transfer']), [id], username)).toMatchObject({
      code: 'FORBIDDEN',
    });
    test.domains.resetLately.add(giver.profileId);
    expect(await push(giver, [id], username)).toMatchObject({ code: 'SECOND_FACTOR_RESET_FIRST' });
    test.domains.resetLately.delete(giver.profileId);
    const offered = await push(giver, [id], username);
    expect(await accept(stale(receiver), offered.id)).toMatchObject({ code: 'FORBIDDEN' });
    test.domains.resetLately.add(giver.profileId);
    expect(await accept(receiver, offered.id)).toMatchObject({ code: 'SECOND_FACTOR_RESET_FIRST' });
    test.domains.resetLately.delete(giver.profileId);
  });

  it('wait for a second login where the profile has chosen so', async () => {
    const { giver, username } = sides();
    const id = await seed(giver.profileId, `four-${n}.com`);
    test.domains.approvals.protect(giver.profileId, 'CHANGE_OWNER');
    const asked = await push(giver, [id], username);
    expect(asked).toMatchObject({ __typename: 'ApprovalRequired' });
    const [request] = test.domains.approvals.requests.filter((one) => one.id === asked.approvalId);
    expect(request?.label).toBe(`four-${n}.com a ${username}`);
    test.domains.approvals.decide(asked.approvalId, true);
    expect(await push(giver, [id], username)).toMatchObject({ status: 'OFFERED' });
    expect(await push(giver, [id], username)).toMatchObject({ __typename: 'ApprovalRequired' });
  });
});
