import type { Clock } from '@customer-area/shared/clock';
import { notFound } from '@customer-area/shared/errors';
import {
  type ConnectionOf,
  ForStaff,
  Page,
  PageArguments,
  type ServiceContext,
  toConnection,
} from '@customer-area/shared/graphql';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { wantedPage } from '@customer-area/shared/pagination';
import { customerRead, tellOnce } from '@customer-area/shared/staff-reads';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ProfileStore } from '../../account/profiles';
import { messages } from '../../messages';
import { reasonIn } from '../staff-acts';
import { type ResendLetterDeps, resendLetter } from './resend-letter';
import {
  LetterResendRefused,
  ResendLetterResult,
  SentLetter,
  SentLetterConnection,
  toSentLetter,
} from './sent-letter.graphql';

@Resolver()
export class SentLetterResolver {
  constructor(
    private readonly deps: ResendLetterDeps & { readonly clock: Clock; readonly profiles: ProfileStore },
  ) {}

  @Page()
  @ForStaff()
  @Query(() => SentLetterConnection, {
    description:
      'Staff with CUSTOMERS_READ only: which letters were written to a customer, newest first; never their texts. NOT_FOUND for an absent one.',
  })
  async letters(
    @Arg('profileId', () => ID, { description: 'The customer.' }) profileId: string,
    @Arg('reason', () => String, {
      description: 'Why they are looked at, for the customer to read; 1 to 500 characters.',
    })
    reason: string,
    @Args() args: PageArguments,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<ConnectionOf<SentLetter>> {
    const { sentLetters, profiles } = this.deps;
    const wanted = wantedPage(args);
    const customer = customerRead(viewer, { profileId, reason });
    if (customer === null || (await profiles.find(profileId)) === null) throw notFound();
    await tellOnce(this.deps, customer, 'LETTERS');
    const owner = trustedProfileId(profileId);
    const page = await sentLetters.page(owner, wanted);
    return toConnection(page, toSentLetter, () => sentLetters.count(owner));
  }

  @ForStaff()
  @Mutation(() => ResendLetterResult, {
    description:
      'Staff with CUSTOMERS_WRITE only: sends a letter that has not left, or a new link to confirm an address. The words of others went with them. NOT_FOUND for an absent letter.',
  })
  async resendLetter(
    @Arg('letterId', () => ID, { description: 'One of letters.' }) letterId: string,
    @Arg('reason', () => String, { description: 'Why, for the customer to read; 1 to 500 characters.' })
    reason: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof ResendLetterResult> {
    const outcome = await resendLetter(this.deps, { letterId, reason: reasonIn(reason) });
    if (outcome.kind === 'sent') return toSentLetter(outcome.letter);
    const { code } = outcome;
    const message = messages.text(viewer.locale, `letter-resend.${code}`);
    return Object.assign(new LetterResendRefused(), { code, message });
  }
}
