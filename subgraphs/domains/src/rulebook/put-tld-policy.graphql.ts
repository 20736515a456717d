import { withCodes } from '@customer-area/shared/contract';
import { DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { tldPolicyCodes } from '../../contract';
import { messages } from '../messages';
import type { TldRules } from '../names';
import type { PutTldPolicyOutcome, TldPolicyRefusal, TypedPolicy } from './put-tld-policy';
import { PublishedPolicy, TldRecovery, TldRegistry, toPublishedPolicy } from './tld-policy.graphql';

const optionally = (description: string) => ({ nullable: true, description });

@InputType({
  description:
    'Rules of an extension from a moment on. What is not given is as in the rules they are based on; where there may be none, 0 is none.',
})
export class PutTldPolicyInput implements TypedPolicy {
  @Field(() => String, { description: 'The extension as an A-label, e.g. dev; a new one too.' })
  tld!: string;
  @Field(() => DateTime, { description: 'From when they are in force: at least two minutes ahead.' })
  validFrom!: Date;
  @Field(() => String, { description: 'Where they come from, for everybody to read; 1 to 500 characters.' })
  source!: string;
  @Field(() => String, { description: 'Why, for the record of our own; 1 to 500 characters.' })
  reason!: string;
  @Field(() => Boolean, { description: 'Whether to show what would change, and change nothing.' })
  dryRun!: boolean;
  @Field(
    () => String,
    optionally('Extension whose rules of that moment they are based on; its own when not given.'),
  )
  basedOn!: string | null;
  @Field(() => TldRegistry, optionally('Whose life cycle it is.'))
  registry!: TypedPolicy['registry'];
  @Field(() => TldRecovery, optionally('How a name is saved in redemption or quarantine.'))
  recovery!: TypedPolicy['recovery'];
  @Field(() => String, optionally('Name of the adapter through which the registry is reached.'))
  adapter!: string | null;
  @Field(() => String, optionally('Name of the set of letters.'))
  letters!: string | null;
  @Field(() => Int, optionally('Characters of a name, 1 to 63.'))
  minLabel!: number | null;
  @Field(() => Int, optionally('Characters of a name, 1 to 63.'))
  maxLabel!: number | null;
  @Field(() => Int, optionally('Characters of a name beneath a reserved one, 0 to 63.'))
  minLabelBelow!: number | null;
  @Field(() => Int, optionally('Characters of a name beneath a reserved one, 0 to 63.'))
  maxLabelBelow!: number | null;
  @Field(() => Int, optionally('Years of a registration, 1 to 99.'))
  minYears!: number | null;
  @Field(() => Int, optionally('Years of a registration, 1 to 99.'))
  maxYears!: number | null;
  @Field(() => Int, optionally('Years of a renewal, 1 to 99.'))
  minRenewalYears!: number | null;
  @Field(() => Int, optionally('Years of a renewal, 1 to 99.'))
  maxRenewalYears!: number | null;
  @Field(() => Int, optionally('Years that may lie ahead, 1 to 99.'))
  maxTotalYears!: number | null;
  @Field(() => Int, optionally('Days of grace, 0 to 400.'))
  graceDays!: number | null;
  @Field(() => Int, optionally('Days of redemption or quarantine, 0 to 400.'))
  redemptionDays!: number | null;
  @Field(() => Int, optionally('Days of pending delete, 0 to 400.'))
  pendingDeleteDays!: number | null;
  @Field(() => Int, optionally('Days in which a delete takes the charge of the registry back, 0 to 400.'))
  autoRenewGraceDays!: number | null;
  @Field(
    () => Int,
    optionally('Days after expiry at which an unpaid name is let go: no more than autoRenewGraceDays.'),
  )
  letGoDays!: number | null;
  @Field(() => Int, optionally('What a restore costs about, in cents of a euro.'))
  restoreFeeCents!: number | null;
  @Field(() => Int, optionally('Days in which a registrant confirms an address, 0 to 400.'))
  verificationDays!: number | null;
  @Field(() => Int, optionally('Days in which a registrant confirms a telephone number, 0 to 400.'))
  phoneVerificationDays!: number | null;
  @Field(
    () => Int,
    optionally('Months after which registrants are reminded of the data at their registries, 0 to 120.'),
  )
  dataReminderMonths!: number | null;
  @Field(() => Int, optionally('1 where the registry publishes what registrants consent to, else 0.'))
  publishesOnConsent!: number | null;
  @Field(() => Int, optionally('Days of the transfer lock, 0 to 400.'))
  transferLockDays!: number | null;
  @Field(() => Int, optionally('Hours in which a code for a transfer is good, 1 to 9600.'))
  authCodeHours!: number | null;
  @Field(() => Int, optionally('Days of age from which a name can be transferred to us, 0 to 400.'))
  transferAgeDays!: number | null;
  @Field(() => Int, optionally('Years that a transfer adds, 0 or 1.'))
  transferYears!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'What new rules say otherwise than those before them.' })
export class TldPolicyChange {
  @Field(() => String, { description: 'The field of PutTldPolicyInput.' })
  field!: string;
  @Field(() => String, { nullable: true, description: 'Until then; null for nothing.' })
  before!: string | null;
  @Field(() => String, { nullable: true, description: 'From then on; null for nothing.' })
  after!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What new rules change, or would change.' })
export class TldPolicyPut {
  @Field(() => PublishedPolicy, {
    nullable: true,
    description: 'The new rules; null where they were only shown.',
  })
  policy!: PublishedPolicy | null;
  @Field(() => Int, {
    description:
      'Domains under the extension. They keep their rules, and come under these as they are renewed.',
  })
  domains!: number;
  changes!: readonly TldPolicyChange[];
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was changed.', 'TldPolicyRefused', tldPolicyCodes),
})
export class TldPolicyRefused extends Refusal {}

export const PutTldPolicyResult = createUnionType({
  name: 'PutTldPolicyResult',
  description: 'What changes, or why nothing does.',
  types: () => [TldPolicyPut, TldPolicyRefused] as const,
});

export function toPutResult(
  outcome: PutTldPolicyOutcome,
  tldRules: TldRules,
  locale: Locale,
): typeof PutTldPolicyResult {
  if (outcome.kind === 'refused') return refused(outcome.code, locale);
  const { policy, domains, changes } = outcome;
  const published = policy === null ? null : toPublishedPolicy(policy, tldRules);
  return Object.assign(new TldPolicyPut(), { policy: published, domains, changes });
}

function refused(code: TldPolicyRefusal, locale: Locale): TldPolicyRefused {
  return Object.assign(new TldPolicyRefused(), { code, message: messages.text(locale, `rules.${code}`) });
}
