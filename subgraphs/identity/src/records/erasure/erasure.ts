import { defineJob, TWO_DAYS } from '@customer-area/shared/jobs';
import type { LocalizedText } from '@customer-area/shared/locale';
import type { KeepReason } from '@customer-area/shared/personal-data';

/**
 * SCHEDULED → CANCELLED (by a login, while there is time), BLOCKED (something stood in the way when it was due) or RUNNING → DONE:
 * from the moment in which the first service erases, nobody can take it back any more.
 */
export type ErasureState = 'SCHEDULED' | 'RUNNING' | 'DONE' | 'CANCELLED' | 'BLOCKED';

/** Time to think again, and to notice that somebody else has asked; business time. */
export const REFLECTION_DAYS = 14;

export const CARRY_OUT_ERASURE = defineJob({
  name: 'erasure.carry-out',
  lane: 'personal-data',
  timeoutMs: 120_000,
  delays: TWO_DAYS,
});
/** A day after: what the last letter and the last facts have left behind. */
export const FORGET_TRACES = defineJob({
  name: 'erasure.forget-traces',
  lane: 'personal-data',
  timeoutMs: 120_000,
  delays: TWO_DAYS,
});

/** What can stand in the way. The codes come from the services that know. */
export const obstacleWords: Readonly<Record<string, LocalizedText>> = {
  DOMAINS_HELD: {
    it: 'Ci sono domini registrati o in registrazione: trasferiscili, o lasciali scadere, prima della cancellazione.',
    en: 'There are domains registered or being registered: transfer them, or let them expire, first.',
  },
  ORDERS_OPEN: {
    it: 'Ci sono ordini da pagare o in lavorazione: annullali, o attendi che siano conclusi.',
    en: 'There are orders to be paid or in progress: cancel them, or wait until they are closed.',
  },
  CREDIT_LEFT: {
    it: "C'è del credito non speso: utilizzalo, o rinuncia al credito nella richiesta.",
    en: 'There is unspent credit: use it, or renounce it in the request.',
  },
};

/** Why something is kept, for how long, and what says so. Years from its own date. */
export const keepReasons: Readonly<Record<KeepReason, LocalizedText & { readonly years: number }>> = {
  ACCOUNTING: {
    years: 10,
    it: 'Scritture e documenti contabili: art. 2220 del codice civile.',
    en: 'Books and documents of the accounts: article 2220 of the Italian civil code.',
  },
  PROOF_OF_CONSENT: {
    years: 10,
    it: 'Prova dei consensi e delle informative: art. 7, par. 1 GDPR e termini di prescrizione.',
    en: 'Proof of consents and notices: GDPR article 7(1) and periods of limitation.',
  },
  ACCOUNTABILITY: {
    years: 10,
    it: 'Registro degli accessi, senza i nomi: art. 5, par. 2 GDPR.',
    en: 'Audit log, without the names: GDPR article 5(2).',
  },
  NAME_HISTORY: {
    years: 10,
    it: 'Storia dei nomi registrati, per eventuali contestazioni: termini di prescrizione ordinaria (art. 2946 c.c.).',
    en: 'History of the names held, for disputes: ordinary limitation (article 2946 of the Italian civil code).',
  },
};
