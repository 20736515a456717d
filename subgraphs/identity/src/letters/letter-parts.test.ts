import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import fc from 'fast-check';
import { letterParts as partsOf } from './letter-parts';
import type { LetterText } from './letter-text';

const LINK = 'https://area.example/confirm-email?token=a-b_c&lang=it';
const SENDER = { seller: SANDBOX_SELLER, publicOrigin: 'https://area.example' };
const letterParts = (letter: LetterText, name: string, locale: 'it' | 'en') =>
  partsOf(letter, name, locale, SENDER);
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
/** What stands below every letter, in its text. */
const smallPrint = (text: string) => text.slice(text.indexOf('\n\n--\n'));
/** What a reader of the text sees as HTML: the name of the company first, and no line above the small print. */
const asHtml = (text: string) => `${SANDBOX_SELLER.name} ${text.replace('\n--\n', '\n')}`;
const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

describe('a letter', () => {
  it('says the same as text and as HTML, in the language of the profile', () => {
    const italian = letterParts(LETTER, 'Mario Rossi', 'it');
    expect(italian.text).toBe(
      `Gentile Mario Rossi,\n\nprimo paragrafo.\n\nApri il link:\n${LINK}\n\nIl tuo servizio clienti${smallPrint(italian.text)}`,
    );
    expect(words(read(italian.html))).toEqual(words(asHtml(italian.text)));
    expect(italian.html).toContain('<html lang="it"');
    const english = letterParts(LETTER, 'Mario Rossi', 'en');
    expect(english.text).toMatch(/^Dear Mario Rossi,[\s\S]*Your customer service\n\n--\n/);
    expect(english.html).toContain('<html lang="en"');
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
      `Gentile Ada,\n\necco:\n\nDominio              Scadenza\ncaffè-del-centro.it  3 gennaio 2027\n<b>x</b> Bcc: y      domani\n\n${LINK}\n\nIl tuo servizio clienti${smallPrint(text)}`,
    );
    expect(words(read(html.replaceAll('</td>', '</td> ').replaceAll('</th>', '</th> ')))).toEqual(
      words(asHtml(text)),
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
    expect(parts.text).toBe(
      `Gentile Mario Hai vinto un premio,\n\nprova\n\nIl tuo servizio clienti${smallPrint(parts.text)}`,
    );
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
          expect(words(read(parts.html))).toEqual(words(asHtml(parts.text)));
        },
      ),
    );
  });

  it('ends with why one gets it, where to ask, and what the law wants of the company', () => {
    const { text } = letterParts(LETTER, 'Ada', 'it');
    const [why = '', ask = '', company = ''] = smallPrint(text).trim().split('\n').slice(1);
    expect(why).toMatch(/^Ricevi questa e-mail perché .*Area Clienti S\.p\.A\./);
    expect(ask).toContain('fatture@area.example.it');
    for (const fact of [
      'Via Roma 1, 24121 Bergamo (BG)',
      'P. IVA 01234567897',
      'REA BG-123456',
      '100.000,00',
      'area@pec.example.it',
    ])
      expect(company).toContain(fact);
    expect(company).not.toMatch(/socio unico|liquidazione/);
    const given = letterParts({ ...LETTER, why: 'Perché sì.', replyTo: 'x@y.example' }, 'Ada', 'it');
    expect(smallPrint(given.text)).toMatch(/^\n\n--\nPerché sì\.\nPuoi rispondere a questa e-mail\./);
  });

  it('has a button where its address stands, with the address below it, and the address alone in its text', () => {
    const buttons = [{ label: 'Conferma', link: LINK }];
    const { html, text } = letterParts({ ...LETTER, buttons }, 'Ada', 'it');
    const address = LINK.replace('&', '&amp;');
    expect(html.match(/href="[^"]*"/g)).toEqual([`href="${address}"`, `href="${address}"`]);
    expect(read(html).split(/\s+/).join(' ')).toContain(`Apri il link: Conferma ${LINK} Il tuo`);
    expect(text).toContain(`Apri il link:\n${LINK}\n\nIl tuo`);
  });

  it('has a button behind everything else when its address stands nowhere, and a path leads to the customer area', () => {
    const { text } = letterParts(
      {
        subject: 'x',
        body: 'x',
        afterTable: 'dopo.',
        buttons: [{ label: "Apri l'ordine", link: '/orders/ord_1' }],
      },
      'Ada',
      'it',
    );
    expect(text).toContain("dopo.\n\nApri l'ordine:\nhttps://area.example/orders/ord_1\n\nIl tuo");
  });

  it('has a table without a head whose rows say what they are', () => {
    const table = {
      rows: [
        ['Totale', '12,20 €'],
        ['Scadenza', '<i>'],
      ],
    };
    const { text, html } = letterParts({ subject: 'x', body: 'x', table }, 'Ada', 'it');
    expect(text).toContain('\n\nTotale    12,20 €\nScadenza  <i>\n\n');
    expect(html.match(/<th scope="row"/g)).toHaveLength(2);
  });

  it('does not read places of the frame in what somebody has written', () => {
    const { html } = letterParts({ subject: '{{small}}', body: '{{words}} {{brand}}' }, '{{link}}', 'it');
    expect(html).toContain('<title>{{small}}</title>');
    expect(html).toContain('{{words}} {{brand}}');
    expect(html).toContain('Gentile {{link}},');
  });
});
