import { renewalRefusalMessages, renewalWarningMessages } from './renewal-messages';

test.each(Object.entries({ ...renewalRefusalMessages, ...renewalWarningMessages }))(
  '%s reads as a sentence in both languages',
  (_, text) => {
    for (const sentence of [text.it, text.en]) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
    expect(text.it).not.toBe(text.en);
  },
);
