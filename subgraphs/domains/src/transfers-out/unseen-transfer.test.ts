import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import { loginOf } from '../../../../test/harness/operations';
import { OTHER_REGISTRAR } from '../registry/simulated';
import { domainActs, type TestActs } from '../testing/domain-acts';

const SHOWN = `query ($id: ID!) { domain(id: $id) { status autoRenew { enabled } transferOut { status gainingRegistrar requestedAt until } } }`;
const RENEW_ITSELF = `mutation ($id: ID!) { setAutoRenew(domainIds: [$id], input: { enabled: true, methodIds: ["met_card"] }) { answers { __typename } } }`;

describe('a transfer to another registrar that nobody here saw begin', () => {
  let test: TestActs;
  let names = 0;
  let day = 0;
  beforeAll(async () => {
    test = await domainActs('unseen_transfers');
  });
  afterAll(() => test.end());

  const sql = (statement: string, values: unknown[]) => test.database.read.query(statement, values);
  const later = async (days: number) => {
    day += days;
    for (let round = 0; round < 3; round++) await test.moveTo(day + round * 0.002);
    day += 0.01;
  };
  /** A domain with all that ends with it. */
  const seed = async () => {
    const viewer = loginOf(`prf_unseen_${++names}`);
    const name = `unseen-${names}.it`;
    const id = await test.seed(viewer.profileId, name);
    await test.run(viewer, RENEW_ITSELF, { id });
    await sql(
      `INSERT INTO service (id, profile_id, domain_id, kind, plan, state, created_at)
       VALUES (?, ?, ?, 'BACKUP', 'BASIC', 'LIVE', NOW())`,
      [newId('svc'), viewer.profileId, id],
    );
    return { viewer, name, id };
  };
  type Seeded = Awaited<ReturnType<typeof seed>>;
  /** Asked for by another registrar, and approved at the registry at once. */
  const moved = async ({ name }: Seeded) => {
    const [ours, other] = [test.registry('it'), test.registry('it', OTHER_REGISTRAR)];
    const of = () => ({ commandId: newId('opr'), name });
    await ours.update({ ...of(), authCode: 'a-code-that-was-revealed' });
    await other.requestTransfer({ ...of(), authCode: 'a-code-that-was-revealed' });
    await ours.approveTransfer(of());
  };
  const expectGone = async ({ viewer, id }: Seeded) => {
    const { domain } = (await test.run(viewer, SHOWN, { id })).data;
    expect(domain).toMatchObject({
      status: 'TRANSFERRED',
      autoRenew: { enabled: false },
      transferOut: { status: 'TRANSFERRED', gainingRegistrar: OTHER_REGISTRAR },
    });
    expect(await sql('SELECT state FROM service WHERE domain_id = ?', [id])).toEqual([{ state: 'ENDED' }]);
    expect((await test.told(id)).filter((type) => /^(domain|transfer)/.test(type))).toEqual([
      'domain.transferred',
    ]);
    return domain.transferOut;
  };

  it('is recorded with its registrar, told once, and ends what hangs on the domain', async () => {
    const seeded = await seed();
    await moved(seeded);
    await later(0.03);
    const { requestedAt, until } = await expectGone(seeded);
    expect(requestedAt).toBe(until);
    await later(400);
    await expectGone(seeded);
    expect(await sql('SELECT kind FROM domain_due WHERE domain_id = ?', [seeded.id])).toEqual([]);
  });

  it('is believed to a message alone, at the second look, where the registry does not show the name to us any more', async () => {
    const seeded = await seed();
    await sql('DELETE FROM sim_registry_domain WHERE name = ?', [seeded.name]);
    const at = new Date(Date.now() + day * 86_400_000);
    await sql(
      `INSERT INTO registry_message (registry, message_id, kind, name, at, state, received_at, gaining_registrar)
       VALUES ('it', 'msg-1', 'TRANSFER_APPROVED', ?, ?, 'LOOKED_AT', ?, ?)`,
      [seeded.name, at, at, OTHER_REGISTRAR],
    );
    await sql("UPDATE domain_due SET due_at = ? WHERE domain_id = ? AND kind = 'LOOK'", [at, seeded.id]);
    await later(1.1);
    const { domain } = (await test.run(seeded.viewer, SHOWN, { id: seeded.id })).data;
    expect(domain).toMatchObject({ status: 'ACTIVE', transferOut: null });
    await later(0.3);
    await expectGone(seeded);
  });

  it('is not concluded from a name that is missing while nobody has told of it', async () => {
    const seeded = await seed();
    await sql('DELETE FROM sim_registry_domain WHERE name = ?', [seeded.name]);
    const at = new Date(Date.now() + day * 86_400_000);
    await sql("UPDATE domain_due SET due_at = ? WHERE domain_id = ? AND kind = 'LOOK'", [at, seeded.id]);
    await later(1.1);
    const { domain } = (await test.run(seeded.viewer, SHOWN, { id: seeded.id })).data;
    expect(domain).toMatchObject({ status: 'ACTIVE', transferOut: null });
  });
});
