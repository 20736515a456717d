import { addYears } from '../lifecycle';
import type { RegistryPort } from '../registry';

/** An adapter under test, and names and ids that the contract needs. */
export interface RegistryUnderTest {
  readonly registry: RegistryPort;
  /** A name nobody has, below the extension. */
  freshName(tld: string): string;
  /** A client transaction id never used before. */
  freshId(): string;
  /** A name that belongs to somebody else. */
  readonly takenName: string;
}

/** What every adapter of the registry port must do; run it against a new adapter before trusting it. */
export function describeRegistry(title: string, open: () => Promise<RegistryUnderTest>): void {
  describe(`${title}, as a registry`, () => {
    let adapter: RegistryUnderTest;
    beforeAll(async () => {
      adapter = await open();
    });
    const create = async (name: string, years: number, commandId = adapter.freshId()) =>
      adapter.registry.create({ commandId, name, years });
    const created = async (name: string, years: number) => {
      const outcome = await create(name, years);
      if (outcome.kind !== 'done') throw new Error(`refused: ${outcome.code}`);
      return outcome.record;
    };

    it('tells free names from taken ones in one answer', async () => {
      const free = adapter.freshName('it');
      expect(await adapter.registry.check([free, adapter.takenName])).toEqual(
        new Map([
          [free, 'FREE'],
          [adapter.takenName, 'TAKEN'],
        ]),
      );
    });

    it('registers a free name, which is then taken and known', async () => {
      const name = adapter.freshName('com');
      const record = await created(name, 2);
      expect(record.name).toBe(name);
      expect(record.expiresAt).toEqual(addYears(record.createdAt, 2));
      expect((await adapter.registry.check([name])).get(name)).toBe('TAKEN');
      expect(await adapter.registry.info(name)).toEqual(record);
    });

    it('registers .it by the year, whatever was asked', async () => {
      const record = await created(adapter.freshName('it'), 5);
      expect(record.expiresAt).toEqual(addYears(record.createdAt, 1));
    });

    it('refuses a taken name', async () => {
      expect(await create(adapter.takenName, 1)).toEqual({ kind: 'refused', code: 'NAME_TAKEN' });
    });

    it('knows nothing of a name nobody registered', async () => {
      expect(await adapter.registry.info(adapter.freshName('com'))).toBeNull();
    });

    it('executes a command once, however often its id comes', async () => {
      const name = adapter.freshName('com');
      const commandId = adapter.freshId();
      const first = await create(name, 1, commandId);
      expect(await create(name, 1, commandId)).toEqual(first);
      const renewal = { commandId: adapter.freshId(), name, years: 2 };
      const renewed = await adapter.registry.renew(renewal);
      expect(await adapter.registry.renew(renewal)).toEqual(renewed);
      expect((await adapter.registry.info(name))?.expiresAt).toEqual(
        renewed.kind === 'done' ? renewed.record.expiresAt : null,
      );
    });

    it('executes a command once when its id comes five times at once', async () => {
      const name = adapter.freshName('com');
      const record = await created(name, 1);
      const renewal = { commandId: adapter.freshId(), name, years: 1 };
      await Promise.all(Array.from({ length: 5 }, () => adapter.registry.renew(renewal)));
      expect((await adapter.registry.info(name))?.expiresAt).toEqual(addYears(record.createdAt, 2));
    });

    it('gives a name to one of two who ask at once', async () => {
      const name = adapter.freshName('com');
      const outcomes = await Promise.all([create(name, 1), create(name, 1)]);
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    });

    it('refuses to renew a name it does not know, or for too long', async () => {
      const years = 1;
      expect(
        await adapter.registry.renew({ commandId: adapter.freshId(), name: adapter.freshName('com'), years }),
      ).toEqual({ kind: 'refused', code: 'UNKNOWN_NAME' });
      const name = adapter.freshName('com');
      await created(name, 9);
      expect(await adapter.registry.renew({ commandId: adapter.freshId(), name, years: 2 })).toEqual({
        kind: 'refused',
        code: 'TERM_TOO_LONG',
      });
    });

    it('frees a deleted name', async () => {
      const name = adapter.freshName('it');
      await created(name, 1);
      expect((await adapter.registry.delete({ commandId: adapter.freshId(), name })).kind).toBe('done');
      expect((await adapter.registry.check([name])).get(name)).toBe('FREE');
    });
  });
}
