import { Readiness } from './readiness';

describe('readiness', () => {
  it('waits for the keys, the revocations and one answer of every subgraph, and stays when one goes down later', async () => {
    let keys: string | null = 'the signing keys are not loaded';
    let billing: string | null = 'billing does not answer';
    const readiness = new Readiness({ notReady: () => keys }, [
      { name: 'identity', notReady: async () => null },
      { name: 'billing', notReady: async () => billing },
    ]);
    expect(await readiness.notReady()).toBe('the signing keys are not loaded');
    keys = null;
    expect(await readiness.notReady()).toBe('billing does not answer');
    billing = null;
    expect(await readiness.notReady()).toBeNull();
    billing = 'billing does not answer';
    expect(await readiness.notReady()).toBeNull();
    readiness.drain();
    expect(await readiness.notReady()).toBe('draining');
  });
});
