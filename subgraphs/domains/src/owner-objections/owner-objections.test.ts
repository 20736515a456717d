import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import type { Viewer } from '@customer-area/shared/viewer';
import { staffOf } from '../../../../test/harness/customer-parts';
import { anonymous } from '../../../../test/harness/operations';
import { ownerChangesUnderTest } from '../testing/owner-changes-under-test';

const TO_OBJECT = 'query ($token: String!) { it: ownerChangeToObject(token: $token) { names objectedAt } }';
const OBJECT = `mutation ($token: String!) { it: objectToOwnerChange(token: $token) {
  __typename ... on OwnerChangeObjected { names objectedAt } ... on OwnerChangeRefused { code } } }`;
const DECIDE = `mutation ($id: ID!, $uphold: Boolean!, $reason: String!) {
  it: decideOwnerObjection(input: { ownerChangeId: $id, uphold: $uphold, reason: $reason }) {
    __typename ... on OwnerObjectionDecided { ownerChangeId status } ... on OwnerChangeRefused { code } } }`;
const CASE = `query ($id: ID!) { it: ownerChangeCase(ownerChangeId: $id, reason: "ticket 12") {
  status waitingSince objections { address objectedAt dismissedAt } } }`;
const OBJECTED = { __typename: 'OwnerChangeObjected' };

interface Letter {
  readonly token: string;
  readonly email: string;
  readonly names: readonly string[];
}

describe('whoever is said to have died', () => {
  let test: Awaited<ReturnType<typeof ownerChangesUnderTest>>;
  let n = 0;
  beforeAll(async () => {
    test = await ownerChangesUnderTest('owner_objections');
  });
  afterAll(() => test.end());

  const run = async (viewer: Viewer, source: string, variables: Record<string, unknown>) => {
    const { data, errors } = await test.test.run(viewer, source, variables);
    return errors === undefined ? data.it : (errors[0]?.extensions ?? { code: 'UNEXPECTED' });
  };
  /** The letters that would be written now about a case. */
  const lettersOf = async (id: string): Promise<Letter[]> => {
    const offered = await test.rows<{ id: string }>(
      'SELECT id FROM owner_change_objection WHERE owner_change_id = ? ORDER BY id',
      [id],
    );
    const letters = await Promise.all(
      offered.map(({ id: objectionId }) =>
        test.domains.call<Letter | null>('owner-objection-letter', { objectionId }),
      ),
    );
    return letters.filter((letter) => letter !== null);
  };
  const tokenOf = async (id: string) => (await lettersOf(id))[0]?.token ?? '';
  const object = (token: string, viewer: Viewer = anonymous) => run(viewer, OBJECT, { token });
  const decide = (id: string, uphold: boolean, viewer: Viewer = test.staff, reason = 'Visto di persona') =>
    run(viewer, DECIDE, { id, uphold, reason });
  const begun = async (tld = 'com', input: object = {}) => {
    const sides = test.sides();
    const name = `eredi-${++n}.${tld}`;
    return { ...sides, name, ...(await test.begun(sides, name, { occasion: 'HEIRS', ...input })) };
  };
  const told = async (id: string, type: string) =>
    (await test.toldOf(id)).filter((fact) => fact.startsWith(type));
  /** All that the heirs have to show, accepted. */
  const papers = async ({ id, receiver }: Awaited<ReturnType<typeof begun>>) => {
    for (const item of ['DEATH_CERTIFICATE', 'HEIRS_DECLARATION'])
      await test.review(test.staff, await test.sent(receiver, id, item), true);
  };

  it('is written to at once, at each address that is known, once each', async () => {
    const { giver, id, name } = await begun();
    const [letter, ...others] = await lettersOf(id);
    expect(letter).toMatchObject({ email: `${giver.profileId}@example.it`, names: [name] });
    expect(new Set([letter, ...others].map((one) => one?.email)).size).toBe(others.length + 1);
    expect(await told(id, 'objection-offered')).toHaveLength(others.length + 1);
    const [again] = await lettersOf(id);
    expect(again?.token).toBe(letter?.token);
    const everywhere = JSON.stringify([
      await test.rows('SELECT payload FROM event_log WHERE subject_id = ?', [id]),
      await test.rows('SELECT token_hash FROM owner_change_objection WHERE owner_change_id = ?', [id]),
    ]);
    expect(everywhere).not.toContain(letter?.token);
    expect(everywhere).not.toContain(letter?.email);
  });

  it('is written to where it was reached a short time ago, and not where nobody has confirmed the address', async () => {
    const sides = test.sides();
    const domainId = await test.seedKnown(sides.giver.profileId, `prima-${++n}.com`);
    const [registrant] = await test.rows<{ id: string }>('SELECT id FROM registrant WHERE profile_id = ?', [
      sides.giver.profileId,
    ]);
    await test.rows(
      'INSERT INTO former_registrant_address (id, profile_id, registrant_id, email, replaced_at) VALUES (?, ?, ?, ?, NOW())',
      [newId('fra'), sides.giver.profileId, registrant?.id, 'prima@example.it'],
    );
    await test.rows('UPDATE registrant SET email = ? WHERE id = ?', [
      'mai.confermata@example.it',
      registrant?.id,
    ]);
    await test.rows('DELETE FROM confirmed_address WHERE profile_id = ?', [sides.giver.profileId]);
    const { id } = await test.start(sides.giver, [domainId], { occasion: 'HEIRS' });
    // That of the profile is confirmed in these tests.
    expect((await lettersOf(id)).map(({ email }) => email).sort()).toEqual(
      ['prima@example.it', `${sides.giver.profileId}@example.it`].sort(),
    );
  });

  it('is written to for nothing else than heirs', async () => {
    const sides = test.sides();
    const { id } = await test.begun(sides, `vendita-${++n}.com`);
    expect(await lettersOf(id)).toEqual([]);
    expect(await told(id, 'objection-offered')).toEqual([]);
  });

  it('stops all of it with one of twenty presses, and reading stops nothing', async () => {
    const one = await begun();
    const { giver, receiver, id, name } = one;
    const token = await tokenOf(id);
    for (let time = 0; time < 2; time += 1)
      expect(await run(anonymous, TO_OBJECT, { token })).toEqual({ names: [name], objectedAt: null });
    expect((await test.read(giver, id)).status).toBe('DOCUMENTS');
    const answers = await Promise.all(Array.from({ length: 20 }, () => object(token)));
    expect(answers[0]).toMatchObject({ ...OBJECTED, names: [name] });
    expect(new Set(answers.map(({ objectedAt }) => objectedAt)).size).toBe(1);
    expect(await run(anonymous, TO_OBJECT, { token })).toEqual({
      names: [name],
      objectedAt: answers[0].objectedAt,
    });
    for (const viewer of [giver, receiver]) expect((await test.read(viewer, id)).status).toBe('OBJECTED');
    expect(await test.upload(receiver, id, 'DEATH_CERTIFICATE')).toMatchObject({
      code: 'OWNER_CHANGE_OBJECTED',
    });
    expect(await told(id, 'objected')).toEqual([
      `objected ${giver.profileId}`,
      `objected ${receiver.profileId}`,
    ]);
    const facts = await test.rows<{ p: string; payload: string }>(
      "SELECT profile_id AS p, payload FROM event_log WHERE subject_id = ? AND type = 'owner-change.objected'",
      [id],
    );
    const ofReceiver = facts.find(({ p }) => p === receiver.profileId)?.payload ?? '';
    expect(JSON.parse(ofReceiver)).toEqual({ names: [name], address: '', side: 'RECEIVER' });
  });

  it('stops it when all has passed and payment is awaited too; staff let it go on where it stood', async () => {
    const one = await begun('it');
    const { giver, id } = one;
    await test.review(test.staff, await test.sent(one.receiver, id, 'IDENTITY_DOCUMENT'), true);
    await test.review(test.staff, await test.sent(one.receiver, id, 'SIGNED_REQUEST'), true);
    await papers(one);
    await test.domains.runtime.settle();
    expect((await test.read(giver, id)).status).toBe('AWAITING_PAYMENT');
    expect(await object(await tokenOf(id))).toMatchObject(OBJECTED);
    expect((await test.read(giver, id)).status).toBe('OBJECTED');
    const seen = await run(test.staff, CASE, { id });
    expect(seen.waitingSince).not.toBeNull();
    expect(seen.objections).toEqual(
      expect.arrayContaining([
        { address: 'p…@example.it', objectedAt: expect.any(String), dismissedAt: null },
      ]),
    );
    const queued = (await test.queue(test.staff)).edges.map(
      ({ node }: { node: { ownerChangeId: string } }) => node.ownerChangeId,
    );
    expect(queued).toContain(id);
    expect(await decide(id, false)).toEqual({
      ...{ __typename: 'OwnerObjectionDecided', ownerChangeId: id, status: 'READY' },
    });
    await test.domains.runtime.settle();
    expect((await test.read(giver, id)).status).toBe('AWAITING_PAYMENT');
    expect(await told(id, 'objection-dismissed')).toHaveLength(2);
    expect(await decide(id, true)).toMatchObject({ code: 'NO_OBJECTION' });
    // Whoever has objected has been heard.
    expect(await object(await tokenOf(id))).toMatchObject(OBJECTED);
    expect((await test.read(giver, id)).status).toBe('AWAITING_PAYMENT');
  });

  it('keeps the domains when staff uphold it, and both sides read why', async () => {
    const { giver, receiver, id, domainId } = await begun();
    await object(await tokenOf(id));
    expect(await decide(id, true)).toMatchObject({ status: 'CANCELLED' });
    for (const viewer of [giver, receiver]) expect((await test.read(viewer, id)).status).toBe('CANCELLED');
    const facts = await test.rows<{ payload: string }>(
      "SELECT payload FROM event_log WHERE subject_id = ? AND type = 'owner-change.ended'",
      [id],
    );
    expect(facts.map(({ payload }) => JSON.parse(payload).reason)).toEqual([
      'Visto di persona',
      'Visto di persona',
    ]);
    expect(await test.start(giver, [domainId])).toMatchObject({ status: 'WAITING_NEW_OWNER' });
  });

  it('may object before anybody has accepted, who can accept once it was dismissed', async () => {
    const sides = test.sides();
    const domainId = await test.seedKnown(sides.giver.profileId, `presto-${++n}.com`);
    const input = { occasion: 'HEIRS', newOwnerEmail: 'nuovo@example.org' };
    const { id } = await test.start(sides.giver, [domainId], input);
    const { token } = (await test.letter(id)) ?? { token: '' };
    await object(await tokenOf(id));
    expect(await test.accept(sides.receiver, token)).toMatchObject({ code: 'OWNER_INVITATION_OVER' });
    expect(await test.invite(sides.giver, id)).toMatchObject({ code: 'OWNER_CHANGE_OBJECTED' });
    await decide(id, false);
    expect(await test.accept(sides.receiver, token)).toMatchObject({ status: 'DOCUMENTS' });
  });

  it('comes too late once the registry is told, or where the case is over', async () => {
    const { giver, id } = await begun();
    const token = await tokenOf(id);
    await test.rows("UPDATE owner_change SET state = 'IN_PROGRESS' WHERE id = ?", [id]);
    expect(await object(token)).toMatchObject({ code: 'OWNER_CHANGE_OVER' });
    expect(await run(anonymous, TO_OBJECT, { token })).toBeNull();
    await test.rows("UPDATE owner_change SET state = 'DOCUMENTS' WHERE id = ?", [id]);
    await test.cancel(giver, id);
    expect(await object(token)).toMatchObject({ code: 'OWNER_CHANGE_OVER' });
    expect(await lettersOf(id)).toEqual([]);
  });

  it('has a link that cannot be guessed, and nobody but staff that reviews decides', async () => {
    const { giver, id } = await begun();
    const token = await tokenOf(id);
    for (const wrong of ['', 'x'.repeat(43), `${token}x`, token.slice(1)]) {
      expect(await object(wrong)).toMatchObject({ code: 'OBJECTION_LINK_NOT_GOOD' });
      expect(await run(anonymous, TO_OBJECT, { token: wrong })).toBeNull();
    }
    expect(await object('x'.repeat(101))).toMatchObject({ code: 'BAD_USER_INPUT' });
    // A link of one purpose is good for no other.
    expect(await test.byLink(token)).toMatchObject({ code: 'CONFIRMATION_LINK_NOT_GOOD' });
    await object(token);
    for (const viewer of [giver, anonymous, staffOf(['tickets:answer'])])
      expect((await decide(id, false, viewer)).code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    for (const absent of ['x', newId('ocg')])
      expect(await decide(absent, false)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await decide(id, false, test.staff, ' ')).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is forgotten some time after the last day', async () => {
    const { id } = await begun();
    const kept = async () =>
      (
        await test.rows<{ email: string | null }>(
          'SELECT email FROM owner_change_objection WHERE owner_change_id = ?',
          [id],
        )
      ).flatMap(({ email }) => email ?? []).length;
    expect(await kept()).toBeGreaterThan(0);
    await test.moveTo(200);
    await test.domains.runtime.settle();
    expect(await kept()).toBe(0);
  });
});
