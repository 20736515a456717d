import fc from 'fast-check';
import { letterParts } from './letter-parts';

const LINK = 'https://area.example/confirm-email?token=a-b_c&lang=it';
const LETTER = { subject: 'Prova', body: `primo paragrafo.\n\nApri il link:\n${LINK}` };

/** What a reader of the HTML sees: its text, tags dropped and entities read. */
const read = (html: string) =>
  html
    .replace(/^[\s\S]*<body[^>]*>/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

describe('a letter', () => {
  it('says the same as text and as HTML, in the language of the profile', () => {
    const italian = letterParts(LETTER, 'Mario Rossi', 'it');
    expect(italian.text).toBe(
      `Gentile Mario Rossi,\n\nprimo paragrafo.\n\nApri il link:\n${LINK}\n\nIl tuo servizio clienti\n`,
    );
    expect(words(read(italian.html))).toEqual(words(italian.text));
    expect(italian.html).toContain('<html lang="it">');
    const english = letterParts(LETTER, 'Mario Rossi', 'en');
    expect(english.text).toMatch(/^Dear Mario Rossi,[\s\S]*Your customer service\n$/);
    expect(english.html).toContain('<html lang="en">');
  });

  it('makes a link of a line that is one, and of nothing that a customer may have written', () => {
    const { html } = letterParts(
      { subject: 'Prova', body: `la login https://evil.example/ è nuova.\n${LINK}` },
      'https://evil.example/',
      'it',
    );
    expect(html.match(/href="[^"]*"/g)).toEqual([`href="${LINK.replace('&', '&amp;')}"`]);
  });

  it('has its table in rows and columns, with what a cell holds on one line and inert', () => {
    const table = {
      head: ['Dominio', 'Scadenza'],
      rows: [
        ['caffè-del-centro.it', '3 gennaio 2027'],
        ['<b>x</b>\nBcc: y', 'domani'],
      ],
    };
    const { text, html } = letterParts({ subject: 'x', body: 'ecco:', table, afterTable: LINK }, 'Ada', 'it');
    expect(text).toBe(
      `Gentile Ada,\n\necco:\n\nDominio              Scadenza\ncaffè-del-centro.it  3 gennaio 2027\n<b>x</b> Bcc: y      domani\n\n${LINK}\n\nIl tuo servizio clienti\n`,
    );
    expect(words(read(html.replaceAll('</td>', '</td> ').replaceAll('</th>', '</th> ')))).toEqual(
      words(text),
    );
    expect(html).not.toContain('<b>');
  });

  it('keeps a name with line breaks on its line', () => {
    const parts = letterParts(
      { subject: 'Ciao Mario\r\nBcc: all@example.com', body: 'prova' },
      'Mario\r\n\r\nHai vinto\u2028un premio',
      'it',
    );
    expect(parts.subject).toBe('Ciao Mario Bcc: all@example.com');
    expect(parts.text).toBe('Gentile Mario Hai vinto un premio,\n\nprova\n\nIl tuo servizio clienti\n');
  });

  it('shows any name and value as they are, and never as markup', () => {
    const markup = /<\/?[a-z!][^>]*>/gi;
    const plain = letterParts({ subject: 'x', body: `x\n\n${LINK}` }, 'x', 'it');
    const tags = plain.html.match(markup)?.length;
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'<>&"\'/=a b;#39'), maxLength: 30 }),
        fc.string({ unit: fc.constantFrom(...'<>&"\'/=a b;#39'), maxLength: 30 }),
        (name, value) => {
          const parts = letterParts({ ...LETTER, subject: value, body: `${value}\n\n${LINK}` }, name, 'it');
          expect(parts.html.match(markup)).toHaveLength(tags ?? 0);
          expect(words(read(parts.html))).toEqual(words(parts.text));
        },
      ),
    );
  });
});
