import fc from 'fast-check';
import { newId } from '../ids';
import { apiKeyHash, isApiKey, newApiKey } from '.';

describe('an API key', () => {
  it('names its record, and no two are alike', () => {
    const id = newId('key');
    const keys = Array.from({ length: 200 }, () => newApiKey(id));
    expect(keys.every((key) => key.startsWith(`cak_${id.slice(4)}_`) && isApiKey(key))).toBe(true);
    expect(new Set(keys).size).toBe(200);
    expect(new Set(keys.map(apiKeyHash)).size).toBe(200);
  });

  it('is known to be wrong after any one character was mistyped', () => {
    const key = newApiKey(newId('key'));
    fc.assert(
      fc.property(
        fc.nat(key.length - 1),
        fc.constantFrom(...'0123456789ABCXYZabcxyz_-'),
        (at, typed) => key[at] === typed || !isApiKey(key.slice(0, at) + typed + key.slice(at + 1)),
      ),
      { numRuns: 500 },
    );
  });

  it('is known to be wrong when two neighbours changed places, or something is missing or added', () => {
    const key = newApiKey(newId('key'));
    for (let at = 0; at + 1 < key.length; at++) {
      const swapped = key.slice(0, at) + key[at + 1] + key[at] + key.slice(at + 2);
      expect([swapped, swapped === key || !isApiKey(swapped)]).toEqual([swapped, true]);
    }
    for (const text of ['', 'cak_', key.slice(0, -1), `${key}0`, `${key}\n`, ` ${key}`, key.toUpperCase()])
      expect([text, isApiKey(text)]).toEqual([text, false]);
  });

  it('that customers hold stays good: neither its checksum nor its hash may change', () => {
    const key = `cak_01jdem00000000000000009999_${'0'.repeat(43)}1bYq6P`;
    expect(isApiKey(key)).toBe(true);
    expect(apiKeyHash(key)).toBe('84e3d48369944183852dd5819201d675851dc704d0a3ed555663939ac6ad9a4e');
  });
});
