import { delegationTexts } from './delegation-texts';
import { letter } from './letter-text';
import { profileLetters } from './profile-letters';
import { recoveryTexts } from './recovery-texts';
import { staffTexts } from './staff-texts';

/** Every letter we write, in both languages, each a function of the facts it tells. */
export const letterTexts = {
  ...recoveryTexts,
  ...delegationTexts,
  ...staffTexts,
  ...profileLetters,
  registrationConfirmed: letter<{ username: string; link: string }>(
    ({ username, link }) => ({
      subject: 'Conferma iscrizione',
      body: `la tua iscrizione è completa. Il tuo username è ${username}.\n\nPer confermare questo indirizzo e-mail apri il link (valido 7 giorni):\n${link}`,
    }),
    ({ username, link }) => ({
      subject: 'Your registration is confirmed',
      body: `your registration is complete. Your username is ${username}.\n\nTo confirm this e-mail address open this link (good for 7 days):\n${link}`,
    }),
  ),
  emailConfirmation: letter<{ link: string }>(
    ({ link }) => ({
      subject: 'Conferma il tuo indirizzo e-mail',
      body: `per confermare questo indirizzo e-mail apri il link (valido 7 giorni):\n${link}`,
    }),
    ({ link }) => ({
      subject: 'Confirm your e-mail address',
      body: `to confirm this e-mail address open this link (good for 7 days):\n${link}`,
    }),
  ),
  profileErased: letter<Record<string, never>>(
    () => ({
      subject: 'La tua anagrafica è stata cancellata',
      body: 'la tua anagrafica è stata cancellata, con le sue login e le sue chiavi API. Restano, per il tempo previsto dalla legge, le fatture e i documenti contabili. Questa è la nostra ultima comunicazione.',
    }),
    () => ({
      subject: 'Your profile was erased',
      body: 'your profile was erased, with its logins and its API keys. Invoices and accounting documents stay for as long as the law says. This is our last letter.',
    }),
  ),
};
