import {
  AtMost,
  type ConnectionOf,
  ForStaff,
  Page,
  PageArguments,
  type ServiceContext,
  toConnection,
} from '@customer-area/shared/graphql';
import { wantedPage } from '@customer-area/shared/pagination';
import { listStaffCases } from '@customer-area/shared/staff-cases';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { DropJobDeps } from './decide-job';
import { gatheredPage } from './gathered-page';
import { ServiceNameEnum } from './parked-work.graphql';
import { resolveCase, SERVICES_WITH_CASES } from './resolve-case';
import { type ServiceName, silentIn } from './services-port';
import { ResolveCaseInput, StaffCase, StaffCaseConnection, StaffCaseFilter } from './staff-case.graphql';

type GatheredCases = ConnectionOf<StaffCase> & { readonly unavailable: ServiceName[] };

@Resolver(() => StaffCaseConnection)
export class StaffCaseResolver {
  constructor(private readonly deps: DropJobDeps) {}

  @Page()
  @ForStaff()
  @Query(() => StaffCaseConnection, {
    description:
      'Staff with JOBS_MANAGE only: payments and operations that go on only when staff have decided, the oldest first, at most 200 of each service. A service that does not answer is named in `unavailable`.',
  })
  async cases(
    @Args() args: PageArguments,
    @Arg('filter', () => StaffCaseFilter, { nullable: true, description: 'All when absent.' })
    filter: StaffCaseFilter | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<GatheredCases> {
    const answers = await this.deps.services.askAll(
      SERVICES_WITH_CASES,
      listStaffCases,
      null,
      viewer.requestId,
    );
    const kinds = filter?.kinds ?? null;
    const owner = filter?.profileId ?? null;
    const found = answers
      .flatMap(({ service, answer }) =>
        (answer ?? []).map(({ openedAt, ...one }) =>
          Object.assign(new StaffCase(), { ...one, service, createdAt: openedAt }),
        ),
      )
      .filter(({ kind }) => kinds === null || kinds.includes(kind))
      .filter(({ profileId }) => owner === null || profileId === owner);
    const placeOf = ({ createdAt, caseId }: StaffCase) => ({ at: createdAt, id: caseId });
    const page = gatheredPage(found, placeOf, wantedPage(args));
    const connection = toConnection(
      page,
      (one) => one,
      async () => found.length,
    );
    return { ...connection, unavailable: silentIn(answers) };
  }

  @AtMost(4)
  @FieldResolver(() => [ServiceNameEnum], { description: 'The services that do not answer.' })
  unavailable(@Root() page: GatheredCases): ServiceName[] {
    return page.unavailable;
  }

  @ForStaff()
  @Mutation(() => Boolean, {
    description:
      'Staff with JOBS_MANAGE only: decides a case with one of its choices. TAKEN and NOT_TAKEN take PAYMENTS_MATCH as well; GIVE_UP takes a second member of staff: false while it waits for one, see staffRequests, and true when it is done. Its customer reads the decision and the reason in the audit log. Again changes nothing. NOT_FOUND for a case that is not there, and for GIVE_UP for one that does not wait.',
  })
  async resolveCase(
    @Arg('input', () => ResolveCaseInput, { description: 'The case, what is decided, and why.' })
    input: ResolveCaseInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<boolean> {
    const { loginId: byLoginId, permissions, requestId } = viewer as LoginViewer;
    return resolveCase(this.deps, { ...input, byLoginId, permissions, requestId });
  }
}
