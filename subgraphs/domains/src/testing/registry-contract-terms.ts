import { addYears } from '../lifecycle';
import { type ContractSteps, done, NAME_SERVERS, type RegistryFacts } from './registry-under-test';

/** Names and terms: check, create, info, renew. */
export function describeTerms(facts: RegistryFacts, steps: () => ContractSteps): void {
  it('tells free names from taken ones in one answer', async () => {
    const { registry, takenName, freshName } = steps().adapter;
    const free = freshName();
    const value = new Map([
      [free, 'FREE'],
      [takenName, 'TAKEN'],
    ]);
    expect(await registry.check([free, takenName])).toEqual({ kind: 'answered', value });
  });

  it('registers a free name, which is then taken, known and ours', async () => {
    const { registry } = steps().adapter;
    const record = await steps().created(2);
    const years = facts.renews ? 2 : 1;
    expect(record.expiresAt).toEqual(addYears(record.createdAt, years));
    expect(record).toMatchObject({ isOurs: true, phase: 'REGISTERED', statuses: ['ok'] });
    const value = new Map([[record.name, 'TAKEN']]);
    expect(await registry.check([record.name])).toEqual({ kind: 'answered', value });
    expect(await registry.info(record.name)).toEqual({ kind: 'answered', value: record });
  });

  it('knows nothing of a name nobody registered, and shows whose another is', async () => {
    const { registry, takenName, freshName } = steps().adapter;
    expect(await registry.info(freshName())).toEqual({ kind: 'answered', value: null });
    expect(await steps().shown(takenName)).toMatchObject({ isOurs: false });
  });

  it('refuses a taken name, also to the one who has it: a lost answer is found by info', async () => {
    const { registry, takenName } = steps().adapter;
    const { name } = await steps().created();
    for (const taken of [takenName, name])
      expect(await registry.create({ ...steps().command(taken), years: 1 })).toEqual({
        kind: 'refused',
        code: 'NAME_TAKEN',
      });
  });

  it('gives a name to one of two who ask at once', async () => {
    const { registry, other, freshName } = steps().adapter;
    const name = freshName();
    const create = { years: 1, nameServers: NAME_SERVERS };
    const outcomes = await Promise.all(
      [registry, other].map((by) => by.create({ ...steps().command(name), ...create })),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
  });

  if (!facts.renews) {
    it('has no renew', async () => {
      const { name, expiresAt: seenExpiry } = await steps().created();
      const renewal = { ...steps().command(name), years: 1, seenExpiry };
      expect(await steps().adapter.registry.renew(renewal)).toEqual({
        kind: 'refused',
        code: 'NOT_SUPPORTED',
      });
    });
    return;
  }

  it('renews from the expiry that is shown, and refuses one that no longer is', async () => {
    const { registry } = steps().adapter;
    const { name, expiresAt: seenExpiry } = await steps().created();
    const renewal = () => ({ ...steps().command(name), years: 2, seenExpiry });
    expect(done(await registry.renew(renewal())).expiresAt).toEqual(addYears(seenExpiry, 2));
    expect(await registry.renew(renewal())).toEqual({ kind: 'refused', code: 'WRONG_EXPIRY' });
    expect((await steps().shown(name))?.expiresAt).toEqual(addYears(seenExpiry, 2));
  });

  it('adds a year once when five ask at once with the same expiry seen', async () => {
    const { registry } = steps().adapter;
    const { name, expiresAt: seenExpiry } = await steps().created();
    const before = await steps().credit();
    const renew = () => registry.renew({ ...steps().command(name), years: 1, seenExpiry });
    const outcomes = await Promise.all(Array.from({ length: 5 }, renew));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect((await steps().shown(name))?.expiresAt).toEqual(addYears(seenExpiry, 1));
    const once = before - (await steps().credit());
    await registry.renew({ ...steps().command(name), years: 1, seenExpiry: addYears(seenExpiry, 1) });
    expect(before - (await steps().credit())).toBe(2 * once);
  });

  it('refuses to renew a name it does not know, one of another, or for too long', async () => {
    const { registry, freshName, takenName } = steps().adapter;
    const renewal = { years: 2, seenExpiry: new Date() };
    expect(await registry.renew({ ...steps().command(freshName()), ...renewal })).toEqual({
      kind: 'refused',
      code: 'UNKNOWN_NAME',
    });
    expect(await registry.renew({ ...steps().command(takenName), ...renewal })).toEqual({
      kind: 'refused',
      code: 'NOT_SPONSORED',
    });
    const { name, expiresAt: seenExpiry } = await steps().created(9);
    expect(await registry.renew({ ...steps().command(name), years: 2, seenExpiry })).toEqual({
      kind: 'refused',
      code: 'TERM_TOO_LONG',
    });
  });
}
