import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import * as contract from '../../contract';
import { addYears } from '../lifecycle';
import { lineOperations } from '../ordering';
import { answered } from '../registry';
import { callOperation } from '../testing/call-operation';
import { CODE, START, transferActs } from '../testing/transfer-acts';
import { forgetCode } from './forget-code';

describe('a transfer from another registrar', () => {
  const {
    clock,
    deps,
    other,
    command,
    rows,
    theirs,
    reserveOrder,
    domainIdOf,
    paid,
    run,
    asked,
    transferOf,
    domainOf,
    told,
    withoutCode,
  } = transferActs('transfers_in');

  it.each([
    ['com', 5, 1],
    ['it', 1, 0],
  ])('of .%s takes %i days, and is paid through as its registry has it', async (tld, days, years) => {
    const name = await theirs(tld);
    const before = answered(await deps().registry.info(name), 'info');
    const order = await asked(name);
    expect(await transferOf(order)).toMatchObject({
      state: 'OPEN',
      requestedAt: START,
      dueAt: addDays(START, days),
    });
    await withoutCode(order);
    clock.setTo(addDays(START, days));
    const seen = { expiresAt: before?.expiresAt?.toISOString() };
    expect(await run(order)).toMatchObject({ state: 'SUCCEEDED', seen });
    const answer = await deps().registry.info(name);
    const record = answer.kind === 'answered' ? answer.value : null;
    const domain = await domainOf(order);
    expect(domain).toMatchObject({
      ...{ state: 'REGISTERED', liveName: name, registeredAt: record?.createdAt },
      ...{ registryExpiresAt: record?.expiresAt, paidThrough: record?.expiresAt },
    });
    expect(record?.expiresAt).toEqual(addYears(before?.expiresAt ?? START, years));
    expect(await told(order)).toEqual(
      expect.arrayContaining([
        'line.started',
        'transfer-in.requested',
        'line.fulfilled',
        'domain.transferred-in',
      ]),
    );
    expect(await transferOf(order)).toMatchObject({ state: 'TRANSFERRED' });
    const hosts = await rows('SELECT hosts FROM domain_delegation WHERE domain_id = ?', [domain.id]);
    expect(JSON.parse(hosts[0].hosts)).toEqual(['ns1.theirs.net', 'ns2.theirs.net']);
    const held = await rows('SELECT kind FROM operation WHERE domain_id = ? AND kind <> ?', [
      domain.id,
      'transfer-in',
    ]);
    expect(held).toEqual([{ kind: 'change-holder' }]);
  });

  it('brings the addresses of its name servers along, so that they can be chosen again', async () => {
    const name = await theirs();
    const glue = [{ host: `ns1.${name}`, addresses: ['203.0.113.7', '2001:db8::7'] }];
    await other(name).update({ ...command(name), nameServers: [`ns1.${name}`, 'ns2.theirs.net'], glue });
    const order = await asked(name);
    clock.setTo(addDays(START, 5));
    await run(order);
    const { id } = await domainOf(order);
    const [record] = await rows('SELECT host, addresses FROM host_record WHERE domain_id = ?', [id]);
    expect({ ...record, addresses: JSON.parse(record.addresses) }).toEqual(glue[0]);
  });

  it('is done at once where its registry waits for nobody', async () => {
    const name = await theirs('eu');
    const order = await paid(name);
    expect(await run(order)).toMatchObject({ state: 'SUCCEEDED' });
    expect((await domainOf(order)).state).toBe('REGISTERED');
    await withoutCode(order);
  });

  it('leaves another holder in its place where only a trade changes it', async () => {
    const name = await theirs('it');
    const contact = {
      ...{ name: 'Piero Neri', organization: null, email: 'p@example.it', phone: '+39.0575123456' },
      ...{ street: 'Via Roma 1', city: 'Arezzo', province: 'AR', postalCode: '52100', country: 'IT' },
      ...{ taxCode: 'NREPRI80A01A390Y', published: [] },
    };
    await other(name).createContact({ commandId: newId('opr'), tld: 'it', handle: 'PIERO1', contact });
    await other(name).update({ ...command(name), registrant: 'PIERO1' });
    const order = await asked(name);
    clock.setTo(addDays(START, 1));
    expect(await run(order)).toMatchObject({ state: 'SUCCEEDED' });
    const domain = await domainOf(order);
    expect(domain).toMatchObject({ state: 'REGISTERED', registrantId: null });
    const [fact] = await rows(
      "SELECT payload FROM event_log WHERE subject_id = ? AND type = 'domain.transferred-in'",
      [domain.id],
    );
    expect(JSON.parse(fact.payload)).toMatchObject({ heldByOther: true });
    expect(
      await rows("SELECT kind FROM operation WHERE domain_id = ? AND kind = 'change-holder'", [domain.id]),
    ).toEqual([]);
  });

  it('has its registrant confirm the address, where its extension wants that', async () => {
    const order = await asked(await theirs());
    await rows("UPDATE registrant SET email_fingerprint = 'f' WHERE profile_id = ?", [order.profileId]);
    clock.setTo(addDays(START, 5));
    await run(order);
    const asks = await rows('SELECT state FROM verification WHERE profile_id = ?', [order.profileId]);
    expect(asks).toEqual([{ state: 'PENDING' }]);
  });

  it('leaves its code in no table, whatever becomes of it', async () => {
    const name = await theirs();
    const order = await paid(name);
    const waiting = await dump();
    expect(waiting).toContain(domainIdOf(order));
    expect(waiting).not.toContain(CODE);
    await run(order);
    expect(await dump()).not.toContain(CODE);
    const unplaced = await reserveOrder(await theirs());
    const { orderId, profileId } = unplaced;
    await callOperation(lineOperations(deps()), contract.releaseLines, { orderId, profileId });
    expect(await rows('SELECT 1 FROM transfer_in WHERE order_id = ?', [orderId])).toEqual([]);
  });

  it('has a code that was reserved for an order that nobody placed forgotten', async () => {
    const { orderId, lines } = await reserveOrder(await theirs());
    const subjectId = (lines[0] as { domainId: string }).domainId;
    const left = () => rows('SELECT 1 FROM transfer_in WHERE order_id = ?', [orderId]);
    await forgetCode(deps(), { subjectId });
    expect(await left()).toHaveLength(1);
    clock.setTo(addDays(START, 0.05));
    await forgetCode(deps(), { subjectId });
    expect(await left()).toEqual([]);
  });

  /** Everything that is stored. */
  const dump = async () => {
    const tables: object[] = await rows('SHOW TABLES');
    const all = tables.map((table) => rows(`SELECT * FROM \`${Object.values(table)[0]}\``));
    return JSON.stringify(await Promise.all(all));
  };
});
