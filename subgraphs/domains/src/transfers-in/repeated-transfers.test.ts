import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import type { RegistryPort } from '../registry';
import { START, type TransferOrder, transferActs } from '../testing/transfer-acts';
import { cancelTransfer } from './cancel-transfer';

describe('a transfer from another registrar', () => {
  const {
    clock,
    deps,
    other,
    command,
    theirs,
    reserveOrder,
    reserved,
    tell,
    operationOf,
    paid,
    run,
    asked,
    transferOf,
    domainOf,
    told,
    sent,
    withoutCode,
  } = transferActs('repeated_transfers');
  const cancel = async (order: TransferOrder) => cancelTransfer(deps(), await domainOf(order));

  describe('sends nothing twice', () => {
    it.each(['lost-reply', 'down-once'])('after an answer that did not come: %s', async (prefix) => {
      const name = await theirs('com', prefix);
      const order = await paid(name);
      await expect(run(order)).rejects.toThrow('no answer');
      expect(await run(order)).toMatchObject({ state: 'IN_PROGRESS' });
      expect((await transferOf(order)).requestedAt).toEqual(START);
      expect(await sent(name)).toBe(prefix === 'lost-reply' ? 1 : 2);
      clock.setTo(addDays(START, 5));
      expect(await run(order)).toMatchObject({ state: 'SUCCEEDED' });
      expect((await told(order)).filter((type: string) => type === 'transfer-in.requested')).toHaveLength(1);
    });

    it('when the process ended after the registry had it', async () => {
      const name = await theirs();
      const order = await paid(name);
      const { registry } = deps();
      const dies: RegistryPort = Object.assign(Object.create(registry), {
        requestTransfer: async (asking: never) => {
          await registry.requestTransfer(asking);
          throw new Error('killed');
        },
      });
      await expect(run(order, dies)).rejects.toThrow('killed');
      expect(await run(order)).toMatchObject({ state: 'IN_PROGRESS' });
      expect(await sent(name)).toBe(1);
      await withoutCode(order);
    });

    it('when it runs twenty times at once', async () => {
      const name = await theirs();
      const order = await paid(name);
      await Promise.allSettled(Array.from({ length: 20 }, () => run(order)));
      clock.setTo(addDays(START, 5));
      await Promise.allSettled(Array.from({ length: 20 }, () => run(order)));
      expect(await operationOf(order)).toMatchObject({ state: 'SUCCEEDED' });
      const facts = await told(order);
      for (const type of ['transfer-in.requested', 'domain.transferred-in', 'line.fulfilled'])
        expect(facts.filter((one: string) => one === type)).toHaveLength(1);
    });
  });

  describe('is called off', () => {
    it('at its registry, and its price becomes credit; twice at once is once', async () => {
      const name = await theirs();
      const order = await asked(name);
      const { id } = await operationOf(order);
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => cancel(order)));
      expect(outcomes).toEqual(Array(20).fill({ kind: 'asked', operationId: id }));
      expect(await run(order)).toMatchObject({ state: 'FAILED', failureCode: 'TRANSFER_CALLED_OFF' });
      expect(await transferOf(order)).toMatchObject({ state: 'CANCELLED' });
      expect(await sent(name, 'transfer-cancel')).toBe(1);
      expect(await told(order)).toEqual([
        ...['line.started', 'transfer-in.requested', 'transfer-in.cancel-asked'],
        ...['transfer-in.cancelled', 'line.failed'],
      ]);
      expect(await cancel(order)).toEqual({ kind: 'refused', code: 'NO_TRANSFER_IN' });
      expect(await reserved(name, { profileId: 'prf_after' })).toMatchObject({ ok: true });
    });

    it('before its registry was asked, which is then never asked', async () => {
      const name = await theirs();
      const order = await paid(name);
      await cancel(order);
      expect(await run(order)).toMatchObject({ state: 'FAILED', failureCode: 'TRANSFER_CALLED_OFF' });
      expect(await sent(name)).toBe(0);
    });

    it('too late when it has taken place: the domain is there', async () => {
      const name = await theirs();
      const order = await asked(name);
      await cancel(order);
      await other(name).approveTransfer(command(name));
      expect(await run(order)).toMatchObject({ state: 'SUCCEEDED' });
      expect(await transferOf(order)).toMatchObject({ state: 'TRANSFERRED' });
    });

    it('while it is approved: what its registry did counts', async () => {
      const name = await theirs();
      const order = await asked(name);
      await cancel(order);
      const { registry } = deps();
      const races: RegistryPort = Object.assign(Object.create(registry), {
        cancelTransfer: async (asking: never) => {
          await other(name).approveTransfer(command(name));
          return registry.cancelTransfer(asking);
        },
      });
      await expect(run(order, races)).rejects.toThrow('no answer');
      expect(await run(order)).toMatchObject({ state: 'SUCCEEDED' });
    });

    it('after a lost answer to that too, once', async () => {
      const name = await theirs('com', 'lost-reply');
      const order = await paid(name);
      await expect(run(order)).rejects.toThrow('no answer');
      await run(order);
      await cancel(order);
      await expect(run(order)).rejects.toThrow('no answer');
      clock.setTo(addDays(START, 0.01));
      expect(await run(order)).toMatchObject({ failureCode: 'TRANSFER_CALLED_OFF' });
      expect(await sent(name, 'transfer-cancel')).toBe(1);
    });

    it('with its order while that is unpaid', async () => {
      const name = await theirs();
      const order = await reserveOrder(name);
      await tell('order.placed', order);
      expect(await cancel(order)).toEqual({ kind: 'refused', code: 'TRANSFER_NOT_PAID' });
      await tell('order.cancelled', order);
      expect(await domainOf(order)).toMatchObject({ state: 'WITHDRAWN' });
      expect(await transferOf(order)).toMatchObject({ state: 'CANCELLED' });
      await withoutCode(order);
    });
  });
});
