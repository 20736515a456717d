import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ipv4Ranges } from './country-ranges';
import { Whereabouts } from './whereabouts';

describe('where an address is', () => {
  const whereabouts = new Whereabouts();

  // Ranges that have belonged to the same operators for decades.
  it.each([
    ['192.12.193.11', 'IT', 'Italia', 'Italy'],
    ['193.0.6.139', 'NL', 'Paesi Bassi', 'Netherlands'],
    ['133.11.0.1', 'JP', 'Giappone', 'Japan'],
    ['::ffff:133.11.0.1', 'JP', 'Giappone', 'Japan'],
    ['2001:200::1', 'JP', 'Giappone', 'Japan'],
    ['2001:760::1', 'IT', 'Italia', 'Italy'],
  ])('%s is in %s', async (ip, country, it, en) => {
    expect(await whereabouts.placeOf(ip)).toEqual({ country, words: { it, en } });
  });

  it.each(['127.0.0.1', '::1', '10.1.2.3', '192.168.1.1', '172.16.0.1', 'fd00::1', 'fe80::1', '100.64.0.1'])(
    '%s is on a local network',
    async (ip) => {
      expect(await whereabouts.placeOf(ip)).toEqual({
        country: null,
        words: { it: 'rete locale', en: 'local network' },
      });
    },
  );

  it.each(['', 'somewhere', '999.1.1.1', '0.0.0.1', '255.255.255.255', '2001:db8::1', '3fff::1'])(
    '%j is nowhere that is known',
    async (ip) => {
      expect((await whereabouts.placeOf(ip)).words.en).toBe('unknown place');
    },
  );
});

describe('ranges', () => {
  it('answer their own numbers, from the first to the last, and none between them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ranges-'));
    const path = join(folder, 'ranges.csv');
    await writeFile(path, '10,19,IT\n20,20,FR\n30,4294967295,DE\n');
    const ranges = await ipv4Ranges(path);
    const at = [0, 9, 10, 19, 20, 21, 29, 30, 4_294_967_295].map((number) => ranges.countryOf(number));
    expect(at).toEqual([null, null, 'IT', 'IT', 'FR', null, null, 'DE', 'DE']);
    await writeFile(path, '10,19\n');
    await expect(ipv4Ranges(path)).rejects.toThrow('no country');
    await rm(folder, { recursive: true });
  });
});
