import { type LetterOperationDeps, letterOperation } from './letter-operation';
import { REMIND_REGISTRANTS, remindRegistrants } from './remind-registrants';

export type { LetterOperationDeps as DataRemindersDeps } from './letter-operation';
export { planReminders } from './remind-registrants';
export { RemindedRegistrantsStore } from './reminded-registrants.store';

/** What the slice adds to the service. */
export function composeDataReminders(deps: LetterOperationDeps) {
  const run = (_job: unknown, signal: AbortSignal) => remindRegistrants(deps, signal);
  return { jobs: [{ kind: REMIND_REGISTRANTS, run }], internal: letterOperation(deps) };
}
