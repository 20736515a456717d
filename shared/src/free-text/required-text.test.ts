import { requiredLine, requiredText } from '.';

const refusal = (field: string) => expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field } });

describe('a text that has to be there', () => {
  it('keeps its lines and tabs, and its ends are written alike', () => {
    expect(requiredText('message', ' Da ieri:\r\n\t- il sito\n', 100)).toBe('Da ieri:\n\t- il sito');
  });

  it.each([
    ['empty', ''],
    ['blank', ' \n\t '],
    ['too long', 'x'.repeat(101)],
    ['a NUL', 'a\0b'],
    ['turned around', 'a\u202eb'],
    ['invisible', '\u200b\u200b'],
  ])('is refused when it is %s, by its field', (_, raw) => {
    expect(() => requiredText('message', raw, 100)).toThrow(refusal('message'));
    expect(() => requiredLine('subject', raw, 100)).toThrow(refusal('subject'));
  });

  it('is one line where one is asked for', () => {
    expect(() => requiredLine('subject', 'a\nb', 100)).toThrow(refusal('subject'));
    expect(requiredLine('subject', ' Il sito ', 100)).toBe('Il sito');
  });
});
