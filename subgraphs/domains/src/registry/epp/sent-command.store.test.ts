import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { keptForDays } from '../../compose-planned';
import { OperationStore, requestOperation } from '../../operations';
import { domainsDatabase, type TestDatabase } from '../../testing/domains-database';
import { SentCommandStore } from './sent-command.store';

describe('commands that were sent to registries', () => {
  let test: TestDatabase;
  const store = new SentCommandStore();
  beforeAll(async () => {
    test = await domainsDatabase('sent_commands');
  });
  afterAll(() => test.end());

  const sent = async (clTRID: string, commandId: string, daysAgo: number) => {
    const at = addDays(new Date(), -daysAgo);
    const command = {
      registry: 'com',
      commandId,
      verb: 'domain:renew',
      clTRID,
      svTRID: 'SV-1',
      code: 1000,
      at,
    };
    await store.record(test.database.read, command);
  };

  const operationIn = async (state: string) => {
    const { operation } = await requestOperation({ operations: new OperationStore() }, test.database.read, {
      profileId: trustedProfileId('prf_sent'),
      domainId: null,
      kind: 'renew',
      details: {},
      actor: null,
      dedupe: { key: state, while: 'EVER' },
      at: new Date(),
    });
    const { id } = operation;
    await test.database.read.query('UPDATE operation SET state = ? WHERE id = ?', [state, id]);
    return id;
  };

  it('go after two years, in slices, the oldest first, and stay while their operation goes on', async () => {
    const { read } = test.database;
    const states = ['SUCCEEDED', 'IN_PROGRESS', 'BLOCKED'] as const;
    for (const state of states) await sent(state, await operationIn(state), 800);
    await sent('of-nobody', newId('opr'), 900);
    await sent('younger', newId('opr'), 729);
    const kept = keptForDays({ sentCommands: store })['registry-commands'];
    const before = addDays(new Date(), -(kept?.days ?? 0));
    const left = async () =>
      (await read.query('SELECT client_transaction AS id FROM registry_command ORDER BY id')).map(
        ({ id }: { id: string }) => id,
      );
    expect(await kept?.deleteSlice(read, before, 1)).toBe(1);
    expect(await left()).toEqual(['BLOCKED', 'IN_PROGRESS', 'SUCCEEDED', 'younger']);
    expect(await kept?.deleteSlice(read, before, 100)).toBe(1);
    expect(await left()).toEqual(['BLOCKED', 'IN_PROGRESS', 'younger']);
    expect(await kept?.deleteSlice(read, before, 100)).toBe(0);
  });
});
