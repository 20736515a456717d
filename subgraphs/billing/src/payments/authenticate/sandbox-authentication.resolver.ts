import type { Clock } from '@customer-area/shared/clock';
import { notFound } from '@customer-area/shared/errors';
import { ForSandbox, type ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { SandboxBank } from '../provider/sandbox';

export interface SandboxAuthenticationDeps {
  readonly clock: Clock;
  readonly sandboxBank: SandboxBank;
  /** Whether a payment, or a card that is being kept, is the profile's; without one, whether a link pays it. */
  readonly isOwn: (profileId: string | null, subjectId: string) => Promise<boolean>;
}

@Resolver()
export class SandboxAuthenticationResolver {
  constructor(private readonly deps: SandboxAuthenticationDeps) {}

  @ForSandbox()
  @Mutation(() => Boolean, {
    description:
      'Sandbox only (FORBIDDEN otherwise): what the customer does at the bank when it asks to authenticate. False when it did not ask, or does no more.',
  })
  async sandboxAuthenticate(
    @Arg('subjectId', () => ID, {
      description:
        'The attemptId of PaymentActionRequired or PaymentRequestActionRequired, or the setupId of SetupRequired.',
    })
    subjectId: string,
    @Arg('succeeds', () => Boolean, { description: 'Whether the bank is satisfied.' }) succeeds: boolean,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<boolean> {
    const { clock, sandboxBank, isOwn } = this.deps;
    if (!(await isOwn(viewer.kind === 'anonymous' ? null : profileOf(viewer), subjectId))) throw notFound();
    return sandboxBank.authenticate(subjectId, succeeds, clock.now());
  }
}
