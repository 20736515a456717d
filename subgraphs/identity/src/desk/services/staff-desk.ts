import { backgroundContract } from '@customer-area/shared/runtime';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { DeskCount, StaffDesk } from './overview.graphql';
import { SERVICE_NAMES, type Services, silentIn } from './services-port';

/** Which counters make up a number of the desk, and which permission shows it. */
const SHOWN = {
  openTickets: { counters: ['desk.open-tickets'], permission: 'tickets:answer' },
  cases: { counters: ['desk.payment-cases', 'registry.blocked'], permission: 'jobs:manage' },
  rectifications: { counters: ['desk.rectifications'], permission: 'documents:review' },
  ownerChanges: { counters: ['desk.owner-changes'], permission: 'documents:review' },
  bankLines: { counters: ['desk.bank-lines'], permission: 'payments:match' },
  staffRequests: { counters: ['desk.staff-requests'], permission: null },
} as const satisfies Readonly<Record<string, { counters: readonly string[]; permission: string | null }>>;

/** What waits for a member of staff, as far as it may see it. */
export async function staffDesk(services: Services, viewer: LoginViewer): Promise<StaffDesk> {
  const { requestId, permissions, loginId } = viewer;
  const [counts, own, states] = await Promise.all([
    services.askAll(SERVICE_NAMES, backgroundContract.deskCounts, null, requestId),
    services.askAll(['support'], backgroundContract.ownDeskCounts, { loginId }, requestId),
    services.askAll(SERVICE_NAMES, backgroundContract.backgroundState, null, requestId),
  ]);
  const counters = new Map(
    counts.flatMap(({ answer }) => (answer ?? []).map((counter) => [counter.name, counter] as const)),
  );
  const may = (permission: string | null) => permission === null || permissions.includes(permission);
  const shown = Object.entries(SHOWN).map(([name, { counters: of, permission }]) => [
    name,
    may(permission) ? sum(of.map((one) => counters.get(one) ?? null)) : null,
  ]);
  const parked = states.map(({ answer }) =>
    answer === null ? null : { count: answer.parkedJobs, oldestAt: null },
  );
  return Object.assign(new StaffDesk(), {
    ...Object.fromEntries(shown),
    ownTickets: may('tickets:answer') ? sum([own[0]?.answer?.[0] ?? null]) : null,
    parkedJobs: may('jobs:manage') ? sum(parked) : null,
    unavailable: silentIn(counts),
  });
}

type Counter = { readonly count: number; readonly oldestAt: Date | null } | null;

/** Of those that have answered; null when none has. */
function sum(counters: readonly Counter[]): DeskCount | null {
  const known = counters.filter((counter) => counter !== null);
  if (known.length === 0) return null;
  const times = known.flatMap(({ oldestAt }) => (oldestAt === null ? [] : [oldestAt.getTime()]));
  return Object.assign(new DeskCount(), {
    count: known.reduce((total, { count }) => total + count, 0),
    oldestAt: times.length === 0 ? null : new Date(Math.min(...times)),
  });
}
