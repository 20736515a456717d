import { ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { reasonIn, staffLoginOf } from '../staff-acts';
import {
  type CareForLoginDeps,
  disableCustomerLogin,
  enableCustomerLogin,
  type LoginCareOutcome,
  unlockLogin,
} from './care-for-login';
import { type EndSessionsDeps, endSessions } from './end-sessions';
import {
  CustomerLoginCare,
  CustomerLoginResult,
  EndedSessions,
  EndSessionsInput,
  toLoginCare,
  toLoginResult,
} from './login-care.graphql';

const LOGIN = 'A login of a customer; NOT_FOUND when there is none.';
const REASON = 'Why, for the customer to read; 1 to 500 characters.';

@Resolver()
export class CustomerLoginCareResolver {
  constructor(private readonly deps: CareForLoginDeps & EndSessionsDeps) {}

  @ForStaff()
  @Mutation(() => CustomerLoginCare, {
    description:
      'Staff with CUSTOMERS_WRITE only: nobody signs in with this login until it is enabled again. Its sessions end within two seconds, its API keys for good. Again: nothing changes.',
  })
  async disableCustomerLogin(
    @Arg('loginId', () => ID, { description: LOGIN }) loginId: string,
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<CustomerLoginCare> {
    const care = { byLoginId: staffLoginOf(viewer), loginId, reason: reasonIn(reason) };
    return toLoginCare(await disableCustomerLogin(this.deps, care));
  }

  @ForStaff()
  @Mutation(() => CustomerLoginResult, {
    description:
      'Staff with CUSTOMERS_WRITE only: a login that staff has disabled can be used again. One that its customer has disabled stays so.',
  })
  enableCustomerLogin(
    @Arg('loginId', () => ID, { description: LOGIN }) loginId: string,
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Ctx() context: ServiceContext,
  ): Promise<typeof CustomerLoginResult> {
    return this.care(enableCustomerLogin, loginId, reason, context);
  }

  @ForStaff()
  @Mutation(() => CustomerLoginResult, {
    description:
      'Staff with CUSTOMERS_WRITE only: takes away the lock that wrong passwords or codes have brought.',
  })
  unlockLogin(
    @Arg('loginId', () => ID, { description: LOGIN }) loginId: string,
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Ctx() context: ServiceContext,
  ): Promise<typeof CustomerLoginResult> {
    return this.care(unlockLogin, loginId, reason, context);
  }

  @ForStaff()
  @Mutation(() => EndedSessions, {
    description: 'Staff with CUSTOMERS_WRITE only: signs a customer, or one of its logins, out everywhere.',
  })
  async endSessions(
    @Arg('input', () => EndSessionsInput, { description: 'Whose sessions, and why.' })
    { profileId, loginId, reason }: EndSessionsInput,
  ): Promise<EndedSessions> {
    const ended = await endSessions(this.deps, { profileId, loginId, reason: reasonIn(reason) });
    return Object.assign(new EndedSessions(), { ended });
  }

  private async care(
    act: (
      deps: CareForLoginDeps,
      care: { byLoginId: string; loginId: string; reason: string },
    ) => Promise<LoginCareOutcome>,
    loginId: string,
    reason: string,
    { viewer }: ServiceContext,
  ): Promise<typeof CustomerLoginResult> {
    const care = { byLoginId: staffLoginOf(viewer), loginId, reason: reasonIn(reason) };
    return toLoginResult(await act(this.deps, care), viewer.locale);
  }
}
