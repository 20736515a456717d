import fc from 'fast-check';
import { processorTimeOf } from '../../../../../test/harness/processor-time';
import { isCommonPassword } from './common-passwords';
import { type CriterionCode, meetsAll, passwordCriteria, unmetCriteria } from './criteria';

const GOOD = 'cavallo batteria graffetta';
const mario = { username: '7351924@aruba.it', names: ['Mario', 'De Luca'], email: 'm.deluca@example.com' };

describe('criteria of a password', () => {
  test('are shown each with its answer, in a fixed order', () => {
    expect(passwordCriteria('', mario, false)).toEqual([
      { code: 'MIN_LENGTH', satisfied: false },
      { code: 'MAX_LENGTH', satisfied: true },
      { code: 'NOT_COMMON', satisfied: false },
      { code: 'NO_PERSONAL_DATA', satisfied: true },
      { code: 'VALID_TEXT', satisfied: true },
    ]);
  });

  test.each<[string, string, CriterionCode[]]>([
    ['a passphrase', GOOD, []],
    ['twelve characters', 'vK7#pQz!m2Wd', []],
    ['eleven characters', 'vK7#pQz!m2W', ['MIN_LENGTH']],
    ['twelve of another script', 'лошадьбатарея', []],
    ['twelve emoji', '🐎🔋📎✅🐸🌵🍋🎲🚲🛰🧭🪁', []],
    ['six emoji are six characters, not twelve', '🐎🔋📎✅🐸🌵', ['MIN_LENGTH']],
    ['128 characters', `${GOOD} `.repeat(5).slice(0, 128), []],
    ['129 characters', `${GOOD} `.repeat(5).slice(0, 129), ['MAX_LENGTH']],
    ['a common one', 'Password2026!', ['NOT_COMMON']],
    ['spaces around count', `  ${GOOD}  `, []],
    ['NUL', `${GOOD}\0`, ['VALID_TEXT']],
    ['a lone surrogate', `${GOOD}\ud800`, ['VALID_TEXT']],
    ['the number of the username', `x-7351924-kpqz`, ['NO_PERSONAL_DATA']],
    ['the first name', 'xk-MARIO-9-fpqz', ['NO_PERSONAL_DATA']],
    ['the last name without its space', 'xk-delùca-9-fpqz', ['NO_PERSONAL_DATA']],
    ['a word of the last name', 'xk-luca-9-fpqzw', ['NO_PERSONAL_DATA']],
    ['a short word of a name gives nothing away', 'credere nelle nuvole', []],
    ['the local part of the e-mail', 'xk-M.DeLuca-9pq', ['NO_PERSONAL_DATA']],
  ])('%s', (_, password, unmet) => {
    expect(unmetCriteria(password, mario)).toEqual(unmet);
    expect(meetsAll(password, mario)).toBe(unmet.length === 0);
  });

  test('eight characters are enough with a second factor', () => {
    expect(unmetCriteria('vK7#pQz!', {}, true)).toEqual([]);
    expect(unmetCriteria('vK7#pQz', {}, true)).toEqual(['MIN_LENGTH']);
    expect(unmetCriteria('vK7#pQz!', {}, false)).toEqual(['MIN_LENGTH']);
  });

  test('without personal data nothing can be contained, and terms of two letters do not count', () => {
    expect(meetsAll(GOOD, {})).toBe(true);
    expect(meetsAll(GOOD, { username: '', names: ['', 'Bo', 'A'], email: 'ca@example.com' })).toBe(true);
  });

  test('an endless password is answered quickly', () => {
    for (const long of ['a'.repeat(100_000), 'a1'.repeat(50_000), '18293746'.repeat(12_500)]) {
      let unmet: readonly string[] = [];
      const took = processorTimeOf(() => {
        unmet = unmetCriteria(long, mario);
      });
      expect(unmet).toContain('MAX_LENGTH');
      expect(took).toBeLessThan(1_000);
    }
  });

  test('any text gets an answer, and what is accepted meets every criterion by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 140 }), (password) => {
        const unmet = unmetCriteria(password, mario);
        expect(meetsAll(password, mario)).toBe(unmet.length === 0);
        if (unmet.length > 0) return;
        expect([...password].length).toBeGreaterThanOrEqual(12);
        expect(Buffer.from(password, 'utf8').toString('utf8')).toBe(password);
      }),
      { numRuns: 300 },
    );
  });

  test('the username is found wherever it stands', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (before, after) => {
        expect(unmetCriteria(`${before}7351924${after}`, mario)).toContain('NO_PERSONAL_DATA');
      }),
    );
  });
});

describe('common passwords', () => {
  test.each([
    'password',
    'PASSWORD',
    'Password2026!',
    'p@ssw0rd',
    'P@$$w0rd123!',
    '!!!password!!!',
    'passwordpassword',
    'ciaociaociao',
    'password12345678',
    'admin1234567',
    'dominio12345678',
    'go1dfish2026',
    'qwertyuiop123',
    '123456789012',
    '098765432109',
    'abcdefghijkl',
    'qwerty123456',
    'asdfghjkl123',
    'aaaaaaaaaaaa',
    'abababababab',
    '1q2w3e4r5t6y',
    'iloveyou2024!',
    'sunshine2026',
    'L3tme1n12345',
    'monkey!!!!!',
    'ｐａｓｓｗｏｒｄ123',
    'Aruba2026!',
    'areaclienti1',
    'hosting12345',
  ])('%s is one of them, or one small step away', (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  test.each([
    GOOD,
    'correct horse battery staple',
    'vK7#pQz!m2Wd',
    'sunshine827461935', // what is added is longer than the word
    'x8274619305517',
    'il gatto beve tè verde',
    'Tr4m0nt0-su-M4rte',
    'лошадьбатарея',
  ])('%s is not', (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });

  test('adding the year and a sign to a common password of eight letters never helps', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('password', 'football', 'baseball', 'sunshine', 'princess', 'superman'),
        fc.integer({ min: 1970, max: 2030 }),
        fc.constantFrom('', '!', '.', '?!'),
        fc.boolean(),
        (word, year, sign, inFront) => {
          expect(isCommonPassword(inFront ? `${sign}${year}${word}` : `${word}${year}${sign}`)).toBe(true);
        },
      ),
    );
  });
});
