import type { HostingPort, ProvisionCommand } from '../hosting';

/** An adapter under test, and ids that the contract needs. */
export interface HostUnderTest {
  readonly host: HostingPort;
  /** An id never used before. */
  freshId(): string;
}

/** What every adapter of the hosting port must do; run it against a new adapter before trusting it. */
export function describeHosting(title: string, open: () => Promise<HostUnderTest>): void {
  describe(`${title}, as a host`, () => {
    let adapter: HostUnderTest;
    beforeAll(async () => {
      adapter = await open();
    });
    const command = (domainName = 'contract.it'): ProvisionCommand => ({
      commandId: adapter.freshId(),
      serviceId: adapter.freshId(),
      kind: 'HOSTING',
      plan: 'BASIC',
      domainName,
    });
    const provisioned = async () => {
      const asked = command();
      const outcome = await adapter.host.provision(asked);
      if (outcome.kind !== 'done') throw new Error(`not set up: ${outcome.kind}`);
      return { asked, service: outcome.service };
    };

    it('sets a service up, which then runs and has an endpoint', async () => {
      const { asked, service } = await provisioned();
      expect(service).toMatchObject({ serviceId: asked.serviceId, state: 'RUNNING', plan: 'BASIC' });
      expect(service.endpoint).not.toBe('');
      expect(await adapter.host.describe(asked.serviceId)).toEqual(service);
    });

    it('knows nothing of a service it was never told of', async () => {
      expect(await adapter.host.describe(adapter.freshId())).toBeNull();
    });

    it('sets one service up once, however often it is asked', async () => {
      const { asked, service } = await provisioned();
      expect(await adapter.host.provision({ ...asked, commandId: adapter.freshId() })).toEqual({
        kind: 'done',
        service,
      });
    });

    it('stops and starts a service, each as often as it is asked', async () => {
      const { asked } = await provisioned();
      for (const _ of [1, 2])
        expect(await adapter.host.suspend(asked)).toMatchObject({ service: { state: 'SUSPENDED' } });
      for (const _ of [1, 2])
        expect(await adapter.host.resume(asked)).toMatchObject({ service: { state: 'RUNNING' } });
    });

    it('does not start a stopped service when it is asked once more to set it up', async () => {
      const { asked } = await provisioned();
      await adapter.host.suspend(asked);
      expect(await adapter.host.provision(asked)).toMatchObject({ service: { state: 'SUSPENDED' } });
    });

    it('makes a service larger, running or stopped, as often as it is asked', async () => {
      const { asked } = await provisioned();
      const larger = { ...asked, plan: 'PLUS' } as const;
      for (const state of ['RUNNING', 'RUNNING', 'SUSPENDED']) {
        if (state === 'SUSPENDED') await adapter.host.suspend(asked);
        expect(await adapter.host.changePlan(larger)).toMatchObject({ service: { state, plan: 'PLUS' } });
      }
      expect(await adapter.host.changePlan(command())).toMatchObject({ kind: 'refused' });
    });

    it('ends a service for good', async () => {
      const { asked } = await provisioned();
      for (const _ of [1, 2])
        expect(await adapter.host.end(asked)).toMatchObject({ kind: 'done', service: { state: 'ENDED' } });
      expect(await adapter.host.resume(asked)).toMatchObject({ kind: 'refused' });
      expect(await adapter.host.provision(asked)).toMatchObject({ kind: 'refused' });
    });

    it('never sets up what was ended before it was set up', async () => {
      const asked = command();
      expect(await adapter.host.end(asked)).toMatchObject({ kind: 'done' });
      expect(await adapter.host.provision(asked)).toMatchObject({ kind: 'refused' });
    });

    it('does not stop what it does not know', async () => {
      expect(await adapter.host.suspend(command())).toMatchObject({ kind: 'refused' });
    });
  });
}
