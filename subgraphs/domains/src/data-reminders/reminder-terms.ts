import { addMonths } from '../lifecycle';
import type { TldRules } from '../names';

/** Whom the extensions want reminded at a moment. */
export interface ReminderTerms {
  /** Versions of the policies whose registrants are reminded. */
  readonly policyVersions: readonly number[];
  /** Who was reminded after that is not yet reminded again. */
  readonly remindedUntil: Date;
}

/** Null while no policy wants it. One letter serves all domains of a registrant, so the shortest time counts. */
export function reminderTerms(tldRules: TldRules, now: Date): ReminderTerms | null {
  const reminding = tldRules
    .policiesUntil(now)
    .flatMap(({ version, dataReminderMonths: months }) => (months === null ? [] : [{ version, months }]));
  if (reminding.length === 0) return null;
  const months = Math.min(...reminding.map((policy) => policy.months));
  return {
    policyVersions: reminding.map(({ version }) => version),
    remindedUntil: addMonths(now, -months),
  };
}
