import { messages } from '.';

/** What some messages are told. */
const VALUES = {
  ...{ name: 'Esempio.it', tld: 'com', until: new Date('2026-11-27T12:00:00Z') },
  ...{ days: 15, reminders: 2, from: new Date('2026-09-13T12:00:00Z') },
  ...{
    names: 'Esempio.it',
    email: 'anna@example.org',
    username: 'anna',
    occasion: 'HEIRS',
    lock: 'declined',
    hosts: 'ns1.example.org, ns2.example.org',
    host: 'ns1.esempio.it',
    addresses: '203.0.113.7',
    records: '4242 13 2 AB',
  },
};

/** What is said about a field goes on behind its name. */
const isAboutField = (key: string) => key.startsWith('fault.');
/** A few words in a list, or behind what is asked for. */
const isLabel = (key: string) => /^(verificationLabel|approval)\./.test(key);
/** A word of a spreadsheet. */
const isCell = (key: string) => key.startsWith('export') && key !== 'exportColumn.fileName';
const isFileName = (key: string) => key === 'exportColumn.fileName';
const isSentence = (key: string) => ![isAboutField, isLabel, isCell, isFileName].some((is) => is(key));

it.each(messages.keys.filter(isSentence))('%s reads as a sentence in both languages', (key) => {
  const [italian, english] = [messages.text('it', key, VALUES), messages.text('en', key, VALUES)];
  for (const sentence of [italian, english]) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
  expect(italian).not.toBe(english);
});

it.each(messages.keys.filter(isAboutField))(
  '%s goes on behind the name of a field, in both languages',
  (key) => {
    const [italian, english] = [messages.text('it', key), messages.text('en', key)];
    for (const words of [italian, english]) expect(words).toMatch(/^\p{Ll}.*[^.]$/u);
    expect(italian).not.toBe(english);
  },
);

it.each(messages.keys.filter(isLabel))('%s is a label without a full stop in both languages', (key) => {
  const [italian, english] = [messages.text('it', key, VALUES), messages.text('en', key, VALUES)];
  for (const words of [italian, english]) expect(words).toMatch(/^\p{Lu}.*[^.]$/u);
  expect(italian).not.toBe(english);
});

it.each(messages.keys.filter(isCell))('%s fits into a cell in both languages', (key) => {
  for (const locale of ['it', 'en'] as const)
    expect(messages.text(locale, key)).toMatch(/^[\p{L} ,()]{2,40}$/u);
});
