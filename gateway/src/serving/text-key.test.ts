import { stripIgnoredCharacters } from 'graphql';
import { textKey } from './text-key';

describe('the key of a text', () => {
  it.each<[string, string | undefined]>([
    ['{ a { b } }', undefined],
    ['query { a { b } }', undefined],
    ['query A{a{b}}', 'A'],
    ['# for the page\nquery A # of lists\n{\r\n\ta,{\uFEFFb}\n}\n', 'A'],
  ])('is the same under every name and with other spaces: %j', (text, name) => {
    expect(textKey(text)).toEqual({ key: '{a{b}}', name, beginsWithIt: true });
  });

  it.each([
    ['query A($x: Int) { a(x: $x) }', 'query($x:Int){a(x:$x)}', 'A'],
    ['query ($x: Int) { a(x: $x) }', 'query($x:Int){a(x:$x)}', undefined],
    ['query A { a(x: "q  # {") }', '{a(x:"q  # {")}', 'A'],
    ['# 😀\nquery A { a }', '{a}', 'A'],
    ['query A { ... on B { ...c } }', '{... on B{...c}}', 'A'],
  ])('keeps what means something: %s', (text, key, name) => {
    expect(textKey(text)).toEqual({ key, name, beginsWithIt: true });
  });

  it.each([
    'fragment F on A { b } query A { ...F }',
    'mutation A { a }',
    'query A @x { a }',
    // Not GraphQL: it must not be taken for what it would be with the word before it.
    '($x: Int) { a(x: $x) }',
    // No space of GraphQL.
    '\u00A0{ a }',
    'queryA{a}',
    'query A B{a}',
    'query 1{a}',
  ])('leaves no name out of %s', (text) => {
    const found = textKey(text);
    expect(found).toMatchObject({ name: undefined, beginsWithIt: false });
    expect(found?.key.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  it.each([
    '# half a character \uD800\n{ a }',
    '{ a(x: "open) }',
    '{ a(x: "line\nbreak") }',
    '{ a(x: "\\q") }',
  ])('is none of %j', (text) => {
    expect(textKey(text)).toBeNull();
  });

  it.each([
    ['{ a b }', '{ ab }'],
    ['{ a(x: 1) b }', '{ a(x: 1b) }'],
    ['{ a\u00A0b }', '{ a b }'],
    ['{ a\u2028b }', '{ a b }'],
    ['{ a # b\n}', '{ a # b }'],
    ['{ a(x: "b") }', '{ a(x: b) }'],
    ['{ a(x: "b  c") }', '{ a(x: "b c") }'],
    ['{ a(x: 1 ...b) }', '{ a(x: 1...b) }'],
  ])('differs where tokens do: %j and %j', (one, other) => {
    expect(textKey(one)).not.toEqual(textKey(other));
  });

  it('has the tokens of its text', () => {
    const text =
      'query A($x: [Int!] = [1, -2.5e3]) { b: a(x: $x, y: { z: E }) @skip(if: true) { ...F ... on C { d } } } fragment F on C { e }';
    expect(stripIgnoredCharacters(`query A${textKey(text)?.key.slice('query'.length)}`)).toBe(
      stripIgnoredCharacters(text),
    );
  });
});
