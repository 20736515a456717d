import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

const service = z.object({
  serviceId: z.string(),
  domainId: z.string(),
  unicodeName: z.string(),
  service: z.string(),
});
const named = {
  it: '{service, select, HOSTING {Hosting} MAILBOXES {Caselle e-mail} DATABASE {Database} BACKUP {Backup} DNS_MANAGEMENT {Gestione DNS} CERTIFICATE {Certificato} other {Servizio}} di {unicodeName}',
  en: '{service, select, HOSTING {Hosting} MAILBOXES {Mailboxes} DATABASE {Database} BACKUP {Backup} DNS_MANAGEMENT {DNS management} CERTIFICATE {Certificate} other {Service}} of {unicodeName}',
};

export const serviceActivated = defineEvent('service.activated', {
  description: 'A service of a domain is set up. About the service.',
  payload: service,
  log: { title: { it: 'Servizio attivato', en: 'Service activated' }, detail: named },
});

export const serviceUpgraded = defineEvent('service.upgraded', {
  description: 'A service of a domain is larger now. About the service.',
  payload: service,
  log: { title: { it: 'Servizio ampliato', en: 'Service upgraded' }, detail: named },
});

export const serviceRenewed = defineEvent('service.renewed', {
  description:
    'A service of a domain is paid for as long as the domain, which was renewed. About the service.',
  payload: service,
  log: { title: { it: 'Servizio rinnovato', en: 'Service renewed' }, detail: named },
});

export const serviceNotRenewed = defineEvent('service.not-renewed', {
  description:
    'A domain was renewed without this service of it, which ends with the time that was paid before. About the service.',
  payload: service,
  log: { title: { it: 'Servizio non rinnovato', en: 'Service not renewed' }, detail: named },
  letter: {
    subject: { it: 'Servizio non rinnovato: {unicodeName}', en: 'Service not renewed: {unicodeName}' },
    body: {
      it: `il dominio è stato rinnovato, ma il rinnovo non comprendeva questo servizio (${named.it}), che cessa alla scadenza già pagata. Per continuare a usarlo, ordinalo di nuovo dall'Area Clienti quando è cessato.`,
      en: `the domain was renewed, but the renewal did not include this service (${named.en}), which ends with the time that was paid before. To go on using it, order it again in the customer area once it has ended.`,
    },
  },
});

export const serviceLate = defineEvent('service.late', {
  description:
    'Setting a service up takes longer than promised: its holder waits, or has the money back as credit. About the service.',
  payload: service,
  log: { title: { it: 'Servizio in ritardo', en: 'Service is late' }, detail: named },
  letter: {
    subject: { it: "L'attivazione è in ritardo: {unicodeName}", en: 'Set-up is late: {unicodeName}' },
    body: {
      it: `l'attivazione richiede più tempo del previsto (${named.it}). Continuiamo a lavorarci. Se preferisci non aspettare, annulla il servizio dall'Area Clienti: il suo importo diventa subito credito.`,
      en: `setting it up takes longer than promised (${named.en}). We keep working on it. If you do not want to wait, cancel the service in the customer area: its price becomes credit at once.`,
    },
  },
});

export const serviceEnded = defineEvent('service.ended', {
  description: 'A service of a domain has ended. About the service.',
  payload: service,
  log: { title: { it: 'Servizio cessato', en: 'Service ended' }, detail: named },
});

export const serviceCancellationPlanned = defineEvent('service.cancellation-planned', {
  description: 'The holder has said that a service ends with the time that is paid. About the service.',
  payload: service,
  log: { title: { it: 'Disdetta del servizio', en: 'Service will not go on' }, detail: named },
});
