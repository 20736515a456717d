import { seededPolicy } from '../testing/seeded-rules';
import { parseLabelBelow } from './label-below';

const PARENT = { name: 'xn--caff-8oa.it', unicodeName: 'caffè.it', tld: 'it' };
const below = (label: string, parent = PARENT, tld = 'it') =>
  parseLabelBelow(label, parent, seededPolicy(tld));

describe('the label of a third level', () => {
  it.each([
    ['blog', 'blog.xn--caff-8oa.it', 'blog.caffè.it'],
    ['Blog', 'blog.xn--caff-8oa.it', 'blog.caffè.it'],
    ['a', 'a.xn--caff-8oa.it', 'a.caffè.it'],
    ['xn--caff-8oa', 'xn--caff-8oa.xn--caff-8oa.it', 'caffè.caffè.it'],
    ['Caffè', 'xn--caff-8oa.xn--caff-8oa.it', 'caffè.caffè.it'],
    ['x'.repeat(63), `${'x'.repeat(63)}.xn--caff-8oa.it`, `${'x'.repeat(63)}.caffè.it`],
  ])('%s makes the name %s', (label, name, unicodeName) => {
    expect(below(label)).toMatchObject({ ok: true, name, unicodeName, tld: 'it' });
  });

  it.each([
    ['', 'NAME_EMPTY'],
    ['x'.repeat(64), 'LABEL_TOO_LONG'],
    ['x'.repeat(300), 'LABEL_TOO_LONG'],
    [`${'x'.repeat(58)}èèè`, 'LABEL_TOO_LONG'],
    ['a.b', 'FORBIDDEN_CHARACTER'],
    ['a。b', 'FORBIDDEN_CHARACTER'],
    ['.', 'FORBIDDEN_CHARACTER'],
    ['*', 'FORBIDDEN_CHARACTER'],
    ['_dmarc', 'FORBIDDEN_CHARACTER'],
    [' blog', 'FORBIDDEN_CHARACTER'],
    ['blog\n', 'FORBIDDEN_CHARACTER'],
    ['-blog', 'HYPHEN_POSITION'],
    ['blog-', 'HYPHEN_POSITION'],
    ['ab--cd', 'HYPHEN_POSITION'],
    ['xn--', 'IDN_INVALID'],
    ['xn--zzzzzz', 'IDN_INVALID'],
    ['bl\u0430g', 'MIXED_SCRIPT'],
    ['עברית', 'SCRIPT_NOT_ALLOWED'],
  ])('%j is refused: %s', (label, code) => {
    expect(below(label)).toEqual({ ok: false, code });
  });

  it('is in the letters of the extension of its domain', () => {
    const com = { name: 'example.com', unicodeName: 'example.com', tld: 'com' };
    expect(below('βιβλίο')).toMatchObject({ ok: true });
    expect(below('βιβλίο', com, 'com')).toEqual({ ok: false, code: 'SCRIPT_NOT_ALLOWED' });
  });

  it('makes no name of more than 253 characters', () => {
    const long = `${Array(4).fill('x'.repeat(49)).join('.')}.it`;
    expect(below('y'.repeat(51), { name: long, unicodeName: long, tld: 'it' })).toMatchObject({
      ok: false,
      code: 'NAME_TOO_LONG',
    });
    expect(below('y'.repeat(50), { name: long, unicodeName: long, tld: 'it' })).toMatchObject({ ok: true });
  });
});
