import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { rulesWith, seededPolicy, seededRules } from '../testing/seeded-rules';
import type { DomainNameProblem } from './domain-name';
import { TldRules } from './tld-rules';

const rules = seededRules();
const parseDomainName = (name: string, at?: Date) =>
  at === undefined ? rules.parseSold(name) : rules.parse(name, at);

const aToZ = 'abcdefghijklmnopqrstuvwxyz';

describe('a name we sell', () => {
  test.each([
    ['example.com', 'example.com', 'example.com', 'com'],
    ['EXAMPLE.Com', 'example.com', 'example.com', 'com'],
    ['caffè.it', 'xn--caff-8oa.it', 'caffè.it', 'it'],
    ['CAFFÈ.IT', 'xn--caff-8oa.it', 'caffè.it', 'it'],
    ['caffe\u0300.it', 'xn--caff-8oa.it', 'caffè.it', 'it'],
    ['XN--CAFF-8OA.IT', 'xn--caff-8oa.it', 'caffè.it', 'it'],
    ['straße.it', 'xn--strae-oqa.it', 'straße.it', 'it'],
    ['österreich.shop', 'xn--sterreich-z7a.shop', 'österreich.shop', 'shop'],
    ['țară.eu', 'xn--ar-kla13i.eu', 'țară.eu', 'eu'],
    ['ｅｘａｍｐｌｅ。it', 'example.it', 'example.it', 'it'],
    ['a-1.net', 'a-1.net', 'a-1.net', 'net'],
    ['łódź.it', 'xn--d-uga0v4h.it', 'łódź.it', 'it'],
    ['αβγδ.it', 'xn--mxacde.it', 'αβγδ.it', 'it'],
    ['пример.it', 'xn--e1afmkfd.it', 'пример.it', 'it'],
    ['mañana.it', 'xn--maana-pta.it', 'mañana.it', 'it'],
    ['qq.eu', 'qq.eu', 'qq.eu', 'eu'],
    ['qq.com', 'qq.com', 'qq.com', 'com'],
    ['123.biz', '123.biz', '123.biz', 'biz'],
    [`${'a'.repeat(63)}.org`, `${'a'.repeat(63)}.org`, `${'a'.repeat(63)}.org`, 'org'],
  ])('reads %j as %s', (input, name, unicodeName, tld) => {
    expect(parseDomainName(input)).toEqual({ ok: true, name, unicodeName, tld, kind: 'second-level' });
  });

  test.each([
    'bottega.milano.it',
    'bottega.mi.it',
    'bottega.toscana.it',
    'bottega.tos.it',
    'x.milano.it',
    'ab.milano.it',
  ])('reads %s as a third level of .it', (input) => {
    expect(parseDomainName(input)).toEqual({
      ok: true,
      name: input,
      unicodeName: input,
      tld: 'it',
      kind: 'third-level',
    });
  });

  test('reads a third level beneath an accented place, from either form', () => {
    const expected = { ok: true, name: 'bar.xn--forl-cesena-fcb.it', unicodeName: 'bar.forlì-cesena.it' };
    expect(parseDomainName('bar.forlì-cesena.it')).toMatchObject(expected);
    expect(parseDomainName('bar.xn--forl-cesena-fcb.it')).toMatchObject(expected);
  });
});

describe('a name we do not sell', () => {
  const refusals: [DomainNameProblem, string[]][] = [
    ['NAME_EMPTY', ['']],
    ['NAME_TOO_LONG', [`${'a'.repeat(9_997)}.it`, 'a.'.repeat(5_000)]],
    ['EMPTY_LABEL', ['.it', 'xn--.it', 'example..it', 'example.it.', '.', '\u00ad.it']],
    ['TLD_MISSING', ['example', 'com', 'caffè']],
    [
      'TLD_NOT_SUPPORTED',
      ['example.xyz', 'example.co.uk', 'example.рф', 'example.c0m', 'constructor.prototype'],
    ],
    [
      'TOO_MANY_LABELS',
      [
        'www.example.it',
        'x.milano.com',
        'a.b.milano.it',
        'a.milano.example.it',
        'shop.example.eu',
        'a.b.c.d.com',
      ],
    ],
    [
      'FORBIDDEN_CHARACTER',
      [
        ' example.it',
        'example.it ',
        'exam ple.it',
        'exam\u00a0ple.it',
        'example.it\r\nBcc: x',
        'exa\u0000mple.it',
        'exam_ple.it',
        'exam＿ple.it',
        'example.it/path',
        'https://example.it',
        "example';--.it",
        '<b>example</b>.it',
        'user@example.it',
        'example\ud800.it',
        '\u2100test.it',
      ],
    ],
    ['HYPHEN_POSITION', ['-example.it', 'example-.it', 'ab--cd.it', '-.com', 'bottega-.milano.it']],
    [
      'IDN_INVALID',
      ['xn--caffe.it', 'xn--abc-.com', 'exam\u200dple.com', 'xn--caffè-8oa.it', '\u0301abc.it'],
    ],
    ['LABEL_TOO_SHORT', ['a.it', 'ab.it', 'àè.it', 'xn--0ca7e.it', 'a.com', 'à.com', 'q.eu']],
    ['LABEL_TOO_LONG', [`${'a'.repeat(64)}.it`, `${'à'.repeat(60)}.it`]],
    [
      'RESERVED_GEOGRAPHIC_NAME',
      ['milano.it', 'MI.it', 'toscana.it', 'tos.it', 'forlì-cesena.it', 'südtirol.it'],
    ],
    [
      'MIXED_SCRIPT',
      [
        'pаypal.com',
        'xn--pypal-4ve.com',
        'bancaитa.it',
        'exαmple.eu',
        'abc東京.com',
        'пример東.com',
        'αбв.it',
        'łódźβ.it',
      ],
    ],
    [
      'SCRIPT_NOT_ALLOWED',
      ['пример.com', 'παράδειγμα.eu', '東京都.shop', '東京都.it', 'שלום.com', 'مثال.com'],
    ],
    [
      'CHARACTER_NOT_IN_REPERTOIRE',
      [
        'ğalata.it',
        'yapı.it',
        'аррӏе.it',
        'ёлка.it',
        'ɡoogle.com',
        'yapı.com',
        'i❤ny.com',
        'col·lecció.com',
        '😀😀😀.net',
      ],
    ],
  ];

  test.each(refusals.flatMap(([code, inputs]) => inputs.map((input): [string, string] => [input, code])))(
    'refuses %j as %s',
    (input, code) => {
      expect(parseDomainName(input)).toEqual({ ok: false, code });
    },
  );

  test('sells milano.com: places are reserved under .it only', () => {
    expect(parseDomainName('milano.com')).toMatchObject({ ok: true, kind: 'second-level' });
  });

  test('reads back a name that was sold before its extension grew stricter, or reserved it', () => {
    const stricter = { ...seededPolicy('com'), version: 1_000, validFrom: new Date('2030-01-01') };
    const later = new TldRules(rulesWith({ ...stricter, labels: { min: 5, max: 63 } }));
    expect(later.parse('abc.com', stricter.validFrom)).toEqual({ ok: false, code: 'LABEL_TOO_SHORT' });
    expect(later.parseSold('abc.com')).toMatchObject({ ok: true, name: 'abc.com' });
    expect(later.parseSold('a.com')).toEqual({ ok: false, code: 'LABEL_TOO_SHORT' });
    expect(parseDomainName('sudsardegna.it')).toMatchObject({ ok: true });
  });

  test('reads the tables at the moment given', () => {
    expect(parseDomainName('example.shop', new Date('2016-01-01'))).toEqual({
      ok: false,
      code: 'TLD_NOT_SUPPORTED',
    });
    expect(parseDomainName('łódź.it', new Date('2014-11-02'))).toEqual({
      ok: false,
      code: 'CHARACTER_NOT_IN_REPERTOIRE',
    });
    expect(parseDomainName('łódź.it', new Date('2014-11-03'))).toMatchObject({ ok: true });
    expect(parseDomainName('sudsardegna.it', new Date('2015-01-01'))).toMatchObject({ ok: true });
    expect(parseDomainName('sudsardegna.it', new Date('2026-01-01'))).toEqual({
      ok: false,
      code: 'RESERVED_GEOGRAPHIC_NAME',
    });
  });
});

describe('laws of reading a name', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .tuple(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('it', 'com', 'milano.it'))
      .map((x) => x.join('.')),
    fc
      .tuple(fc.string({ maxLength: 20 }), fc.constantFrom('it', 'eu'))
      .map(([label, tld]) => `xn--${label}.${tld}`),
  );
  const latinLabel = fc
    .tuple(
      fc.constantFrom(...aToZ),
      fc.string({ unit: fc.constantFrom(...`${aToZ}0123456789àèéìòù`), minLength: 1, maxLength: 28 }),
      fc.constantFrom(...aToZ),
    )
    .map((parts) => parts.join(''));

  test('any text gets an answer, and whatever is accepted is plain ASCII of two or three labels', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseDomainName(text);
        if (parsed.ok) expect(parsed.name).toMatch(/^[a-z0-9][a-z0-9-]{0,61}[a-z0-9]?(\.[a-z0-9-]+){1,2}$/);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a name read back from any of its forms is the same name', () => {
    fc.assert(
      fc.property(latinLabel, fc.constantFrom('it', 'com', 'eu', 'online'), (label, tld) => {
        const parsed = parseDomainName(`${label}.${tld}`);
        if (!parsed.ok) return expect(parsed.code).toBe('RESERVED_GEOGRAPHIC_NAME');
        expect(parseDomainName(parsed.name)).toEqual(parsed);
        expect(parseDomainName(parsed.unicodeName.normalize('NFD').toUpperCase())).toEqual(parsed);
      }),
    );
  });

  test('the A-label is the one that browsers compute', () => {
    fc.assert(
      fc.property(latinLabel, fc.constantFrom('it', 'com'), (label, tld) => {
        const parsed = parseDomainName(`${label}.${tld}`);
        fc.pre(parsed.ok);
        expect(parsed).toMatchObject({ name: domainToASCII(`${label}.${tld}`) });
      }),
    );
  });

  test('one Cyrillic letter anywhere in a Latin name is refused', () => {
    fc.assert(
      fc.property(latinLabel, fc.nat(30), fc.constantFrom(...'асеорхіјѕ'), (label, position, intruder) => {
        const at = position % label.length;
        const homograph = label.slice(0, at) + intruder + label.slice(at + 1);
        expect(parseDomainName(`${homograph}.com`)).toEqual({ ok: false, code: 'MIXED_SCRIPT' });
      }),
    );
  });
});
