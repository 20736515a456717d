import { element, readXml, UnreadableFrame, xmlOf } from '.';

const BOMB = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>';
const FILE = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>';

describe('the XML of frames', () => {
  it.each([BOMB, FILE, '<a>&unknown;</a>', '<a>', 'text', '', '<a/><b/>', '<x:a/>', '<b>'.repeat(41)])(
    'refuses %j',
    (text) => {
      expect(() => readXml(text)).toThrow(UnreadableFrame);
    },
  );

  it('reads back what it writes, whatever the text is', () => {
    const text = `<b> & "quoted" 'è' ]]> \u{1F600}`;
    const written = xmlOf(element('a', [element('b', text, { c: text })]));
    const [b] = readXml(written).children;
    expect(b).toMatchObject({ name: 'b', text, attributes: { c: text } });
  });

  it('leaves out what XML cannot say', () => {
    expect(xmlOf(element('a', 'one\u0000two\uD800three'))).toContain('<a>onetwothree</a>');
  });
});
