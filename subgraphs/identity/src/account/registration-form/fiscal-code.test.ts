import fc from 'fast-check';
import { checkCharacter, checkFiscalCode, checkNumericFiscalCode } from './fiscal-code';

const NOBODY = { firstName: null, lastName: null };
const OMOCODIA = 'LMNPQRSTUV';
const DIGIT_POSITIONS = [6, 7, 9, 10, 12, 13, 14];

function complete(first15: string): string {
  return first15 + checkCharacter(first15);
}

describe('codice fiscale of a person', () => {
  test.each([
    ['MRTMTT25D09F205Z', 'Matteo', 'Moretti'],
    ['MLLSNT82P65Z404U', 'Samantha', 'Miller'],
    ['RSSMRA80A01H501U', 'Mario', 'Rossi'],
    ['RSSMRA85T10A562S', 'Mario', 'Rossi'],
    ['rssmra80a01h501u', 'mario', 'rossi'],
    [' RSSMRA80A01H501U ', 'MARIO', "ro'ssi"],
  ])('%s belongs to %s %s', (code, firstName, lastName) => {
    expect(checkFiscalCode(code, { firstName, lastName })).toEqual({
      ok: true,
      value: code.trim().toUpperCase(),
    });
  });

  test.each([
    ['Gianfranco', 'Bianchi', 'BNCGFR'], // four consonants or more: first, third, fourth
    ['Marco', 'Bianchi', 'BNCMRC'],
    ['Ada', 'Fo', 'FOXDAA'],
    ['Io', 'Au', 'AUXIOX'],
    ['Niccolò', 'D’Alò', 'DLANCL'],
    ['José', 'Peña', 'PNEJSO'],
    ['Łukasz', 'Østergård', 'STRLSZ'],
    ['Maria Luisa', 'Rossi-Bianchi', 'RSSMLS'],
    ['Maria Luisa', 'De Rossi', 'DRSMRA'], // the second name stands after a comma in the register
    ['Jörg', 'Weiß', 'WSSJRG'],
    ['Lea', 'Öi', 'OIXLEA'],
    ['Lea', 'Öi', 'OEILEA'], // South Tyrol: ö written oe
  ])('%s %s, %s', (firstName, lastName, letters) => {
    expect(checkFiscalCode(complete(`${letters}80A01H501`), { firstName, lastName })).toMatchObject({
      ok: true,
    });
  });

  test.each([
    ['Mario', 'Verdi'],
    ['Luigi', 'Rossi'],
    ['Rossi', 'Mario'],
    ['Marco', 'Rossi'],
    ['Марио', 'Росси'],
  ])('RSSMRA80A01H501U does not belong to %s %s', (firstName, lastName) => {
    expect(checkFiscalCode('RSSMRA80A01H501U', { firstName, lastName })).toEqual({
      ok: false,
      code: 'FISCAL_CODE_NAME_MISMATCH',
    });
  });

  test('compares only the names that are known', () => {
    expect(checkFiscalCode('RSSMRA80A01H501U', { firstName: 'Mario', lastName: null })).toMatchObject({
      ok: true,
    });
    expect(checkFiscalCode('RSSMRA80A01H501U', { firstName: 'Luigi', lastName: null })).toMatchObject({
      ok: false,
    });
  });

  test.each([
    '',
    'RSSMRA80A01H501',
    'RSSMRA80A01H501UU',
    'RSS MRA 80A01 H501U',
    'RSSMRA80F01H501U', // F is no month
    'RSSMRA80A01N501U', // no place begins with N
    'RSSMRA80A01Z012X', // no foreign state begins with Z0
    'RSSMRA8OA01H501U', // O is no omocodia letter
    'RSßMRA80A01H501U',
    'ſSSMRA80A01H501U',
    '00743110157',
    'RSSMRA80A01H501\u0000',
    'A'.repeat(10_000),
  ])('refuses %j for its shape', (code) => {
    expect(checkFiscalCode(code, NOBODY)).toEqual({ ok: false, code: 'FISCAL_CODE_SHAPE' });
  });

  test.each([
    ['31 January', '80A31', true],
    ['a woman born on 31 January', '80A71', true],
    ['29 February 1980', '80B29', true],
    ['29 February 2000', '00B29', true],
    ['29 February of an odd year', '81B29', false],
    ['29 February of an even year without one', '82B29', false],
    ['30 February', '80B30', false],
    ['a woman born on 30 February', '80B70', false],
    ['31 April', '80D31', false],
    ['day 0', '80A00', false],
    ['day 32', '80A32', false],
    ['day 40', '80A40', false],
    ['day 72', '80A72', false],
    ['day 99', '80A99', false],
    ['31 November in omocodia', 'UQSPM', false],
  ])('birth date: %s', (_, date, isPossible) => {
    const expected = isPossible ? { ok: true } : { ok: false, code: 'FISCAL_CODE_BIRTH_DATE' };
    expect(checkFiscalCode(complete(`RSSMRA${date}H501`), NOBODY)).toMatchObject(expected);
  });

  test('any of the 127 omocodia variants is accepted with its own check character, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 127 }), (mask) => {
        const replaced = [...'RSSMRA80A01H501'];
        DIGIT_POSITIONS.forEach((position, bit) => {
          if (mask & (1 << bit)) replaced[position] = OMOCODIA.charAt(Number(replaced[position]));
        });
        const variant = replaced.join('');
        expect(checkFiscalCode(complete(variant), { firstName: 'Mario', lastName: 'Rossi' })).toMatchObject({
          ok: true,
        });
        const other = String.fromCharCode(65 + ((checkCharacter(variant).charCodeAt(0) - 64) % 26));
        expect(checkFiscalCode(variant + other, NOBODY)).toEqual({
          ok: false,
          code: 'FISCAL_CODE_CHECK_CHARACTER',
        });
      }),
    );
  });

  test('one wrong digit is noticed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DIGIT_POSITIONS), fc.integer({ min: 1, max: 9 }), (position, change) => {
        const typed = [...'RSSMRA80A01H501U'];
        typed[position] = String((Number(typed[position]) + change) % 10);
        expect(checkFiscalCode(typed.join(''), NOBODY)).toMatchObject({ ok: false });
      }),
    );
  });

  test('any text gets an answer, and what is accepted has 16 letters and digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const checked = checkFiscalCode(text, { firstName: text, lastName: text });
        if (checked.ok) expect(checked.value).toMatch(/^[A-Z0-9]{16}$/);
      }),
    );
  });
});

describe('numeric codice fiscale of a body', () => {
  test.each(['00743110157', '80002270660', ' 12345678903 '])('accepts %j', (code) => {
    expect(checkNumericFiscalCode(code)).toEqual({ ok: true, value: code.trim() });
  });

  test.each([
    ['00743110158', 'NUMERIC_FISCAL_CODE_CHECK_DIGIT'],
    ['00000000000', 'NUMERIC_FISCAL_CODE_SHAPE'],
    ['1234567890', 'NUMERIC_FISCAL_CODE_SHAPE'],
    ['IT00743110157', 'NUMERIC_FISCAL_CODE_SHAPE'],
    ['٠٠٧٤٣١١٠١٥٧', 'NUMERIC_FISCAL_CODE_SHAPE'],
    ['RSSMRA80A01H501U', 'NUMERIC_FISCAL_CODE_SHAPE'],
  ])('refuses %j as %s', (code, problem) => {
    expect(checkNumericFiscalCode(code)).toEqual({ ok: false, code: problem });
  });
});
