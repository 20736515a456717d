import { unauthenticated } from '@customer-area/shared/errors';
import { AtMost, ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import {
  ProlongDisclosureHoldInput,
  RecordDisclosureInput,
  RecordDisclosureResult,
  RegistrantDisclosure,
  toDisclosure,
  toRecordResult,
} from './disclosure.graphql';
import { prolongHold } from './prolong-hold';
import { type RecordDisclosureDeps, recordDisclosure } from './record-disclosure';
import { MOST_DISCLOSURES, showDisclosures } from './show-disclosures';

@Resolver()
export class DisclosureResolver {
  constructor(private readonly deps: RecordDisclosureDeps) {}

  @ForStaff()
  @Mutation(() => RecordDisclosureResult, {
    description:
      'Staff with REGISTRANTS_DISCLOSE only: records that data of a registrant was given to somebody. Whose data it was is decided by who held the domain then. That customer reads it in the audit log, at once or when a hold by law is over, which a second member of staff has to approve. The same requester, domain and moment again answer the same record.',
  })
  async recordDisclosure(
    @Arg('input', () => RecordDisclosureInput, { description: 'Who was given what, when and why.' })
    input: RecordDisclosureInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof RecordDisclosureResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    return toRecordResult(await recordDisclosure(this.deps, input, viewer), viewer.locale);
  }

  @ForStaff()
  @Mutation(() => RecordDisclosureResult, {
    description:
      'Staff with REGISTRANTS_DISCLOSE only: has the customer wait longer for a record that it must not know of yet, by another order. A second member of staff has to approve it. Not longer than the rules in force allow, by one order and by all of them. The same again answers the same record; NOT_FOUND for an absent one.',
  })
  async prolongDisclosureHold(
    @Arg('input', () => ProlongDisclosureHoldInput, { description: 'Which one, until when and why.' })
    input: ProlongDisclosureHoldInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof RecordDisclosureResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    return toRecordResult(await prolongHold(this.deps, input, viewer), viewer.locale);
  }

  @ForStaff()
  @AtMost(MOST_DISCLOSURES)
  @Query(() => [RegistrantDisclosure], {
    description:
      'Staff with REGISTRANTS_DISCLOSE only: what was given about a domain, also of those who had it before, and of the registrant that it has; the latest hundred. Each customer that it is about, and who has the domain, reads in the audit log that it was looked at, and why; while a record of its own is held, once that is over.',
  })
  async disclosures(
    @Arg('domainId', () => ID, { description: 'The domain; NOT_FOUND when there is none.' }) domainId: string,
    @Arg('reason', () => String, { description: 'Why, for the customer to read; 1 to 500 characters.' })
    reason: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<RegistrantDisclosure[]> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const asked = { domainId, reason, loginId: viewer.loginId };
    return (await showDisclosures(this.deps, asked)).map(toDisclosure);
  }
}
