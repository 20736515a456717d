import type { RegistryAdapter } from './port';
import { RegistryRouter } from './registry-router';
import { registryRoutes } from './routes';

/** A registry that answers with its own name. */
function named(id: string): RegistryAdapter {
  const record = { id };
  return {
    info: async () => ({ kind: 'answered', value: record }),
    check: async (names: readonly string[]) =>
      id === 'down'
        ? { kind: 'unavailable' }
        : { kind: 'answered', value: new Map(names.map((name) => [name, 'FREE'])) },
    contactInfo: async () => ({ kind: 'answered', value: record }),
  } as unknown as RegistryAdapter;
}

describe('the router of the registries', () => {
  const adapters = new Map(['a', 'b', 'down'].map((id) => [id, named(id)]));
  const router = new RegistryRouter(adapters, { it: 'a', xyz: 'down', '*': 'b' });

  it.each([
    ['name.it', 'a'],
    ['name.milano.it', 'a'],
    ['name.com', 'b'],
    ['name.dev', 'b'],
    ['name.constructor', 'b'],
  ])('asks about %s the registry %s', async (name, id) => {
    expect(await router.info(name)).toEqual({ kind: 'answered', value: { id } });
    const tld = name.slice(name.lastIndexOf('.') + 1);
    expect(await router.contactInfo(tld, 'H1')).toEqual({ kind: 'answered', value: { id } });
  });

  it('puts the answers of several registries together, and has none when one of them has none', async () => {
    const value = new Map([
      ['one.it', 'FREE'],
      ['two.com', 'FREE'],
    ]);
    expect(await router.check(['one.it', 'two.com'])).toEqual({ kind: 'answered', value });
    expect(await router.check(['one.it', 'two.xyz'])).toEqual({ kind: 'unavailable' });
  });

  it('does not start with routes to a registry that there is not, or none for the rest', () => {
    expect(() => new RegistryRouter(adapters, { '*': 'c' })).toThrow('there is no registry c');
    expect(registryRoutes.safeParse({ it: 'a' }).success).toBe(false);
  });
});
