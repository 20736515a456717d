import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import {
  AtMost,
  type ConnectionOf,
  DateTime,
  Page,
  PageArguments,
  toConnection,
} from '@customer-area/shared/graphql';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { wantedPage } from '@customer-area/shared/pagination';
import { tellOnce } from '@customer-area/shared/staff-reads';
import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { CustomerFlagged, type CustomerFlagStore, LISTED_FLAGS, toFlag } from '../flags';
import { IdentityCheck, type IdentityCheckStore, LISTED_CHECKS, toCheck } from '../identity-checks';
import { CustomerNote, type CustomerNoteStore, LISTED_NOTES, toNote } from '../notes';
import type { SecondFactorResetStore } from '../second-factor-reset';
import { SentLetter, SentLetterConnection, type SentLetterStore, toSentLetter } from '../sent-letters';
import { Customer } from './customer.graphql';

export interface CustomerRecordsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly notes: CustomerNoteStore;
  readonly flags: CustomerFlagStore;
  readonly checks: IdentityCheckStore;
  readonly resets: SecondFactorResetStore;
  readonly sentLetters: SentLetterStore;
}

/** What was written about a customer, and to it. */
@Resolver(() => Customer)
export class CustomerRecordsResolver {
  constructor(private readonly deps: CustomerRecordsDeps) {}

  @AtMost(LISTED_NOTES)
  @FieldResolver(() => [CustomerNote], {
    nullable: true,
    description: 'What staff has written about it, newest first. Takes CUSTOMERS_READ.',
  })
  async notes(@Root() customer: Customer): Promise<CustomerNote[]> {
    await tellOnce(this.deps, customer, 'PROFILE');
    return (await this.deps.notes.of(trustedProfileId(customer.profileId))).map(toNote);
  }

  @AtMost(LISTED_FLAGS)
  @FieldResolver(() => [CustomerFlagged], {
    nullable: true,
    description: 'What is to be minded: what stands first, then what was lifted. Takes CUSTOMERS_READ.',
  })
  async flags(@Root() customer: Customer): Promise<CustomerFlagged[]> {
    await tellOnce(this.deps, customer, 'PROFILE');
    return (await this.deps.flags.of(trustedProfileId(customer.profileId))).map(toFlag);
  }

  @AtMost(LISTED_CHECKS)
  @FieldResolver(() => [IdentityCheck], {
    nullable: true,
    description: 'How somebody has proven to be it, or failed to, newest first. Takes CUSTOMERS_READ.',
  })
  async identityChecks(@Root() customer: Customer): Promise<IdentityCheck[]> {
    await tellOnce(this.deps, customer, 'PROFILE');
    return (await this.deps.checks.of(trustedProfileId(customer.profileId))).map(toCheck);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'Until when it transfers no domain away, reads no auth code and changes no owner, since a second factor was reset; null when nothing is closed. Takes CUSTOMERS_READ.',
  })
  async restrictedUntil(@Root() customer: Customer): Promise<Date | null> {
    await tellOnce(this.deps, customer, 'PROFILE');
    const { profileId } = customer;
    return this.deps.resets.restrictedUntil(trustedProfileId(profileId), this.deps.clock.now());
  }

  @Page()
  @FieldResolver(() => SentLetterConnection, {
    nullable: true,
    description: 'Which letters were written to it, newest first; never their texts. Takes CUSTOMERS_READ.',
  })
  async letters(@Root() customer: Customer, @Args() args: PageArguments): Promise<ConnectionOf<SentLetter>> {
    const wanted = wantedPage(args);
    await tellOnce(this.deps, customer, 'LETTERS');
    const { sentLetters } = this.deps;
    const profileId = trustedProfileId(customer.profileId);
    const page = await sentLetters.page(profileId, wanted);
    return toConnection(page, toSentLetter, () => sentLetters.count(profileId));
  }
}
