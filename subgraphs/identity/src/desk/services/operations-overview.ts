import type { OutputOf } from '@customer-area/shared/contract';
import { backgroundContract } from '@customer-area/shared/runtime';
import { OperationsOverview, OverviewLine, OverviewStatus } from './overview.graphql';
import { type Answers, SERVICE_NAMES, type ServiceName, type Services } from './services-port';

type Background = OutputOf<typeof backgroundContract.backgroundState>;
type Counts = OutputOf<typeof backgroundContract.deskCounts>;
interface Counted {
  readonly name: string;
  readonly count: number;
  readonly oldestAt?: Date | null;
}

/** The parts that services count themselves: the beginnings of the names of their counters, and who has any. */
const COUNTED = {
  registries: { prefix: 'registry.', services: ['domains'] },
  providers: { prefix: 'provider.', services: ['billing'] },
  mail: { prefix: 'mail.', services: ['identity'] },
  deadlines: { prefix: 'deadline.', services: ['domains', 'billing'] },
} as const satisfies Readonly<Record<string, { prefix: string; services: readonly ServiceName[] }>>;

/** Numbers of all services; one that is silent is one line in each part that it has numbers for. */
export async function operationsOverview(services: Services, requestId: string): Promise<OperationsOverview> {
  const [states, counts] = await Promise.all([
    services.askAll(SERVICE_NAMES, backgroundContract.backgroundState, null, requestId),
    services.askAll(SERVICE_NAMES, backgroundContract.deskCounts, null, requestId),
  ]);
  const lastSeqs = new Map(states.map(({ service, answer }) => [service as string, answer?.lastSeq ?? null]));
  return Object.assign(new OperationsOverview(), {
    jobs: linesOf(states, ({ parkedJobs, lateJobs }) => [
      { name: 'parked', count: parkedJobs },
      { name: 'late', count: lateJobs },
    ]),
    consumers: linesOf(states, (state) => consumersIn(state, lastSeqs)),
    outbox: linesOf(states, ({ unnumbered }) => [{ name: 'unnumbered', count: unnumbered }]),
    ...Object.fromEntries(
      Object.entries(COUNTED).map(([part, counted]) => [part, countedIn(counts, counted)]),
    ),
  });
}

function consumersIn(
  { consumers, events }: Background,
  lastSeqs: ReadonlyMap<string, number | null>,
): Counted[] {
  const unread = consumers.flatMap(({ source, afterSeq }) => {
    const last = lastSeqs.get(source) ?? null;
    return last === null ? [] : [{ name: `unread:${source}`, count: Math.max(0, last - afterSeq) }];
  });
  return [
    ...unread,
    { name: 'retrying', count: events.RETRYING },
    { name: 'parked', count: events.PARKED },
    { name: 'waiting', count: events.WAITING },
  ];
}

function countedIn(
  counts: Answers<Counts>,
  { prefix, services }: (typeof COUNTED)[keyof typeof COUNTED],
): OverviewLine[] {
  const asked: readonly ServiceName[] = services;
  return linesOf(
    counts.filter(({ service }) => asked.includes(service)),
    (counters) =>
      counters
        .filter(({ name }) => name.startsWith(prefix))
        .map((counter) => ({ ...counter, name: counter.name.slice(prefix.length) })),
  );
}

function linesOf<Answer>(
  answers: Answers<Answer>,
  countedOf: (answer: Answer) => readonly Counted[],
): OverviewLine[] {
  return answers.flatMap(({ service, answer }) =>
    answer === null
      ? [lineOf(service, OverviewStatus.UNAVAILABLE, { name: '*', count: 0 })]
      : countedOf(answer).map((counted) => lineOf(service, OverviewStatus.ANSWERED, counted)),
  );
}

function lineOf(service: ServiceName, status: OverviewStatus, counted: Counted): OverviewLine {
  const { name, count, oldestAt = null } = counted;
  return Object.assign(new OverviewLine(), { service, status, name, count, oldestAt });
}
