import { type ContractSteps, done, type RegistryFacts } from './registry-under-test';

/** Our credit and our messages. */
export function describeAccount(_: RegistryFacts, steps: () => ContractSteps): void {
  it('takes what a name costs from our credit, and nothing for a refusal', async () => {
    const before = await steps().credit();
    const { name } = await steps().created();
    const after = await steps().credit();
    expect(after).toBeLessThan(before);
    await steps().adapter.registry.create({ ...steps().command(name), years: 1 });
    expect(await steps().credit()).toBe(after);
  });

  it('keeps a message until it is acknowledged', async () => {
    const { registry, other } = steps().adapter;
    const { name } = await steps().created();
    done(await registry.update({ ...steps().command(name), authCode: 'code-for-poll' }));
    await steps().messagesAbout(name);
    await other.requestTransfer({ ...steps().command(name), authCode: 'code-for-poll' });
    const first = await registry.poll();
    expect(first).toMatchObject({ value: { name } });
    expect(await registry.poll()).toEqual(first);
    expect((await steps().messagesAbout(name)).length).toBeGreaterThan(0);
    expect(await registry.poll()).toEqual({ kind: 'answered', value: null });
  });
}
