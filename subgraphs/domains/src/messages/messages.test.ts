import { messages } from '.';

it.each(messages.keys)('%s reads as a sentence in both languages', (key) => {
  const [italian, english] = [messages.text('it', key), messages.text('en', key)];
  for (const sentence of [italian, english]) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
  expect(italian).not.toBe(english);
});
