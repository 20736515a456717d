import { DateTime, ForSandbox } from '@customer-area/shared/graphql';
import { Arg, Int, Mutation, Resolver } from 'type-graphql';
import { type AdvanceClockDeps, advanceClock } from './advance-clock';

@Resolver()
export class ClockResolver {
  constructor(private readonly deps: AdvanceClockDeps) {}

  @ForSandbox()
  @Mutation(() => DateTime, {
    description:
      'Sandbox only (FORBIDDEN otherwise): moves business time forward by 1 to 3660 days for all services, runs what falls due, answers the new time. Sign-in tokens keep living on real time.',
  })
  advanceClock(
    @Arg('days', () => Int, { description: 'How many days: 1 to 3660.' }) days: number,
  ): Promise<Date> {
    return advanceClock(this.deps, days);
  }
}
