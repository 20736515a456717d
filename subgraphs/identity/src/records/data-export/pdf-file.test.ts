import { spawnSync } from 'node:child_process';
import { describeWith } from '../../../../../test/harness/outside-tool';
import { pdfFile } from './pdf-file';

const FACTS = {
  username: 'Mario Rossi',
  profileId: 'prf_01jdem',
  requestedAt: new Date('2026-11-27T10:00:00Z'),
  preparedAt: new Date('2026-11-27T10:05:00Z'),
};
const PROFILE = {
  section: 'profile',
  data: {
    first_name: 'Mario',
    email: 'mario@example.it',
    email_verified_at: '2026-11-01T23:30:00.000Z',
    pec: null,
  },
};
const session = (n: number) => ({
  section: 'sessions',
  data: { created_at: '2026-11-02T10:00:00.000Z', user_agent: `Firefox ${n}`, wants_to_act: true },
});

describeWith('poppler-utils', 'the copy of personal data for people', () => {
  const read = async (locale: 'it' | 'en', sessions = 4) => {
    const records = [PROFILE, ...Array.from({ length: sessions }, (_, n) => session(n))];
    const { bytes } = await pdfFile(FACTS, records, locale);
    return spawnSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' }).stdout;
  };

  it('calls what it shows by words of the reader, with days and hours of Rome', async () => {
    const italian = await read('it');
    expect(italian).toContain('Anagrafica (1)');
    expect(italian).toMatch(/^Nome: Mario$/m);
    expect(italian).toMatch(/^Indirizzo e-mail verificato il: 2 novembre 2026 alle ore 00:30 CET$/m);
    expect(italian).toContain('Programma usato: Firefox 3 · Vuole intervenire: sì');
    expect(italian).not.toMatch(/first_name|email_verified_at|PEC/);
    const english = await read('en');
    expect(english).toMatch(/^E-mail verified at: 2 November 2026 at 00:30 CET$/m);
  });

  it('has a foot on each page that says whose copy it is, and which page of how many', async () => {
    const pages = (await read('it', 400)).split('\f').filter((page) => page !== '');
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, n) => {
      expect(page).toContain(`Pagina ${n + 1} di ${pages.length}`);
      expect(page).toMatch(/Mario Rossi\. Copia dei tuoi dati personali\. Preparata il 27 novembre 2026/);
    });
  });
});
