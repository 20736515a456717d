/**
 * The logins of the demo data, which the services make in an empty sandbox database. They are published on purpose, and a
 * database outside the sandbox never has them.
 */
export const demoPassword = 'Benvenuta-in-area-2026';

/** A member of staff with every permission, and the secret of its authenticator app. */
export const demoStaff = {
  name: 'Sara Neri (staff)',
  login: '4715001@aruba.it',
  totpSecret: 'AREACLIENTIDEMOSTAFFSEGRETO23456',
};

export const demoProfiles = [
  { name: 'Giulia Bianchi', logins: ['4715501@aruba.it', '4715502@aruba.it'] },
  { name: 'Officina Verdi S.r.l.', logins: ['4715601@aruba.it'] },
  { name: 'Marco Conti', logins: ['4715701@aruba.it'] },
];
