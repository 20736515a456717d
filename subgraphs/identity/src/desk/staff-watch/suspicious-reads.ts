import { addDays, type Clock } from '@customer-area/shared/clock';
import { readRulesAt } from './read-rules';
import type { FoundRead, StaffActStore } from './staff-act.store';

export const SUSPICIONS = ['MANY_PROFILES', 'AT_NIGHT_WITHOUT_TICKET', 'SAME_SURNAME'] as const;
export type Suspicion = (typeof SUSPICIONS)[number];

export interface SuspiciousReadFound extends FoundRead {
  readonly suspicion: Suspicion;
}

/** Of each kind; older ones were looked at before. */
const MOST = 100;
const DAYS = 30;

/** Reads of the last thirty days that somebody should look at again. What it means is for people to find out. */
export async function suspiciousReads(deps: {
  readonly clock: Clock;
  readonly staffActs: StaffActStore;
}): Promise<SuspiciousReadFound[]> {
  const { staffActs, clock } = deps;
  const now = clock.now();
  const since = addDays(now, -DAYS);
  const rules = readRulesAt(now);
  const [crowded, atNight, namesakes] = await Promise.all([
    staffActs.crowdedHours(since, rules.mostProfilesInAnHour, MOST),
    staffActs.atNightWithoutTicket(since, MOST),
    staffActs.ofNamesakes(since, MOST),
  ]);
  const as = (suspicion: Suspicion) => (read: FoundRead) => ({ ...read, suspicion });
  return [
    ...crowded.map(as('MANY_PROFILES')),
    ...namesakes.map(as('SAME_SURNAME')),
    ...atNight.map(as('AT_NIGHT_WITHOUT_TICKET')),
  ];
}
