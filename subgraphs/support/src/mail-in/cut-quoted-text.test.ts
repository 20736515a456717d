import { processorTimeOf } from '../../../../test/harness/processor-time';
import { cutQuotedText } from './cut-quoted-text';

const OUR_LETTER = [
  'Gentile Giulia Bianchi,',
  '',
  'abbiamo risposto alla tua richiesta:',
  '',
  'Ha provato a svuotare la cache?',
];
const quoted = OUR_LETTER.map((line) => `> ${line}`.trimEnd()).join('\n');
const plain = OUR_LETTER.join('\n');
const OWN = 'Sì, provato.\n\nNon cambia nulla.';

describe('what somebody wrote themselves in a mail that answers a letter', () => {
  it.each([
    [
      'Gmail in Italian',
      `${OWN}\n\nIl giorno ven 27 nov 2026 alle ore 10:12 Area Clienti <no-reply@area.example> ha\nscritto:\n\n${quoted}\n`,
    ],
    [
      'Gmail in English',
      `${OWN}\n\nOn Fri, Nov 27, 2026 at 10:12 AM Area Clienti <no-reply@area.example>\nwrote:\n\n${quoted}\n`,
    ],
    [
      'Gmail in German',
      `${OWN}\n\nAm Fr., 27. Nov. 2026 um 10:12 Uhr schrieb Area Clienti <\nno-reply@area.example>:\n\n${quoted}\n`,
    ],
    [
      'Outlook in Italian',
      `${OWN}\r\n\r\n________________________________\r\nDa: Area Clienti <no-reply@area.example>\r\nInviato: venerdì 27 novembre 2026 10:12\r\nA: Giulia Bianchi\r\nOggetto: Risposta\r\n\r\n${plain}`,
    ],
    [
      'Outlook in English',
      `${OWN}\n\nFrom: Area Clienti <no-reply@area.example>\nSent: Friday, November 27, 2026 10:12\nTo: Giulia\nSubject: An answer\n\n${plain}`,
    ],
    ['an old Outlook', `${OWN}\n\n-----Messaggio originale-----\nDa: Area Clienti\n\n${plain}`],
    ['Outlook in German', `${OWN}\n\n-----Ursprüngliche Nachricht-----\nVon: Area Clienti\n\n${plain}`],
    [
      'Apple Mail in Italian',
      `${OWN}\n\n> Il giorno 27 nov 2026, alle ore 10:12, Area Clienti <no-reply@area.example> ha scritto:\n> \n${quoted}`,
    ],
    [
      'a telephone',
      `${OWN}\n\nInviato da iPhone\n\n> Il giorno 27 nov 2026, alle ore 10:12, Area Clienti ha scritto:\n>\n${quoted}`,
    ],
    [
      'Apple Mail in English',
      `${OWN}\n\nOn 27 Nov 2026, at 10:12, Area Clienti <no-reply@area.example> wrote:\n\n${quoted}`,
    ],
    [
      'Thunderbird, which quotes above',
      `Il 27/11/26 10:12, Area Clienti ha scritto:\n${quoted}\n\n${OWN}\n\n-- \nGiulia Bianchi\nBianchi srl`,
    ],
    ['Thunderbird in English', `On 11/27/26 10:12, Area Clienti wrote:\n${quoted}\n\n${OWN}`],
    [
      'an HTML mail turned into text',
      `${OWN}\n\nIl giorno ven 27 nov 2026 alle ore 10:12 Area Clienti ha scritto:\n${plain}`,
    ],
  ])('is found in one of %s', (_, mail) => {
    expect(cutQuotedText(mail)).toBe(OWN);
  });

  it('keeps answers between quoted lines', () => {
    const mail = `Il 27/11/26 10:12, Area ha scritto:\n> Ha provato?\n\nSì.\n\n> E altrove?\n\nNo.`;
    expect(cutQuotedText(mail)).toBe('Sì.\n\nNo.');
  });

  it.each([
    'On Monday I wrote: nothing came back.',
    'Il sito dice: errore 500.\nDa ieri sera.',
    'Da: quando ho cambiato il DNS\nnon funziona.',
    'On and on it goes',
  ])('is all of %j', (mail) => {
    expect(cutQuotedText(mail)).toBe(mail);
  });

  it('is the whole mail when nothing else is left of it', () => {
    expect(cutQuotedText('> solo una citazione')).toBe('> solo una citazione');
  });

  it('is found in time in a mail made to be slow', () => {
    for (const mail of [
      'On '.repeat(700_000),
      'On a\n'.repeat(200_000),
      'On Monday I wrote:\n>\n'.repeat(50_000),
      `${'>'.repeat(1_000_000)}\nFrom: \n`.repeat(2),
    ])
      expect(processorTimeOf(() => cutQuotedText(mail))).toBeLessThan(3_000);
  });
});
