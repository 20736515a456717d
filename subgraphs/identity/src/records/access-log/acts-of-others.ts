import { formatCents, type Locale } from '@customer-area/shared/locale';
import { z } from 'zod';
import { GUARDED_ACTS, guardedActNames } from '../../grants/approvals';
import { act, until } from './act';

const bothSides = z.object({
  giverName: z.string(),
  delegateName: z.string(),
  until: z.coerce.date(),
});
const namedKey = z.object({ name: z.string() });
const fromTo = ({ giverName, delegateName }: z.output<typeof bothSides>) => `${giverName} → ${delegateName}`;
const approval = z.object({
  act: z.enum(GUARDED_ACTS),
  subjectLabel: z.string().nullable(),
  reason: z.string().nullable(),
});
const guardedAct = ({ act: what, subjectLabel, reason }: z.output<typeof approval>, locale: Locale) =>
  [[guardedActNames[what][locale], subjectLabel].filter(Boolean).join(' '), reason]
    .filter((part) => part !== null)
    .join(', ');

/** What others may do in the name of the profile: programs, delegates; and what only two logins may do. */
export const actsOfOthers = {
  // Keys for integrations
  'api-key.created': act('Chiave API creata', 'API key created', namedKey, (f) => `«${f.name}»`),
  'api-key.revoked': act(
    'Chiave API revocata',
    'API key revoked',
    namedKey.extend({ reason: z.enum(['REQUESTED', 'MAKER_DISABLED', 'PROFILE_ERASED']) }),
    ({ name, reason }, locale) => {
      switch (reason) {
        case 'REQUESTED':
          return `«${name}»`;
        case 'MAKER_DISABLED':
          return `«${name}», ${locale === 'it' ? 'con la login che l’aveva creata' : 'with the login that made it'}`;
        case 'PROFILE_ERASED':
          return `«${name}», ${locale === 'it' ? 'con l’anagrafica' : 'with the profile'}`;
      }
    },
  ),
  'api-key.limit-changed': act(
    'Limite di spesa mensile di una chiave API modificato',
    'Monthly spending limit of an API key changed',
    namedKey.extend({ limitCents: z.number(), previousCents: z.number() }),
    ({ name, limitCents, previousCents }, locale) =>
      `«${name}», ${formatCents(previousCents, locale)} → ${formatCents(limitCents, locale)}`,
  ),

  // Four eyes
  'protection.changed': act(
    'Operazioni sotto doppia approvazione modificate',
    'Acts under four eyes changed',
    z.object({ actions: z.array(z.enum(GUARDED_ACTS)) }),
    ({ actions }, locale) =>
      actions.length === 0
        ? { it: 'nessuna', en: 'none' }[locale]
        : actions.map((one) => guardedActNames[one][locale]).join(', '),
  ),
  'approval.requested': act('Approvazione richiesta', 'Approval asked for', approval, guardedAct),
  'approval.approved': act('Richiesta approvata', 'Request approved', approval, guardedAct),
  'approval.refused': act('Richiesta rifiutata', 'Request refused', approval, guardedAct),
  'approval.used': act('Approvazione usata', 'Approval used', approval, guardedAct),
  'approval.expired': act('Richiesta scaduta', 'Request expired', approval, guardedAct),
  'approval.withdrawn': act('Richiesta ritirata', 'Request withdrawn', approval, guardedAct),

  // Delegations
  'delegation.invited': act(
    'Delega proposta',
    'Delegation offered',
    z.object({ email: z.string(), until: z.coerce.date() }),
    (f, locale) => `${f.email}, ${until(f.until, locale)}`,
  ),
  'delegation.accepted': act('Delega accettata', 'Delegation accepted', bothSides, (f, locale) =>
    [fromTo(f), until(f.until, locale)].join(', '),
  ),
  'delegation.revoked': act('Delega revocata', 'Delegation revoked', bothSides, fromTo),
  'delegation.ended': act('Delega giunta alla scadenza', 'Delegation came to its end', bothSides, fromTo),
  'delegation.used': act(
    'Un delegato ha iniziato ad agire per questa anagrafica',
    'A delegate began to act for this profile',
    z.object({ delegateName: z.string() }),
    (f) => f.delegateName,
  ),
};
