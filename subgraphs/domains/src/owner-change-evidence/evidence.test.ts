import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { anonymous } from '../../../../test/harness/operations';
import { PDF } from '../../../../test/harness/pictures';
import { ownerChangesUnderTest } from '../testing/owner-changes-under-test';

const EVIDENCE = `query ($id: ID!) { ownerChangeCase(ownerChangeId: $id, reason: "Verifica") { documents { file { path } } evidence {
  documents { documentId party item decision sentDigest storedDigest receivedAt decidedAt decidedBy deletedAt }
  invitations { email acceptedAt } confirmations { party loginId withSecondFactor registrantId names address network } steps { to loginId } } } }`;

describe('the evidence of a change of owner', () => {
  let test: Awaited<ReturnType<typeof ownerChangesUnderTest>>;
  let n = 0;
  beforeAll(async () => {
    test = await ownerChangesUnderTest('owner_change_evidence');
  });
  afterAll(() => test.end());

  const evidence = async (id: string) => {
    const { data, errors } = await test.run(test.staff, EVIDENCE, { id });
    expect(errors).toBeUndefined();
    return data.ownerChangeCase;
  };
  const written = async () =>
    JSON.stringify([
      await test.rows('SELECT reason FROM owner_change_check'),
      await test.rows('SELECT file_name, reason, note FROM owner_change_document'),
      await test.rows('SELECT email FROM owner_change_invitation'),
    ]);
  const pieces = async () => (await test.rows('SELECT DISTINCT file_id FROM file_chunk')).length;

  it('stays when its documents go, 30 days after the end', async () => {
    const sides = test.sides();
    const { id } = await test.begun(sides, `prova-${++n}.it`);
    const kept = await test.sent(sides.receiver, id, 'IDENTITY_DOCUMENT');
    const refused = await test.sent(sides.giver, id, 'IDENTITY_DOCUMENT');
    await test.review(test.staff, kept, true);
    await test.review(test.staff, refused, false, { reason: 'Illeggibile' });
    expect(await pieces()).toBe(2);
    const alone = await test.start(
      sides.giver,
      [await test.seedKnown(sides.giver.profileId, `sola-${n}.it`)],
      {
        newOwnerEmail: 'mai@example.org',
      },
    );
    await test.cancel(sides.giver, id);
    await test.cancel(sides.giver, alone.id);

    await test.moveTo(29);
    expect(await pieces()).toBe(2);
    expect((await evidence(id)).documents[0].file).not.toBeNull();
    expect(await written()).toMatch(/Illeggibile.*carta\.pdf.*mai@example\.org/s);
    await test.moveTo(31);
    expect(await pieces()).toBe(0);
    // Who never accepted, what the files were called and what was written about them are no evidence.
    expect(await written()).not.toMatch(/Illeggibile|carta\.pdf|mai@example\.org/);
    const after = await evidence(id);
    expect(after.documents.map(({ file }: { file: object | null }) => file)).toEqual([null, null]);
    const digest = createHash('sha256').update(PDF).digest('hex');
    const common = { item: 'IDENTITY_DOCUMENT', sentDigest: digest, storedDigest: digest };
    const times = { receivedAt: expect.any(String), decidedAt: expect.any(String) };
    const decidedBy = test.staff.loginId;
    expect(after.evidence).toMatchObject({
      documents: [
        {
          ...common,
          ...times,
          party: 'RECEIVER',
          decision: 'ACCEPTED',
          decidedBy,
          deletedAt: expect.any(String),
        },
        {
          ...common,
          ...times,
          party: 'GIVER',
          decision: 'REFUSED',
          decidedBy,
          deletedAt: expect.any(String),
        },
      ],
      invitations: [{ email: 'nuovo@example.org', acceptedAt: expect.any(String) }],
      confirmations: [],
    });
    const steps = after.evidence.steps.map(({ to }: { to: string }) => to);
    expect([steps[0], steps.at(-1)]).toEqual(['WAITING_NEW_OWNER', 'CANCELLED']);
  });

  it('has the consents of both where no document is asked for', async () => {
    const sides = test.sides();
    const asked = { ...sides, receiver: { ...sides.receiver, secondFactor: true } };
    const { id } = await test.begun(asked, `prova-${++n}.com`);
    const { evidence: before } = await evidence(id);
    const receiver = { party: 'RECEIVER', loginId: sides.receiver.loginId, withSecondFactor: true };
    const none = { registrantId: null, names: null, address: null, network: null };
    expect(before.confirmations).toEqual([{ ...receiver, ...none }]);
    const [letter] = await test.lettersOf(id);
    await test.byLink(letter?.token ?? '', { ...anonymous, ip: '2001:db8:1:2:3:4:5:6' });
    const { evidence: found } = await evidence(id);
    expect(found.confirmations).toEqual([
      { ...receiver, ...none },
      {
        ...{ party: 'GIVER', loginId: null, withSecondFactor: null, registrantId: expect.any(String) },
        ...{ names: [`prova-${n}.com`], address: 'p…@example.it', network: '2001:db8:1:2' },
      },
    ]);
  });

  it('is for staff that reviews documents alone', async () => {
    const sides = test.sides();
    const { id } = await test.begun(sides, `prova-${++n}.it`);
    for (const viewer of [sides.giver, sides.receiver])
      expect((await test.run(viewer, EVIDENCE, { id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
