import { formatCents, formatDate } from '@customer-area/shared/locale';
import { accessTexts } from './access-texts';
import { apiKeyTexts } from './api-key-texts';
import { approvalTexts } from './approval-texts';
import { delegationTexts } from './delegation-texts';
import { letter } from './letter-text';
import { profileLetters } from './profile-letters';
import { recoveryTexts } from './recovery-texts';
import { rectificationLetters } from './rectification-letters';
import { secondFactorTexts } from './second-factor-texts';
import { staffTexts } from './staff-texts';
import { type UnclaimableOrder, whyNotClaimed } from './why-not-claimed';

/** Every letter we write, in both languages, each a function of the facts it tells. */
export const letterTexts = {
  ...accessTexts,
  ...apiKeyTexts,
  ...recoveryTexts,
  ...secondFactorTexts,
  ...delegationTexts,
  ...staffTexts,
  ...profileLetters,
  ...approvalTexts,
  ...rectificationLetters,
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
  loginCreated: letter<{ username: string }>(
    ({ username }) => ({
      subject: 'Nuova login creata',
      body: `è stata creata una nuova login per la tua anagrafica: ${username}.\nVede e gestisce le stesse cose delle altre tue login. Se non sei stato tu, cambia subito le password.`,
    }),
    ({ username }) => ({
      subject: 'A new login was created',
      body: `a new login was created for your profile: ${username}.\nIt sees and manages the same things as your other logins. If this was not you, change your passwords now.`,
    }),
  ),
  orderPlaced: letter<{ number: string; total: number; names: string }>(
    ({ number, total, names }) => ({
      subject: `Ordine ${number} in attesa di pagamento`,
      body: `abbiamo ricevuto il tuo ordine ${number} per ${names}.\nTotale: ${formatCents(total, 'it')}. L'ordine parte quando il pagamento è registrato.`,
    }),
    ({ number, total, names }) => ({
      subject: `Order ${number} is waiting for payment`,
      body: `we have received your order ${number} for ${names}.\nTotal: ${formatCents(total, 'en')}. It starts once the payment is registered.`,
    }),
  ),
  orderPaid: letter<{ number: string; total: number; invoiceNumber: string }>(
    ({ number, total, invoiceNumber }) => ({
      subject: `Pagamento ricevuto per l'ordine ${number}`,
      body: `abbiamo registrato il pagamento di ${formatCents(total, 'it')} per l'ordine ${number}.\nTrovi la fattura ${invoiceNumber} nell'Area Clienti.`,
    }),
    ({ number, total, invoiceNumber }) => ({
      subject: `Payment received for order ${number}`,
      body: `we have registered your payment of ${formatCents(total, 'en')} for order ${number}.\nYou find the invoice ${invoiceNumber} in the customer area.`,
    }),
  ),
  orderCredited: letter<{ number: string; credited: number }>(
    ({ number, credited }) => ({
      subject: `Ordine ${number}: importo accreditato`,
      body: `una parte dell'ordine ${number} non è andata a buon fine. Abbiamo emesso una nota di credito e accreditato ${formatCents(credited, 'it')}, utilizzabili entro 12 mesi.`,
    }),
    ({ number, credited }) => ({
      subject: `Order ${number}: amount credited`,
      body: `a part of order ${number} could not be carried out. We have issued a credit note and credited ${formatCents(credited, 'en')}, to be used within 12 months.`,
    }),
  ),
  orderNotClaimed: letter<UnclaimableOrder>(
    (order) => ({
      subject: `Ordine ${order.number ?? 'prima dell’iscrizione'} non confermato`,
      body: `${whyNotClaimed(order).it}\n\nLa tua iscrizione resta valida e non ti è stato addebitato nulla: puoi ordinare di nuovo dall'Area Clienti.`,
    }),
    (order) => ({
      subject: `Order ${order.number ?? 'placed before registering'} not confirmed`,
      body: `${whyNotClaimed(order).en}\n\nYour registration stands and nothing was charged: you can order again in the customer area.`,
    }),
  ),
  domainRegistered: letter<{ name: string; paidThrough: Date }>(
    ({ name, paidThrough }) => ({
      subject: `Il dominio ${name} è attivo`,
      body: `il dominio ${name} è registrato e attivo fino al ${formatDate(paidThrough, 'it')}.`,
    }),
    ({ name, paidThrough }) => ({
      subject: `The domain ${name} is active`,
      body: `the domain ${name} is registered and active until ${formatDate(paidThrough, 'en')}.`,
    }),
  ),
  domainRegisteredSuspended: letter<{ name: string }>(
    ({ name }) => ({
      subject: `Il dominio ${name} è registrato, ma sospeso`,
      body: `il dominio ${name} è registrato, ma resta sospeso finché non confermi il tuo indirizzo e-mail: apri il link che ti abbiamo inviato, o chiedine uno nuovo dall'Area Clienti.`,
    }),
    ({ name }) => ({
      subject: `The domain ${name} is registered, but suspended`,
      body: `the domain ${name} is registered, but stays suspended until you confirm your e-mail address: open the link we have sent you, or ask for a new one in the customer area.`,
    }),
  ),
  domainRenewed: letter<{ name: string; paidThrough: Date }>(
    ({ name, paidThrough }) => ({
      subject: `Il dominio ${name} è rinnovato`,
      body: `il dominio ${name} è rinnovato fino al ${formatDate(paidThrough, 'it')}.`,
    }),
    ({ name, paidThrough }) => ({
      subject: `The domain ${name} is renewed`,
      body: `the domain ${name} is renewed until ${formatDate(paidThrough, 'en')}.`,
    }),
  ),
  domainExpires: letter<{ name: string; daysLeft: number; paidThrough: Date }>(
    ({ name, daysLeft, paidThrough }) => ({
      subject:
        daysLeft > 0 ? `Il dominio ${name} scade tra ${daysLeft} giorni` : `Il dominio ${name} è scaduto`,
      body:
        daysLeft > 0
          ? `il dominio ${name} scade il ${formatDate(paidThrough, 'it')}. Rinnovalo dall'Area Clienti per non perderlo.`
          : `il dominio ${name} è scaduto il ${formatDate(paidThrough, 'it')}. Puoi ancora rinnovarlo dall'Area Clienti, finché è recuperabile.`,
    }),
    ({ name, daysLeft, paidThrough }) => ({
      subject:
        daysLeft > 0 ? `The domain ${name} expires in ${daysLeft} days` : `The domain ${name} has expired`,
      body:
        daysLeft > 0
          ? `the domain ${name} expires on ${formatDate(paidThrough, 'en')}. Renew it in the customer area to keep it.`
          : `the domain ${name} expired on ${formatDate(paidThrough, 'en')}. You can still renew it in the customer area while it is recoverable.`,
    }),
  ),
  dataExportReady: letter<{ until: Date }>(
    ({ until }) => ({
      subject: 'La copia dei tuoi dati è pronta',
      body: `la copia dei dati della tua anagrafica è pronta. Puoi scaricarla dall'Area Clienti fino al ${formatDate(until, 'it')}.\nSe non l'hai chiesta tu, cambia subito le password.`,
    }),
    ({ until }) => ({
      subject: 'The copy of your data is ready',
      body: `the copy of your profile's data is ready. You can fetch it in the customer area until ${formatDate(until, 'en')}.\nIf you did not ask for it, change your passwords now.`,
    }),
  ),
  erasureRequested: letter<{ dueAt: Date }>(
    ({ dueAt }) => ({
      subject: 'Richiesta di cancellazione della tua anagrafica',
      body: `abbiamo ricevuto la richiesta di cancellare la tua anagrafica e tutte le sue login. Sarà eseguita il ${formatDate(dueAt, 'it')}; fino ad allora puoi annullarla dall'Area Clienti.\nFatture e documenti che la legge ci impone di conservare restano.\nSe non l'hai chiesta tu, annullala e cambia subito le password.`,
    }),
    ({ dueAt }) => ({
      subject: 'Request to erase your profile',
      body: `we have received the request to erase your profile with all its logins. It will be carried out on ${formatDate(dueAt, 'en')}; until then you can take it back in the customer area.\nInvoices and documents that the law makes us keep will stay.\nIf you did not ask for it, take it back and change your passwords now.`,
    }),
  ),
  erasureCancelled: letter<Record<string, never>>(
    () => ({
      subject: 'Cancellazione annullata',
      body: 'la richiesta di cancellare la tua anagrafica è stata annullata: non cambia nulla.',
    }),
    () => ({
      subject: 'Erasure taken back',
      body: 'the request to erase your profile was taken back: nothing changes.',
    }),
  ),
  erasureBlocked: letter<Record<string, never>>(
    () => ({
      subject: 'Anagrafica non cancellata',
      body: "oggi avremmo cancellato la tua anagrafica, ma ci sono domini attivi, ordini aperti o credito non speso. Non abbiamo cancellato nulla: puoi ripetere la richiesta dall'Area Clienti.",
    }),
    () => ({
      subject: 'Your profile was not erased',
      body: 'today we would have erased your profile, but there are active domains, open orders or unspent credit. Nothing was erased: you can ask again in the customer area.',
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
