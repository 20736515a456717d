import { messages } from '../../messages';
import { messageOf } from './problem-messages';

test.each(messages.keys.filter((key) => /^(problem|warning|form)\./.test(key)))(
  '%s reads as a sentence in both languages',
  (key) => {
    const text = messages.localized(key);
    for (const sentence of [text.it, text.en]) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
    expect(text.it).not.toBe(text.en);
  },
);

test('the same words serve the form and its password', () => {
  expect(messageOf('REQUIRED', 'it')).toBe('Il campo è obbligatorio.');
  expect(messageOf('MIN_LENGTH', 'en')).toMatch(/12 characters/);
  expect(messageOf('PASSWORDS_DIFFER', 'it')).toBe('Le due password non coincidono.');
});

test.each(['', 'required', 'NO_SUCH_CODE', '__proto__', 'constructor'])(
  '%j has no words, which is a defect',
  (code) => {
    expect(() => messageOf(code, 'it')).toThrow(/no message/);
  },
);
