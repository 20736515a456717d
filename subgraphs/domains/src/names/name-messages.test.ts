import { domainNameMessages } from './name-messages';

test.each(Object.entries(domainNameMessages))('%s reads as a sentence in both languages', (_, text) => {
  for (const sentence of [text.it, text.en]) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
  expect(text.it).not.toBe(text.en);
});
