import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';
import { domainsButton } from './letter-rows';

const names = z.array(z.string());
const changed = {
  it: '{outcome, select, DONE {{done}} FAILED {{failed}} other {{done}}}',
  en: '{outcome, select, DONE {{done}} FAILED {{failed}} other {{done}}}',
};

export const ownerChangeConcluded = defineEvent('owner-change.concluded', {
  description:
    'A change of owner has come to its end at the registry: these domains have their new owner, those have not. About the change of owner, for each side.',
  payload: z.object({
    done: names,
    failed: names,
    /** All of them, none, or some. */
    outcome: z.enum(['DONE', 'FAILED', 'PARTLY']),
    /** Which of them this fact is about. */
    side: z.enum(['GIVER', 'RECEIVER']),
  }),
  log: { title: { it: 'Cambio intestatario concluso', en: 'Change of owner concluded' }, detail: changed },
  letter: {
    subject: {
      it: '{outcome, select, FAILED {Cambio intestatario non riuscito} other {Cambio intestatario concluso}}',
      en: '{outcome, select, FAILED {The change of owner has failed} other {Change of owner concluded}}',
    },
    body: {
      it: '{outcome, select, FAILED {} other {{side, select, GIVER {questi domini hanno un nuovo intestatario e non sono più nella tua anagrafica: {done}.} other {ora sei l’intestatario di questi domini: {done}. La scadenza resta quella di prima.}}}}{outcome, select, DONE {} other { {side, select, GIVER {Per questi domini il cambio non è riuscito e restano nella tua anagrafica: {failed}. Quanto pagato per essi è ora credito.} other {Per questi domini il cambio non è riuscito: {failed}. Restano a chi li aveva.}}}}',
      en: '{outcome, select, FAILED {} other {{side, select, GIVER {these domains have a new owner and are not in your profile any more: {done}.} other {you are the owner of these domains now: {done}. They expire when they did before.}}}}{outcome, select, DONE {} other { {side, select, GIVER {For these domains the change has failed and they stay in your profile: {failed}. What was paid for them is credit now.} other {For these domains the change has failed: {failed}. They stay with whoever had them.}}}}',
    },
    button: domainsButton,
  },
});

export const ownerChangeDomainLeft = defineEvent('owner-change.domain-left', {
  description:
    'A domain of a change of owner went to another registrar, or was deleted, before it could be given to its new owner. About the change of owner, for each side.',
  payload: z.object({
    name: z.string(),
    /** Whether the change of owner goes on, with the other domains. */
    goesOn: z.enum(['YES', 'NO']),
    /** Which of them this fact is about. */
    side: z.enum(['GIVER', 'RECEIVER']),
  }),
  log: {
    title: { it: 'Dominio uscito dal cambio intestatario', en: 'A domain has left the change of owner' },
    detail: { it: '{name}', en: '{name}' },
  },
  letter: {
    subject: {
      it: '{goesOn, select, NO {Cambio intestatario terminato} other {Un dominio non fa più parte del cambio intestatario}}',
      en: '{goesOn, select, NO {The change of owner is over} other {A domain is no part of the change of owner any more}}',
    },
    body: {
      it: 'il dominio {name} è passato a un altro provider o è stato cancellato: non può più avere un nuovo intestatario da noi. {goesOn, select, NO {Il cambio intestatario termina qui. I documenti inviati vengono cancellati.} other {Il cambio intestatario prosegue per gli altri domini.}}{side, select, GIVER { Un ordine non pagato che riguardava solo questo dominio viene annullato.} other {}}',
      en: 'the domain {name} went to another provider, or was deleted: it cannot get a new owner with us any more. {goesOn, select, NO {The change of owner ends here. Documents that were sent are deleted.} other {The change of owner goes on for the other domains.}}{side, select, GIVER { An unpaid order that was about this domain alone is cancelled.} other {}}',
    },
    button: domainsButton,
  },
});
