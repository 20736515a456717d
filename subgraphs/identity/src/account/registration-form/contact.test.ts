import fc from 'fast-check';
import { checkEmail, checkEmailConfirmation, checkPhone, isProbablyPec } from './contact';

describe('telephone', () => {
  test.each([
    ['0575 0505', 'IT', '+3905750505'],
    ['+39 0575 05077', 'IT', '+39057505077'],
    ['0039 0575 05077', 'IT', '+39057505077'],
    ['333 123 4567', 'IT', '+393331234567'],
    ['+39-333-1234567', 'DE', '+393331234567'],
    ['030 123456', 'DE', '+4930123456'],
    ['+41 44 668 18 00', 'IT', '+41446681800'],
    ['+672 1 12345', 'AQ', '+672112345'],
  ])('%j from %s is %s', (typed, country, e164) => {
    expect(checkPhone(typed, country)).toEqual({ ok: true, value: e164 });
  });

  test.each([
    ['12', 'IT', 'PHONE_INVALID'],
    ['abcdef', 'IT', 'PHONE_INVALID'],
    ['call me at +39 0575 0505', 'IT', 'PHONE_INVALID'],
    ['+39 0575 0505 int. 12', 'IT', 'PHONE_INVALID'],
    ['+39 0575 0505;ext=12', 'IT', 'PHONE_INVALID'],
    ['+999 123456789', 'IT', 'PHONE_INVALID'],
    ['1'.repeat(41), 'IT', 'TOO_LONG'],
    ['+39\u00000575', 'IT', 'FORBIDDEN_CHARACTER'],
    ['', 'IT', 'REQUIRED'],
    [null, 'IT', 'REQUIRED'],
  ])('%j from %s is refused as %s', (typed, country, code) => {
    expect(checkPhone(typed, country)).toEqual({ ok: false, code });
  });

  test('any text gets an answer, and what is accepted is E.164 and reads back as itself', () => {
    const anyNumber = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...'0123456789+ -().'), maxLength: 20 }),
    );
    fc.assert(
      fc.property(anyNumber, fc.constantFrom('IT', 'DE', 'US', 'AQ'), (typed, country) => {
        const checked = checkPhone(typed, country);
        if (!checked.ok) return;
        expect(checked.value).toMatch(/^\+[1-9]\d{3,14}$/);
        expect(checkPhone(checked.value, 'IT')).toEqual(checked);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('e-mail', () => {
  test.each([
    ['mario.rossi@example.com', 'mario.rossi@example.com'],
    [' Mario.Rossi+aruba@Example.COM ', 'Mario.Rossi+aruba@example.com'],
    ["o'neil@example.co.uk", "o'neil@example.co.uk"],
    ['info@caffè.it', 'info@xn--caff-8oa.it'],
    ['info@xn--caff-8oa.it', 'info@xn--caff-8oa.it'],
    ['a@b.it', 'a@b.it'],
  ])('%j is %s', (typed, email) => {
    expect(checkEmail(typed)).toEqual({ ok: true, value: email });
  });

  test.each([
    ['', 'REQUIRED'],
    ['mario', 'EMAIL_INVALID'],
    ['mario@', 'EMAIL_INVALID'],
    ['@example.com', 'EMAIL_INVALID'],
    ['mario@localhost', 'EMAIL_INVALID'],
    ['mario@example', 'EMAIL_INVALID'],
    ['a@b@example.com', 'EMAIL_INVALID'],
    ['mario@example.com@relay.com', 'EMAIL_INVALID'],
    ['.mario@example.com', 'EMAIL_INVALID'],
    ['mario.@example.com', 'EMAIL_INVALID'],
    ['mario..rossi@example.com', 'EMAIL_INVALID'],
    ['mario rossi@example.com', 'EMAIL_INVALID'],
    ['"mario"@example.com', 'EMAIL_INVALID'],
    ['mario@[127.0.0.1]', 'EMAIL_INVALID'],
    ['mario@127.0.0.1', 'EMAIL_INVALID'],
    ['mario@0x7f.1', 'EMAIL_INVALID'],
    ['mario@exa_mple.com', 'EMAIL_INVALID'],
    ['mario@-example.com', 'EMAIL_INVALID'],
    ['mario@example..com', 'EMAIL_INVALID'],
    ['mario@example.com.', 'EMAIL_INVALID'],
    ['mario@ex%61mple.com', 'EMAIL_INVALID'],
    ['mario%example.com@relay.com', 'EMAIL_INVALID'],
    ['mario@example.com,luigi@example.com', 'EMAIL_INVALID'],
    ['Mario <mario@example.com>', 'EMAIL_INVALID'],
    ['mario@example.com\r\nBcc: all@example.com', 'FORBIDDEN_CHARACTER'],
    ['mario\u0000@example.com', 'FORBIDDEN_CHARACTER'],
    ['màrio@example.com', 'EMAIL_INVALID'],
    [`${'a'.repeat(65)}@example.com`, 'EMAIL_INVALID'],
    [`a@${'b'.repeat(64)}.com`, 'EMAIL_INVALID'],
    [`a@${'b.'.repeat(130)}com`, 'TOO_LONG'],
    ['a'.repeat(10_000), 'TOO_LONG'],
  ])('refuses %j as %s', (typed, code) => {
    expect(checkEmail(typed)).toEqual({ ok: false, code });
  });

  test('any text gets an answer, and what is accepted is ASCII and reads back as itself', () => {
    const anyAddress = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.emailAddress(),
      fc
        .tuple(fc.string({ maxLength: 10 }), fc.string({ unit: 'grapheme', maxLength: 12 }))
        .map(([local, host]) => `${local}@${host}.it`),
    );
    fc.assert(
      fc.property(anyAddress, (typed) => {
        const checked = checkEmail(typed);
        if (!checked.ok) return;
        expect(checked.value).toMatch(/^[!-~]+@[a-z0-9.-]+$/);
        expect(checkEmail(checked.value)).toEqual(checked);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('e-mail confirmation', () => {
  test.each([
    ['mario@example.com', 'mario@example.com'],
    [' mario@EXAMPLE.com ', 'mario@example.COM'],
    ['info@caffe\u0300.it', 'info@caffè.it'],
    ['not an address', 'not an address'], // one problem, on the field where it is
  ])('%j confirms %j', (again, email) => {
    expect(checkEmailConfirmation(again, email)).toMatchObject({ ok: true });
  });

  test.each([
    ['mario@example.org', 'mario@example.com', 'EMAIL_CONFIRMATION_DIFFERS'],
    ['Mario@example.com', 'mario@example.com', 'EMAIL_CONFIRMATION_DIFFERS'],
    ['mario@example.com', null, 'EMAIL_CONFIRMATION_DIFFERS'],
    ['', 'mario@example.com', 'REQUIRED'],
  ])('%j does not confirm %j: %s', (again, email, code) => {
    expect(checkEmailConfirmation(again, email)).toEqual({ ok: false, code });
  });
});

test.each([
  ['mario@pec.it', true],
  ['mario@arubapec.it', true],
  ['studio@legalmail.it', true],
  ['comune@pec.comune.arezzo.it', true],
  ['comune@postacert.toscana.it', true],
  ['x@cert.legalmail.it', true],
  ['mario@example.com', false],
  ['pec@example.com', false],
  ['mario@pecorino.it', false],
  ['mario@notpec.it', false],
])('%s is probably a PEC: %s', (email, expected) => {
  expect(isProbablyPec(email)).toBe(expected);
});
