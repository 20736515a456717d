import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { z } from 'zod';
import { namesOfFields } from '../../letters';
import { act } from './act';

const changedFields = z.object({ fields: z.array(z.string()) });

const fieldNames = ({ fields }: z.output<typeof changedFields>, locale: Locale) =>
  namesOfFields(fields, locale);

const lookedAt: Readonly<Record<string, LocalizedText>> = {
  rectification: { it: 'richiesta di rettifica', en: 'request for rectification' },
};

const consent = z.object({ textVersion: z.string() });

const noticeVersion = ({ textVersion }: z.output<typeof consent>, locale: Locale) =>
  `${locale === 'it' ? 'informativa' : 'notice'} ${textVersion}`;

/** What happens to the profile itself, and to what is known about it. */
export const actsOfProfile = {
  // Profile and logins
  'profile.registered': act('Iscrizione completata', 'Registration completed'),
  'consent.given': act('Consenso al marketing dato', 'Consent to marketing given', consent, noticeVersion),
  'consent.withdrawn': act(
    'Consenso al marketing revocato',
    'Consent to marketing withdrawn',
    consent,
    noticeVersion,
  ),
  'profile.changed': act('Dati anagrafici modificati', 'Profile data changed', changedFields, fieldNames),
  'profile.rectified': act(
    'Dati anagrafici rettificati',
    'Profile data rectified',
    changedFields,
    fieldNames,
  ),
  'rectification.requested': act('Rettifica richiesta', 'Rectification asked for', changedFields, fieldNames),
  'rectification.document-added': act(
    'Documento per la rettifica inviato',
    'Document for the rectification sent',
    z.object({ fileName: z.string() }),
    (f) => f.fileName,
  ),
  'rectification.submitted': act(
    'Rettifica inviata all’esame',
    'Rectification handed in for review',
    changedFields,
    fieldNames,
  ),
  'rectification.accepted': act('Rettifica accettata', 'Rectification accepted', changedFields, fieldNames),
  'rectification.rejected': act(
    'Rettifica non accettata',
    'Rectification not accepted',
    changedFields,
    fieldNames,
  ),
  'rectification.withdrawn': act('Rettifica ritirata', 'Rectification withdrawn', changedFields, fieldNames),
  'rectification.expired': act('Rettifica scaduta', 'Rectification expired', changedFields, fieldNames),
  'staff.read': act(
    'Dati consultati dal nostro personale',
    'Data looked at by our staff',
    z.object({ what: z.string() }),
    ({ what }, locale) => lookedAt[what]?.[locale] ?? null,
  ),
  'profile.email-confirmed': act('Indirizzo email confermato', 'E-mail address confirmed'),
  'login.created': act(
    'Login creata',
    'Login created',
    z.object({ username: z.string() }),
    (f) => f.username,
  ),

  // Rights over one's data
  'data-export.requested': act('Copia dei dati richiesta', 'Copy of the data asked for'),
  'data-export.ready': act('Copia dei dati pronta', 'Copy of the data ready'),
  'data-export.downloaded': act(
    'Copia dei dati scaricata',
    'Copy of the data downloaded',
    z.object({ name: z.string() }),
    (f) => f.name,
  ),
  'erasure.requested': act("Cancellazione dell'anagrafica richiesta", 'Erasure of the profile asked for'),
  'erasure.cancelled': act('Cancellazione annullata', 'Erasure taken back'),
  'erasure.blocked': act('Cancellazione non eseguita', 'Erasure not carried out'),
  'profile.erased': act('Anagrafica cancellata', 'Profile erased'),
};
