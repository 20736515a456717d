import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import { OTHER_REGISTRAR } from '../registry/simulated';
import { ownerChangesUnderTest } from '../testing/owner-changes-under-test';

describe('a change of owner whose domain leaves us before all has passed', () => {
  let test: Awaited<ReturnType<typeof ownerChangesUnderTest>>;
  let n = 0;
  let day = 0;
  beforeAll(async () => {
    test = await ownerChangesUnderTest('departed_domain');
  });
  afterAll(() => test.end());

  const LEFT = {
    TRANSFERRED: `UPDATE sim_registry_domain SET sponsor = '${OTHER_REGISTRAR}' WHERE name = ?`,
    DELETED: 'DELETE FROM sim_registry_domain WHERE name = ?',
  } as const;
  const leave = async (domainId: string, name: string, how: keyof typeof LEFT) => {
    await test.rows(LEFT[how], [name]);
    if (how === 'DELETED') await test.rows('UPDATE domain SET paid_through = NOW() WHERE id = ?', [domainId]);
    await test.rows("UPDATE domain_due SET due_at = NOW() WHERE domain_id = ? AND kind = 'LOOK'", [domainId]);
    // The sweep comes by itself within a day.
    day += 1.1;
    for (let round = 0; round < 3; round++) await test.moveTo(day + round * 0.002);
    // What is only not shown any more is looked at once more, six hours later.
    day += 0.3;
    for (let round = 0; round < 3; round++) await test.moveTo(day + round * 0.002);
  };

  it.each(['TRANSFERRED', 'DELETED'] as const)('is over at once, and both are told: %s', async (how) => {
    const sides = test.sides();
    const { giver, receiver } = sides;
    const name = `parte-${++n}.it`;
    const { id, domainId } = await test.begun(sides, name);
    await test.sent(giver, id, 'SIGNED_REQUEST');
    await leave(domainId, name, how);
    for (const viewer of [giver, receiver]) {
      const shown = await test.read(viewer, id);
      expect(shown).toMatchObject({ status: 'FAILED', domains: [{ domainId, status: 'FAILED' }] });
    }
    const left = (await test.toldOf(id)).filter((told) => told.startsWith('domain-left'));
    expect(left).toEqual([`domain-left ${giver.profileId}`, `domain-left ${receiver.profileId}`]);
    expect(await test.upload(giver, id, 'SIGNED_REQUEST')).toMatchObject({ code: 'OWNER_CHANGE_OVER' });
  });

  it('takes its invitation back where nobody has accepted it yet', async () => {
    const sides = test.sides();
    const name = `invito-${++n}.it`;
    const domainId = await test.seedKnown(sides.giver.profileId, name);
    const { id } = await test.start(sides.giver, [domainId], { newOwnerEmail: 'nuovo@example.org' });
    const { token } = (await test.letter(id)) ?? { token: '' };
    await leave(domainId, name, 'TRANSFERRED');
    expect(await test.read(sides.giver, id)).toMatchObject({ status: 'FAILED' });
    expect(await test.accept(sides.receiver, token)).toMatchObject({ code: 'OWNER_INVITATION_OVER' });
  });

  it('goes on for the other domains', async () => {
    const { giver } = test.sides();
    const name = `primo-${++n}.it`;
    const first = await test.seedKnown(giver.profileId, name);
    const second = await test.seedKnown(giver.profileId, `secondo-${n}.it`);
    const { id } = await test.start(giver, [first, second]);
    await leave(first, name, 'TRANSFERRED');
    const { status, domains } = await test.read(giver, id);
    expect(status).toBe('WAITING_NEW_OWNER');
    expect(
      new Map(domains.map((one: { domainId: string; status: string }) => [one.domainId, one.status])),
    ).toEqual(
      new Map([
        [first, 'FAILED'],
        [second, 'OPEN'],
      ]),
    );
  });

  it('goes on without the word of who held that domain alone', async () => {
    const { giver, receiver } = test.sides();
    const name = `resta-${++n}.com`;
    const [stays, leaves] = [
      await test.seedKnown(giver.profileId, name),
      await test.seedKnown(giver.profileId, `va-${n}.com`),
    ];
    const other = newId('rgt');
    await test.rows(
      `INSERT INTO registrant (id, profile_id, email, email_fingerprint, locale, version, known_at, published, reminded_at, created_at)
       SELECT ?, profile_id, 'socio@example.it', ?, 'it', 1, NOW(3), '[]', NOW(3), NOW(3) FROM registrant WHERE profile_id = ?`,
      [other, 'e'.repeat(64), giver.profileId],
    );
    await test.rows('INSERT INTO confirmed_address VALUES (?, ?, NOW(3))', [
      ...[giver.profileId, 'e'.repeat(64)],
    ]);
    await test.rows('UPDATE domain SET registrant_id = ? WHERE id = ?', [other, leaves]);
    const { id } = await test.start(giver, [stays, leaves], { newOwnerEmail: 'nuovo@example.org' });
    await test.accept(receiver, (await test.letter(id))?.token ?? '');
    const letters = await test.lettersOf(id);
    const link = (of: string) => letters.find(({ names }) => names.includes(of))?.token ?? '';
    await test.byLink(link(name));
    expect((await test.read(giver, id)).status).toBe('DOCUMENTS');
    await leave(leaves, `va-${n}.com`, 'TRANSFERRED');
    expect((await test.read(giver, id)).readyAt).not.toBeNull();
    expect(await test.byLink(link(`va-${n}.com`))).toMatchObject({ __typename: 'OwnerChangeRefused' });
  });
});
