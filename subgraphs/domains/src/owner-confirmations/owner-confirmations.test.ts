import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { staffOf } from '../../../../test/harness/customer-parts';
import { anonymous, delegated, loginOf } from '../../../../test/harness/operations';
import { applyProfileEvent } from '../testing/apply-event';
import { testDeps } from '../testing/domains-database';
import { ownerChangesUnderTest } from '../testing/owner-changes-under-test';

describe('a registrant confirms a change of owner by letter', () => {
  let test: Awaited<ReturnType<typeof ownerChangesUnderTest>>;
  let n = 0;
  beforeAll(async () => {
    test = await ownerChangesUnderTest('owner_confirmations');
  });
  afterAll(() => test.end());

  const begun = async (input: object = {}) => {
    const sides = test.sides();
    return { ...sides, ...(await test.begun(sides, `lettera-${++n}.com`, input)) };
  };
  const tokenOf = async (id: string) => (await test.lettersOf(id))[0]?.token ?? '';
  const earlier = (id: string, minutes = 11) =>
    test.rows(
      'UPDATE owner_change_confirmation SET sent_at = sent_at - INTERVAL ? MINUTE WHERE owner_change_id = ?',
      [...[minutes, id]],
    );
  const registrants = (profileId: string, set: string, values: unknown[] = []) =>
    test.rows(`UPDATE registrant SET ${set} WHERE profile_id = ?`, [...values, profileId]);
  const seed = (viewer: LoginViewer) => test.seedKnown(viewer.profileId, `lettera-${++n}.com`);
  const told = async (id: string, type: string) =>
    (await test.toldOf(id)).filter((fact) => fact.startsWith(type));

  it('is asked once somebody has accepted, which confirms for whoever receives', async () => {
    const { giver, receiver, id } = await begun({ withoutLock: true });
    const [letter] = await test.lettersOf(id);
    expect(letter).toMatchObject({
      ...{ email: `${giver.profileId}@example.it`, names: [`lettera-${n}.com`], newOwner: 'n…@example.org' },
      withoutLock: true,
    });
    const seen = await test.read(giver, id);
    expect(seen.checklist).toMatchObject([
      { party: 'GIVER', item: 'REGISTRANT_CONFIRMATION', status: 'MISSING' },
      { party: 'RECEIVER', item: 'CONFIRMATION', status: 'ACCEPTED' },
    ]);
    expect(seen.confirmations).toMatchObject([
      { names: [`lettera-${n}.com`], address: 'p…@example.it', confirmedAt: null, obstacle: null },
    ]);
    expect((await test.read(receiver, id)).confirmations).toEqual([]);
    expect(await told(id, 'confirmation-asked')).toEqual([`confirmation-asked ${giver.profileId}`]);
    const days = (Date.parse(seen.deadline) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(60);
  });

  it('shows what is confirmed to who holds the link, changes nothing, and is confirmed by the button once', async () => {
    const { giver, id } = await begun();
    const token = await tokenOf(id);
    for (let time = 0; time < 2; time += 1)
      expect(await test.toConfirm(token)).toMatchObject({
        ...{ names: [`lettera-${n}.com`], newOwner: 'n…@example.org', occasion: 'SALE' },
        ...{ withoutLock: false, confirmedAt: null },
      });
    expect((await test.read(giver, id)).status).toBe('DOCUMENTS');
    const answers = await Promise.all(Array.from({ length: 20 }, () => test.byLink(token)));
    const [first] = answers;
    expect(first).toMatchObject({ __typename: 'OwnerChangeConfirmed', names: [`lettera-${n}.com`] });
    expect(new Set(answers.map(({ confirmedAt }) => confirmedAt)).size).toBe(1);
    expect(await test.byLink(token)).toEqual(first);
    expect((await test.toConfirm(token)).confirmedAt).toBe(first.confirmedAt);
    const seen = await test.read(giver, id);
    expect(seen.readyAt).not.toBeNull();
    expect(seen.confirmations).toMatchObject([{ confirmedAt: first.confirmedAt, obstacle: null }]);
    for (const fact of ['registrant-confirmed', 'passed'])
      expect((await told(id, fact)).length).toBeGreaterThan(0);
    expect(await told(id, 'registrant-confirmed')).toHaveLength(1);
  });

  it('is nothing that a session can do: neither of the giver nor of staff', async () => {
    const { giver, receiver, id } = await begun();
    expect(await test.confirm({ ...giver, secondFactor: true }, id)).toMatchObject({
      code: 'CONFIRM_BY_LETTER',
    });
    expect(await test.confirm(receiver, id)).toMatchObject({ id });
    expect(JSON.stringify(await test.read(giver, id))).not.toContain(await tokenOf(id));
    const everywhere = JSON.stringify([
      await test.rows('SELECT payload FROM event_log WHERE subject_id = ?', [id]),
      await test.rows('SELECT * FROM owner_change_confirmation WHERE owner_change_id = ?', [id]),
    ]);
    const [letter] = await test.lettersOf(id);
    for (const secret of [letter?.token ?? '?', letter?.email ?? '?'])
      expect(everywhere).not.toContain(secret);
    expect((await test.read(giver, id)).status).toBe('DOCUMENTS');
  });

  it('has a link that cannot be guessed, changed, or taken from another letter', async () => {
    const { giver, id } = await begun();
    const token = await tokenOf(id);
    const invitation = 'x'.repeat(43);
    for (const wrong of ['', 'x', invitation, `${token}x`, token.slice(1), token.toUpperCase()]) {
      expect(await test.toConfirm(wrong)).toBeNull();
      expect(await test.byLink(wrong)).toEqual({
        ...{ __typename: 'OwnerChangeRefused', code: 'CONFIRMATION_LINK_NOT_GOOD' },
      });
    }
    expect(await test.byLink('x'.repeat(101))).toMatchObject({ code: 'BAD_USER_INPUT' });
    // A link to accept confirms nothing, and a link to confirm accepts nothing.
    expect(await test.accept(loginOf('prf_thief'), token)).toMatchObject({ code: 'OWNER_INVITATION_OVER' });
    await earlier(id);
    await test.sendAgain(giver, id);
    expect(await test.byLink(token)).toMatchObject({ code: 'CONFIRMATION_LINK_NOT_GOOD' });
    expect(await test.byLink(await tokenOf(id))).toMatchObject({ __typename: 'OwnerChangeConfirmed' });
  });

  it('says that the change is over: called off, or past its last day', async () => {
    const called = await begun();
    const token = await tokenOf(called.id);
    await test.cancel(called.giver, called.id);
    expect(await test.toConfirm(token)).toBeNull();
    expect(await test.byLink(token)).toMatchObject({ code: 'OWNER_CHANGE_OVER' });
    expect(await test.sendAgain(called.giver, called.id)).toMatchObject({ code: 'OWNER_CHANGE_OVER' });
    expect(await test.lettersOf(called.id)).toEqual([]);
    const confirmed = await begun();
    const used = await tokenOf(confirmed.id);
    expect(await test.byLink(used)).toMatchObject({ __typename: 'OwnerChangeConfirmed' });
    expect(await test.cancel(confirmed.giver, confirmed.id)).toMatchObject({ status: 'CANCELLED' });
    expect(await test.toConfirm(used)).toBeNull();
    expect(await test.byLink(used)).toMatchObject({ code: 'OWNER_CHANGE_OVER' });
    const late = await begun();
    const lateToken = await tokenOf(late.id);
    await test.rows('UPDATE owner_change SET due_at = started_at WHERE id = ?', [late.id]);
    expect(await test.toConfirm(lateToken)).toBeNull();
    expect(await test.byLink(lateToken)).toMatchObject({ code: 'OWNER_CHANGE_OVER' });
  });

  it('does not begin for an address that is not confirmed, came back, or was changed a short time ago', async () => {
    const { giver } = test.sides();
    const id = await seed(giver);
    const refusal = async () => test.start(giver, [id]);
    const forget = () => test.rows('DELETE FROM confirmed_address WHERE profile_id = ?', [giver.profileId]);
    await forget();
    expect(await refusal()).toMatchObject({ code: 'REGISTRANT_ADDRESS_NOT_CONFIRMED', domainId: id });
    await test.seedKnown(giver.profileId, `altra-${n}.com`);
    await registrants(giver.profileId, 'changed_at = NOW(3) - INTERVAL 29 DAY');
    expect(await refusal()).toMatchObject({ code: 'REGISTRANT_ADDRESS_CHANGED_LATELY', domainId: id });
    await registrants(giver.profileId, 'changed_at = NOW(3) - INTERVAL 31 DAY');
    await registrants(giver.profileId, 'email_fingerprint = NULL');
    expect(await refusal()).toMatchObject({ code: 'REGISTRANT_ADDRESS_UNKNOWN', domainId: id });
    await test.seedKnown(giver.profileId, `altra-${n}.org`);
    expect(await refusal()).toMatchObject({ status: 'WAITING_NEW_OWNER' });
  });

  it('goes to no address that a session has put in its place meanwhile', async () => {
    const { giver, id } = await begun();
    const token = await tokenOf(id);
    await registrants(
      giver.profileId,
      "email = 'ladro@example.org', email_fingerprint = ?, changed_at = NOW(3)",
      ['f'.repeat(64)],
    );
    await test.rows('INSERT INTO confirmed_address VALUES (?, ?, NOW(3))', [giver.profileId, 'f'.repeat(64)]);
    expect(await test.byLink(token)).toMatchObject({ code: 'CONFIRMATION_LINK_NOT_GOOD' });
    expect(await test.lettersOf(id)).toEqual([]);
    await earlier(id);
    expect(await test.sendAgain(giver, id)).toMatchObject({ code: 'REGISTRANT_ADDRESS_CHANGED_LATELY' });
    expect(await test.resend(test.staff, id)).toMatchObject({ code: 'REGISTRANT_ADDRESS_CHANGED_LATELY' });
    expect((await test.read(giver, id)).confirmations).toMatchObject([
      { obstacle: 'REGISTRANT_ADDRESS_CHANGED_LATELY', confirmedAt: null },
    ]);
  });

  it('is asked nobody any more whose letters come back, until the address is confirmed again', async () => {
    const { giver, id } = await begun();
    const [{ f = '' } = {}] = await test.rows<{ f: string }>(
      'SELECT email_fingerprint AS f FROM registrant WHERE profile_id = ?',
      [giver.profileId],
    );
    const tell = (type: string) =>
      test.database.transact((manager) =>
        applyProfileEvent(testDeps(test.database, { now: () => new Date() }), manager, {
          ...{ type, profileId: giver.profileId, payload: { emailFingerprint: f } },
        }),
      );
    await tell('email.undeliverable');
    await earlier(id);
    const code = 'REGISTRANT_ADDRESS_NOT_CONFIRMED';
    expect(await test.sendAgain(giver, id)).toMatchObject({ code });
    expect(await test.resend(test.staff, id)).toMatchObject({ code });
    expect(await test.lettersOf(id)).toEqual([]);
    expect((await test.read(giver, id)).confirmations).toMatchObject([{ obstacle: code }]);
    await tell('profile.email-confirmed');
    expect(await test.sendAgain(giver, id)).toMatchObject({ __typename: 'OwnerChange' });
  });

  it('is asked of every registrant of the domains, and ready with the last', async () => {
    const sides = test.sides();
    const [mine, ours] = [await seed(sides.giver), await seed(sides.giver)];
    const [{ r = '' } = {}] = await test.rows<{ r: string }>(
      'SELECT registrant_id AS r FROM domain WHERE id = ?',
      [ours],
    );
    const other = newId('rgt');
    await test.rows(
      `INSERT INTO registrant (id, profile_id, email, email_fingerprint, locale, version, known_at, published, reminded_at, created_at)
       SELECT ?, profile_id, 'socio@example.it', ?, 'it', 1, NOW(3), '[]', NOW(3), NOW(3) FROM registrant WHERE id = ?`,
      [other, 'e'.repeat(64), r],
    );
    await test.rows('INSERT INTO confirmed_address VALUES (?, ?, NOW(3))', [
      ...[sides.giver.profileId, 'e'.repeat(64)],
    ]);
    await test.rows('UPDATE domain SET registrant_id = ? WHERE id = ?', [other, ours]);
    const started = await test.start(sides.giver, [mine, ours], { newOwnerEmail: 'nuovo@example.org' });
    const { token = '' } = (await test.letter(started.id)) ?? {};
    await test.accept(sides.receiver, token);
    const letters = await test.lettersOf(started.id);
    expect(letters.map(({ names }) => names.length)).toEqual([1, 1]);
    expect(new Set(letters.map(({ email }) => email)).size).toBe(2);
    await test.byLink(letters[0]?.token ?? '');
    expect((await test.read(sides.giver, started.id)).status).toBe('DOCUMENTS');
    await test.byLink(letters[1]?.token ?? '');
    expect((await test.read(sides.giver, started.id)).readyAt).not.toBeNull();
  });

  it('waits while a second factor of the giver was reset a short time ago', async () => {
    const { giver, id } = await begun();
    const token = await tokenOf(id);
    test.domains.resetLately.add(giver.profileId);
    expect(await test.byLink(token)).toMatchObject({ code: 'SECOND_FACTOR_RESET_FIRST' });
    test.domains.resetLately.delete(giver.profileId);
    expect(await test.byLink(token)).toMatchObject({ __typename: 'OwnerChangeConfirmed' });
  });

  it('is one link for all runs of the job of one letter, also of a job that comes late', async () => {
    const { giver, id } = await begun();
    const early = await Promise.all(Array.from({ length: 20 }, () => tokenOf(id)));
    expect(new Set(early).size).toBe(1);
    await earlier(id);
    await test.sendAgain(giver, id);
    const late = await Promise.all([tokenOf(id), tokenOf(id)]);
    expect(late).toEqual([late[0], late[0]]);
    expect(early).not.toContain(late[0]);
    expect(await test.byLink(early[0] ?? '')).toMatchObject({ code: 'CONFIRMATION_LINK_NOT_GOOD' });
    expect(await test.byLink(late[1] ?? '')).toMatchObject({ __typename: 'OwnerChangeConfirmed' });
  });

  it('is sent again by the giver, one letter for twenty clicks, and not without end', async () => {
    const { giver, receiver, id } = await begun();
    expect(await test.sendAgain(giver, id)).toMatchObject({ code: 'CONFIRMATION_SENT_LATELY' });
    await earlier(id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => test.sendAgain(giver, id)));
    expect(answers.filter(({ __typename }) => __typename === 'OwnerChange')).toHaveLength(1);
    expect(await told(id, 'confirmation-asked')).toHaveLength(2);
    await test.rows('UPDATE owner_change_confirmation SET letters = 10 WHERE owner_change_id = ?', [id]);
    await earlier(id);
    expect(await test.sendAgain(giver, id)).toMatchObject({ code: 'TOO_MANY_CONFIRMATIONS' });
    for (const viewer of [receiver, loginOf('prf_stranger')])
      expect(await test.sendAgain(viewer, id)).toMatchObject({ code: 'NOT_FOUND' });
    for (const foreign of [newId('ocg'), 'x'])
      expect(await test.sendAgain(giver, foreign)).toMatchObject({ code: 'NOT_FOUND' });
    for (const viewer of [anonymous as never, delegated(giver, ['domains:transfer'])])
      expect((await test.sendAgain(viewer, id)).code).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
    const { id: paper } = await test.begun(test.sides(), `carta-${++n}.it`);
    const waiting = await test.start(giver, [await seed(giver)]);
    expect(await test.sendAgain(giver, waiting.id)).toMatchObject({ code: 'NEW_OWNER_AWAITED' });
    expect(await test.resend(test.staff, paper)).toMatchObject({ code: 'ITEM_NOT_ASKED' });
  });

  it('is sent again by staff, beyond the tenth, to the same address, and the customer reads why', async () => {
    const { giver, id } = await begun();
    expect(await test.resend(test.staff, id)).toMatchObject({ code: 'CONFIRMATION_SENT_LATELY' });
    await test.rows('UPDATE owner_change_confirmation SET letters = 10 WHERE owner_change_id = ?', [id]);
    await earlier(id);
    expect(await test.resend(test.staff, id)).toMatchObject({
      ...{ __typename: 'ConfirmationsSent', confirmations: [{ address: 'p…@example.it' }] },
    });
    const read = await test.rows<{ payload: string }>(
      "SELECT payload FROM event_log WHERE profile_id = ? AND type = 'staff.read'",
      [giver.profileId],
    );
    expect(read.at(-1)?.payload).toContain('ticket 12');
    for (const absent of [newId('ocg'), 'x'])
      expect(await test.resend(test.staff, absent)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await test.resend(test.staff, id, ' ')).toMatchObject({ code: 'BAD_USER_INPUT' });
    for (const viewer of [giver, staffOf(['customers:read'])])
      expect(await test.resend(viewer, id)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is asked once more a week before the end, unless it has confirmed', async () => {
    const [late, done] = [await begun(), await begun()];
    await test.byLink(await tokenOf(done.id));
    await test.moveTo(54);
    for (const [{ id }, letters] of [
      [late, 2],
      [done, 1],
    ] as const)
      expect(await told(id, 'confirmation-asked')).toHaveLength(letters);
    await test.moveTo(61);
    expect(await test.read(late.giver, late.id)).toMatchObject({ status: 'EXPIRED' });
  });
});
