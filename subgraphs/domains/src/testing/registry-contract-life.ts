import { addYears } from '../lifecycle';
import { type ContractSteps, done, NAME_SERVERS, type RegistryFacts } from './registry-under-test';

const YEAR_DAYS = 366;

/** What time does to a name: the registry's own renewal, redemption, release. */
export function describeLife(facts: RegistryFacts, steps: () => ContractSteps): void {
  /** When which name was deleted, as its registrar has seen it. */
  const deletions = new Map<string, Date>();
  const remove = (name: string) => {
    deletions.set(name, steps().adapter.now());
    return steps().adapter.registry.delete(steps().command(name));
  };
  const restore = (name: string) => {
    const deletedAt = deletions.get(name) ?? null;
    return steps().adapter.registry.restore({ ...steps().command(name), deletedAt });
  };

  it('renews a name itself at its expiry, charges for it, and says so', async () => {
    const { name, expiresAt } = await steps().created();
    const before = await steps().credit();
    await steps().messagesAbout(name);
    steps().passDays(YEAR_DAYS);
    expect(await steps().shown(name)).toMatchObject({
      expiresAt: addYears(expiresAt, 1),
      statuses: facts.words.autoRenewed,
    });
    expect(await steps().credit()).toBeLessThan(before);
    expect(await steps().messagesAbout(name)).toEqual(['AUTO_RENEWED']);
    steps().passDays(facts.autoRenewDays + 1);
    expect((await steps().shown(name))?.statuses).toEqual(['ok']);
  });

  it('puts a deleted name into redemption, lets it be restored there alone, and frees it at the end', async () => {
    const { registry } = steps().adapter;
    const { name, expiresAt } = await steps().created();
    steps().passDays(facts.freeDays);
    expect(await restore(name)).toEqual({ kind: 'refused', code: 'NOT_IN_REDEMPTION' });
    const deleted = { phase: 'REDEMPTION', statuses: facts.words.redemption };
    expect(done(await remove(name))).toMatchObject(deleted);
    expect(await remove(name)).toEqual({ kind: 'refused', code: 'STATUS_PROHIBITS' });
    const create = { ...steps().command(name), years: 1, nameServers: NAME_SERVERS };
    expect(await registry.create(create)).toEqual({ kind: 'refused', code: 'NAME_TAKEN' });
    steps().passDays(facts.redemptionDays - 1);
    expect(done(await restore(name))).toMatchObject({ expiresAt, phase: 'REGISTERED', statuses: ['ok'] });
    done(await remove(name));
    steps().passDays(facts.redemptionDays);
    if (facts.pendingDeleteDays > 0) {
      expect(await steps().shown(name)).toMatchObject({ phase: 'PENDING_DELETE' });
      expect(await restore(name)).toEqual({ kind: 'refused', code: 'NOT_IN_REDEMPTION' });
      expect(await registry.create(create)).toEqual({ kind: 'refused', code: 'NAME_TAKEN' });
      steps().passDays(facts.pendingDeleteDays);
    }
    expect(await steps().shown(name)).toBeNull();
    expect(await steps().messagesAbout(name)).toEqual(['DELETED']);
    expect(done(await registry.create({ ...create, ...steps().command(name) })).isOurs).toBe(true);
  });

  it('frees a name that is deleted within its free days, at no charge', async () => {
    const { registry } = steps().adapter;
    const before = await steps().credit();
    const { name } = await steps().created(3);
    const charged = await steps().credit();
    expect(charged).toBeLessThan(before);
    expect(registry.traitsOf(name)).toMatchObject({ freeDays: facts.freeDays });
    if (facts.freeDays > 0) steps().passDays(facts.freeDays - 0.01);
    const { phase } = done(await remove(name));
    const isFree = facts.freeDays > 0;
    expect(phase).toBe(isFree ? 'PENDING_DELETE' : 'REDEMPTION');
    expect(await steps().credit()).toBe(isFree ? before : charged);
    if (isFree) expect(await steps().shown(name)).toBeNull();
  });

  it('gives a restored name whose term is over one year, at a charge', async () => {
    const { name, expiresAt } = await steps().created();
    steps().passDays(facts.autoRenewDays === 0 ? YEAR_DAYS - 2 : YEAR_DAYS);
    const before = await steps().credit();
    done(await remove(name));
    expect((await steps().shown(name))?.expiresAt).toEqual(expiresAt);
    steps().passDays(10);
    expect(done(await restore(name)).expiresAt).toEqual(addYears(expiresAt, 1));
    const isTakenBack = facts.autoRenewDays > 0;
    if (!isTakenBack) expect(await steps().credit()).toBeLessThan(before);
    else expect(await steps().credit()).toBeLessThanOrEqual(before);
  });

  if (facts.deletesAtExpiry) {
    it('ends a name at its expiry when told ahead, unless it is renewed', async () => {
      const { registry } = steps().adapter;
      const [ended, kept] = [await steps().created(), await steps().created()];
      for (const { name } of [ended, kept]) {
        const told = await registry.delete({ ...steps().command(name), atExpiry: true });
        expect(told.kind).toBe('pending');
        expect(await steps().shown(name)).toMatchObject({ phase: 'REGISTERED' });
      }
      const seenExpiry = kept.expiresAt;
      done(await registry.renew({ ...steps().command(kept.name), years: 1, seenExpiry }));
      steps().passDays(YEAR_DAYS);
      const { expiresAt } = ended;
      expect(await steps().shown(ended.name)).toMatchObject({ phase: 'REDEMPTION', expiresAt });
      expect(await steps().shown(kept.name)).toMatchObject({ phase: 'REGISTERED' });
    });
  } else {
    it('ends no name ahead', async () => {
      const { name } = await steps().created();
      const told = await steps().adapter.registry.delete({ ...steps().command(name), atExpiry: true });
      expect(told).toEqual({ kind: 'refused', code: 'NOT_SUPPORTED' });
    });
  }

  if (facts.autoRenewDays === 0) return;

  it(`takes its own renewal back for a delete within ${facts.autoRenewDays} days, and not after`, async () => {
    const soon = await steps().created();
    const late = await steps().created();
    steps().passDays(YEAR_DAYS);
    const charged = await steps().credit();
    done(await remove(soon.name));
    const takenBack = await steps().credit();
    expect(takenBack).toBeGreaterThan(charged);
    expect((await steps().shown(soon.name))?.expiresAt).toEqual(soon.expiresAt);
    steps().passDays(facts.autoRenewDays);
    const before = await steps().credit();
    done(await remove(late.name));
    expect(await steps().credit()).toBe(before);
    expect((await steps().shown(late.name))?.expiresAt).toEqual(addYears(late.expiresAt, 1));
  });
}
