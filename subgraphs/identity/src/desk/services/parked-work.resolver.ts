import type { InputOf, OutputOf } from '@customer-area/shared/contract';
import { notFound } from '@customer-area/shared/errors';
import {
  AtMost,
  type ConnectionOf,
  ForStaff,
  Page,
  PageArguments,
  type ServiceContext,
  secondStaffRequired,
  toConnection,
} from '@customer-area/shared/graphql';
import { isId } from '@customer-area/shared/ids';
import type { Locale } from '@customer-area/shared/locale';
import { positionOf, walkOf, wantedPage } from '@customer-area/shared/pagination';
import { backgroundContract } from '@customer-area/shared/runtime';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type DropJobDeps, dropJob, retryEvents, retryJob } from './decide-job';
import { gatheredPage } from './gathered-page';
import {
  DropJobResult,
  ifDropped,
  Job,
  JobConnection,
  JobDecisionInput,
  JobDropped,
  JobStatus,
  ParkedEvent,
  ParkedEventConnection,
  type ParkedEventStatus,
  RetryEventsInput,
  ServiceNameEnum,
} from './parked-work.graphql';
import { SERVICE_NAMES, type ServiceName, silentIn } from './services-port';

/** A page, and which services it is without. */
type Gathered<Node> = ConnectionOf<Node> & { readonly unavailable: ServiceName[] };

@Resolver()
export class ParkedWorkResolver {
  constructor(private readonly deps: DropJobDeps) {}

  @Page()
  @ForStaff()
  @Query(() => JobConnection, {
    description:
      'Staff with JOBS_MANAGE only: jobs that gave up and wait for a person, the oldest first. A service that does not answer is named in `unavailable`.',
  })
  async parkedJobs(
    @Args() args: PageArguments,
    @Arg('service', () => ServiceNameEnum, { nullable: true, description: 'Only of this service.' })
    service: ServiceName | null,
    @Arg('kind', () => String, { nullable: true, description: 'Only of this kind, e.g. registry.execute.' })
    kind: string | null,
    @Arg('jobId', () => ID, { nullable: true, description: 'This one alone; none when it is not parked.' })
    jobId: string | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<Gathered<Job>> {
    const services =
      jobId !== null && !isId(jobId, 'job') ? [] : service === null ? SERVICE_NAMES : [service];
    const wanted = wantedPage(args);
    const { order } = walkOf(wanted, 'ASC');
    const which = { kind, id: jobId };
    const asked = { ...which, from: positionOf(wanted), order, limit: wanted.size + 1 };
    const { requestId } = viewer;
    const operation = backgroundContract.listParkedJobs;
    const answers = await this.deps.services.askAll(services, operation, asked, requestId);
    const jobs = answers.flatMap(({ service: of, answer }) =>
      (answer ?? []).map((job) => toJob(of, { ...job, state: 'PARKED', finishedAt: null }, viewer.locale)),
    );
    const placeOf = ({ dueAt, jobId }: Job) => ({ at: dueAt, id: jobId });
    const page = gatheredPage(jobs, placeOf, wanted);
    const connection = toConnection(
      page,
      (job) => job,
      () => this.countParked(services, which, requestId),
    );
    return { ...connection, unavailable: silentIn(answers) };
  }

  /** Of the services that answer. */
  private async countParked(
    services: readonly ServiceName[],
    which: InputOf<typeof backgroundContract.countParkedJobs>,
    requestId: string,
  ): Promise<number> {
    const answers = await this.deps.services.askAll(
      services,
      backgroundContract.countParkedJobs,
      which,
      requestId,
    );
    return answers.reduce((sum, { answer }) => sum + (answer?.count ?? 0), 0);
  }

  @Page()
  @ForStaff()
  @Query(() => ParkedEventConnection, {
    description:
      'Staff with JOBS_MANAGE only: facts that a service could not apply, and those that wait behind them, the oldest first, at most 500 of each service. A service that does not answer is named in `unavailable`.',
  })
  async parkedEvents(
    @Args() args: PageArguments,
    @Arg('service', () => ServiceNameEnum, { nullable: true, description: 'Only of this service.' })
    service: ServiceName | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<Gathered<ParkedEvent>> {
    const services = service === null ? SERVICE_NAMES : [service];
    const operation = backgroundContract.listParkedEvents;
    const answers = await this.deps.services.askAll(services, operation, null, viewer.requestId);
    const events = answers.flatMap(({ service: of, answer }) =>
      (answer ?? []).map((event) => toParkedEvent(of, event)),
    );
    const placeOf = ({ createdAt, eventId }: ParkedEvent) => ({ at: createdAt, id: eventId });
    const page = gatheredPage(events, placeOf, wantedPage(args));
    const connection = toConnection(
      page,
      (event) => event,
      async () => events.length,
    );
    return { ...connection, unavailable: silentIn(answers) };
  }

  @AtMost(400)
  @ForStaff()
  @Query(() => [Job], {
    description:
      'Staff with JOBS_MANAGE only: all jobs about a thing that are still known, of all services that answer, the latest first.',
  })
  async jobHistory(
    @Arg('subjectId', () => ID, { description: 'An operation, a letter, an order, a payment, ….' })
    subjectId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<Job[]> {
    if (!/^[\w.:-]{1,60}$/.test(subjectId)) throw notFound();
    const operation = backgroundContract.jobsAbout;
    const asked = { subjectId };
    const answers = await this.deps.services.askAll(SERVICE_NAMES, operation, asked, viewer.requestId);
    return answers
      .flatMap(({ service, answer }) => (answer ?? []).map((job) => toJob(service, job, viewer.locale)))
      .sort((one, other) => other.dueAt.getTime() - one.dueAt.getTime());
  }

  @ForStaff()
  @Mutation(() => Boolean, {
    description:
      'Staff with JOBS_MANAGE only: lets a parked job run again, with all its patience. Again changes nothing. NOT_FOUND for a job that is not there.',
  })
  async retryJob(
    @Arg('input', () => JobDecisionInput, { description: 'The job, and why.' }) input: JobDecisionInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<boolean> {
    await retryJob(this.deps, { ...input, requestId: viewer.requestId });
    return true;
  }

  @ForStaff()
  @Mutation(() => DropJobResult, {
    description:
      'Staff with JOBS_MANAGE only, and a second one who approves: gives a parked job up for good, with what its `ifDropped` says. NOT_FOUND for a job that is not parked, or not any more.',
  })
  async dropJob(
    @Arg('input', () => JobDecisionInput, { description: 'The job, and why.' }) input: JobDecisionInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof DropJobResult> {
    const { loginId, requestId, locale } = viewer as LoginViewer;
    const outcome = await dropJob(this.deps, { ...input, byLoginId: loginId, requestId });
    if (outcome.kind === 'waiting') return secondStaffRequired(outcome, locale);
    const { jobId } = input;
    return Object.assign(new JobDropped(), { jobId, ifDropped: ifDropped(outcome.jobKind, locale) });
  }

  @ForStaff()
  @Mutation(() => Int, {
    description:
      'Staff with JOBS_MANAGE only: tries parked facts again, those that wait follow by themselves. Answers how many; 0 for an unknown one.',
  })
  async retryEvents(
    @Arg('input', () => RetryEventsInput, { description: 'Which facts, and why.' }) input: RetryEventsInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<number> {
    return retryEvents(this.deps, { ...input, requestId: viewer.requestId });
  }
}

@Resolver(() => JobConnection)
export class JobConnectionResolver {
  @AtMost(4)
  @FieldResolver(() => [ServiceNameEnum], { description: 'The services that do not answer.' })
  unavailable(@Root() page: Gathered<Job>): ServiceName[] {
    return page.unavailable;
  }
}

@Resolver(() => ParkedEventConnection)
export class ParkedEventConnectionResolver {
  @AtMost(4)
  @FieldResolver(() => [ServiceNameEnum], { description: 'The services that do not answer.' })
  unavailable(@Root() page: Gathered<ParkedEvent>): ServiceName[] {
    return page.unavailable;
  }
}

function toJob(
  service: ServiceName,
  job: OutputOf<typeof backgroundContract.jobsAbout>[number],
  locale: Locale,
): Job {
  const { id, state, triedAt: _, ...facts } = job;
  return Object.assign(new Job(), {
    ...facts,
    jobId: id,
    service,
    status: state as JobStatus,
    ifDropped: ifDropped(job.kind, locale),
  });
}

function toParkedEvent(
  service: ServiceName,
  event: OutputOf<typeof backgroundContract.listParkedEvents>[number],
): ParkedEvent {
  const { eventId, type, state, attempts, error, parkedAt } = event;
  return Object.assign(new ParkedEvent(), {
    eventId,
    service,
    source: SERVICE_NAMES.find((name) => name === event.source) ?? null,
    kind: type,
    status: state as ParkedEventStatus,
    attempts,
    error,
    createdAt: parkedAt,
  });
}
