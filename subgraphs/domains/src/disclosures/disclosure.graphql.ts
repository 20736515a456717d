import { withCodes } from '@customer-area/shared/contract';
import {
  AtMost,
  DateTime,
  Refusal,
  SecondStaffRequired,
  secondStaffRequired,
} from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { disclosureCodes } from '../../contract';
import { messages } from '../messages';
import type { DisclosedData } from './disclosure';
import type { DisclosureRow } from './disclosure.entity';
import type { ProlongHold } from './prolong-hold';
import type { RecordDisclosure, RecordOutcome } from './record-disclosure';

const DisclosedDataEnum = {
  NAME: 'NAME',
  ORGANIZATION: 'ORGANIZATION',
  ADDRESS: 'ADDRESS',
  PHONE: 'PHONE',
  EMAIL: 'EMAIL',
  TAX_CODES: 'TAX_CODES',
} as const satisfies { readonly [data in DisclosedData]: data };
registerEnumType(DisclosedDataEnum, {
  name: 'DisclosedData',
  description: 'What of a registrant was given to somebody.',
  valuesConfig: {
    NAME: { description: 'The name of the person, or of the representative of a body.' },
    ORGANIZATION: { description: 'The organisation.' },
    ADDRESS: { description: 'The postal address.' },
    PHONE: { description: 'The telephone number.' },
    EMAIL: { description: 'The e-mail address.' },
    TAX_CODES: { description: 'Codice fiscale and VAT number.' },
  },
});

/** More than the days of the rules allow. */
const MOST_HOLDS = 50;

@InputType({ description: 'Data of a registrant that was given to somebody who has a right to it.' })
export class RecordDisclosureInput implements RecordDisclosure {
  @Field(() => ID, { description: 'The domain that was asked about; NOT_FOUND when there is none.' })
  domainId!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'Whose data it was: a registrant of the profile that held the domain then; NOT_FOUND for any other. Null: the one of the domain, which has to be with that profile still.',
  })
  registrantId!: string | null;
  @Field(() => String, { description: 'Who has asked, for the customer to read; 1 to 200 characters.' })
  requester!: string;
  @Field(() => String, {
    description:
      'By what right, with the number of the order, for the customer to read; 1 to 500 characters.',
  })
  legalBasis!: string;
  @Field(() => [DisclosedDataEnum], { description: 'What was given; at least one.' })
  given!: DisclosedData[];
  @Field(() => DateTime, { description: 'When it was given: not in the future.' })
  givenAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until when the customer must not know, by law: no further ahead than the rules in force allow for one order (two years). A second member of staff has to approve it.',
  })
  heldUntil!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'By what right it must not know; given with `heldUntil`, 1 to 500 characters.',
  })
  holdBasis!: string | null;
}

@InputType({ description: 'A hold that lasts longer, by another order.' })
export class ProlongDisclosureHoldInput implements ProlongHold {
  @Field(() => ID, { description: 'The record, e.g. dsc_01jd….' })
  disclosureId!: string;
  @Field(() => DateTime, { description: 'Until when the customer must not know: later than now.' })
  heldUntil!: Date;
  @Field(() => String, {
    description: 'By what right, with the number of the order; 1 to 500 characters.',
  })
  holdBasis!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A hold that was prolonged before its end.' })
export class FormerDisclosureHold {
  @Field(() => DateTime, { description: 'Until when it was.' })
  heldUntil!: Date;
  @Field(() => String, { description: 'By what right.' })
  holdBasis!: string;
  @Field(() => DateTime, { description: 'When it was prolonged.' })
  prolongedAt!: Date;
  @Field(() => ID, {
    description: 'The login of the member of staff that prolonged it; another one has approved.',
  })
  prolongedBy!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Data of a registrant that was given to somebody.' })
export class RegistrantDisclosure {
  @Field(() => ID, { description: 'E.g. dsc_01jd….' })
  disclosureId!: string;
  @Field(() => ID, { description: 'The profile whose registrant it is, e.g. prf_01jd….' })
  profileId!: string;
  @Field(() => ID, { description: 'The registrant whose data it is.' })
  registrantId!: string;
  @Field(() => ID, { description: 'The domain that was asked about.' })
  domainId!: string;
  @Field(() => String, { description: 'Who has asked.' })
  requester!: string;
  @Field(() => String, { description: 'By what right.' })
  legalBasis!: string;
  @Field(() => [DisclosedDataEnum], { description: 'What was given.' })
  given!: readonly DisclosedData[];
  @Field(() => DateTime, { description: 'When it was given.' })
  givenAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the customer must not know; null where it may.',
  })
  heldUntil!: Date | null;
  @Field(() => String, { nullable: true, description: 'By what right it must not know.' })
  holdBasis!: string | null;
  @AtMost(MOST_HOLDS)
  @Field(() => [FormerDisclosureHold], { description: 'The holds before that one, oldest first.' })
  formerHolds!: FormerDisclosureHold[];
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the customer was told in its audit log; null while that is held.',
  })
  toldAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was recorded.', 'RegistrantDisclosureRefused', disclosureCodes),
})
export class RegistrantDisclosureRefused extends Refusal {}

export const RecordDisclosureResult = createUnionType({
  name: 'RecordDisclosureResult',
  description: 'The record, a request that waits for a second member of staff, or why there is neither.',
  types: () => [RegistrantDisclosure, SecondStaffRequired, RegistrantDisclosureRefused] as const,
});

export function toDisclosure({ id: disclosureId, ...row }: DisclosureRow): RegistrantDisclosure {
  const {
    profileId,
    registrantId,
    domainId,
    requester,
    legalBasis,
    given,
    givenAt,
    heldUntil,
    holdBasis,
    formerHolds,
    toldAt,
  } = row;
  return Object.assign(new RegistrantDisclosure(), {
    ...{ disclosureId, profileId, registrantId, domainId, requester, legalBasis },
    ...{ given, givenAt, heldUntil, holdBasis, toldAt },
    formerHolds: (formerHolds ?? []).slice(-MOST_HOLDS).map(toFormerHold),
  });
}

function toFormerHold(hold: NonNullable<DisclosureRow['formerHolds']>[number]): FormerDisclosureHold {
  const { holdBasis, orderedBy: prolongedBy } = hold;
  return Object.assign(new FormerDisclosureHold(), {
    ...{ holdBasis, prolongedBy },
    heldUntil: new Date(hold.heldUntil),
    prolongedAt: new Date(hold.prolongedAt),
  });
}

export function toRecordResult(outcome: RecordOutcome, locale: Locale): typeof RecordDisclosureResult {
  if (outcome.kind === 'recorded') return toDisclosure(outcome.disclosure);
  if (outcome.kind === 'waiting') return secondStaffRequired(outcome.answer, locale);
  const { code } = outcome;
  const message = messages.text(locale, `disclosure.${code}`);
  return Object.assign(new RegistrantDisclosureRefused(), { code, message });
}
