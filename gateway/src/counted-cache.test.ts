import { countedCache } from './counted-cache';

describe('a cache that counts', () => {
  it('forgets what was not used the longest, whatever its size', async () => {
    const cache = countedCache<{ size: string }>(2);
    await cache.set('a', { size: 'x'.repeat(1_000_000) });
    await cache.set('b', { size: '' });
    await cache.get('a');
    await cache.set('c', { size: '' });
    expect(await cache.get('b')).toBeUndefined();
    expect((await cache.get('a'))?.size).toHaveLength(1_000_000);
    await cache.delete('a');
    expect(await cache.get('a')).toBeUndefined();
    cache.clear();
    expect(await cache.get('c')).toBeUndefined();
  });
});
