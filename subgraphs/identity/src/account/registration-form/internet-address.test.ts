import { holdsInternetAddress } from './internet-address';

test.each([
  'Hai vinto: https://premi.example/ritira',
  'ftp://x',
  'www.premi.example',
  'WWW.Premi',
  'Premi.it S.p.A.',
  'Premi (premi.online)',
  'vai su premi.com/ora',
  'scrivi a mario@premi.co.uk.',
  'premi.рф',
  '192.0.2.7',
])('%j holds an address', (name) => {
  expect(holdsInternetAddress(name)).toBe(true);
});

test.each([
  'Rossi S.r.l.',
  'Rossi S.R.L.',
  'Alfa S.p.A.',
  'Beta S.a.s. di G.Verdi & C.',
  'F.lli Bianchi S.n.c.',
  'Dott.ssa Anna Neri',
  'Sig.ra Rossi',
  'Ing.Rossi',
  'Circolo O.N.L.U.S.',
  'Bar C.so Italia 3.14',
  'Hotel St.Moritz: dal 1990',
  "D'Angelo",
  '東京 株式会社',
  'it',
])('%j is a name', (name) => {
  expect(holdsInternetAddress(name)).toBe(false);
});
