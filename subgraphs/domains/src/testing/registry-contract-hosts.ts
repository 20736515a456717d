import type { UpdateCommand } from '../registry';
import { type ContractSteps, done, NAME_SERVERS, type RegistryFacts } from './registry-under-test';

const ADDRESSES = ['203.0.113.7', '2001:db8::7'];

/** Name servers inside the name that they serve, which nobody finds without being told their addresses. */
export function describeHosts(facts: RegistryFacts, steps: () => ContractSteps): void {
  const update = (name: string, changes: Omit<UpdateCommand, 'commandId' | 'name'>) =>
    steps().adapter.registry.update({ ...steps().command(name), ...changes });
  const glueOf = async (name: string) => {
    const answer = await steps().adapter.registry.glueOf(name);
    if (answer.kind === 'unavailable') throw new Error('unavailable');
    return answer.value.map(({ host, addresses }) => ({ host, addresses: [...addresses].sort() }));
  };
  const at = (host: string, addresses: readonly string[]) => ({ host, addresses: [...addresses].sort() });
  /** A name with a name server of its own. */
  const served = async () => {
    const { name } = await steps().created();
    const host = `ns1.${name}`;
    const nameServers = [host, 'b.example.org'];
    const glue = [{ host, addresses: ADDRESSES }];
    expect(done(await update(name, { nameServers, glue })).nameServers).toEqual(nameServers);
    return { name, host, nameServers };
  };

  it('takes a name server inside the name with its addresses', async () => {
    const { name, host } = await served();
    expect(await glueOf(name)).toEqual([at(host, ADDRESSES)]);
  });

  it('refuses a name server inside the name without an address', async () => {
    const { name, nameServers } = await steps().created();
    const refused = { kind: 'refused', code: 'GLUE_MISSING' };
    expect(await update(name, { nameServers: [`ns1.${name}`, 'b.example.org'] })).toEqual(refused);
    expect((await steps().shown(name))?.nameServers).toEqual(nameServers);
  });

  it('has a name server inside the name elsewhere once an update says so, and again when that is repeated', async () => {
    const { name, host, nameServers } = await served();
    const addresses = ['203.0.113.8', '203.0.113.9', '2001:DB8:0::7'];
    for (const _ of ['first', 'again']) {
      const { nameServers: after } = done(await update(name, { glue: [{ host, addresses }] }));
      expect([...after].sort()).toEqual([...nameServers].sort());
      const shown = [expect.stringMatching(/^2001:/), '203.0.113.8', '203.0.113.9'];
      expect(await glueOf(name)).toEqual([{ host, addresses: shown }]);
    }
  });

  it('changes no address with anything else', async () => {
    const { name, host } = await served();
    done(await update(name, { addStatuses: ['clientTransferProhibited'] }));
    done(await update(name, { nameServers: [host, 'c.example.org'] }));
    expect(await glueOf(name)).toEqual([at(host, ADDRESSES)]);
  });

  it('forgets a name server inside the name once the name does not point to it, and not before', async () => {
    const { name, host } = await served();
    const glue = [{ host, addresses: [] }];
    expect(await update(name, { glue })).toEqual({ kind: 'refused', code: 'HOST_IN_USE' });
    expect(await glueOf(name)).toEqual([at(host, ADDRESSES)]);
    done(await update(name, { nameServers: NAME_SERVERS, glue }));
    expect(await glueOf(name)).toEqual([]);
    expect((await update(name, { glue })).kind).toBe('done');
  });

  it('deletes a name that has name servers of its own', async () => {
    const { name, host } = await served();
    await update(name, { glue: [{ host: `spare.${host}`, addresses: ADDRESSES }] });
    if (facts.freeDays > 0) steps().passDays(facts.freeDays);
    const deleted = done(await steps().adapter.registry.delete(steps().command(name)));
    expect(deleted.phase).not.toBe('REGISTERED');
  });

  it(`${facts.keepsHosts ? 'keeps' : 'does not keep'} the addresses of a name server that no name points to`, async () => {
    const { registry, takenName } = steps().adapter;
    const { name } = await steps().created();
    const host = `ns9.${name}`;
    expect(registry.traitsOf(name).keepsHosts).toBe(facts.keepsHosts);
    done(await update(name, { glue: [{ host, addresses: ADDRESSES }] }));
    expect(await glueOf(name)).toEqual(facts.keepsHosts ? [at(host, ADDRESSES)] : []);
    expect(await glueOf(takenName)).toEqual([]);
  });
}
