import { withCodes } from '@customer-area/shared/contract';
import { AtMost, connectionType, DateTime, Money, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { promoCodeCodes } from '../../contract';
import { messages } from '../messages';
import type { PromoCodeOutcome } from './create-promo-code';
import { PromoProduct } from './promo-code';
import type { PromoCodeRow } from './promo-code.entity';
import { promoCodeOf } from './read-promo-code';

registerEnumType(PromoProduct, {
  name: 'PromoProduct',
  description: 'What a promo code can be for.',
  valuesConfig: {
    REGISTRATION: { description: 'Registering a domain.' },
    RENEWAL: { description: 'Renewing or restoring a domain.' },
    THIRD_LEVEL: { description: 'A third level.' },
    SERVICE: { description: 'A service of a domain: ordered, renewed or upgraded.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What became of the uses of a promo code.' })
export class PromoCodeStatistics {
  @Field(() => Int, { description: 'By orders that wait for their payment.' })
  reserved!: number;
  @Field(() => Int, { description: 'By orders that were paid.' })
  committed!: number;
  @Field(() => Int, { description: 'Given back by orders that were cancelled or have expired.' })
  released!: number;
  @Field(() => Int, { nullable: true, description: 'Uses that are left; null without a limit.' })
  left!: number | null;
  @Field(() => Money, { description: 'What paid orders got off, without VAT.' })
  discount!: Money;
}

@ObjectType({ simpleResolvers: true, description: 'A code that gives a discount, as staff see it.' })
export class PromoCode {
  row!: PromoCodeRow;
  @Field(() => ID, { description: 'e.g. prm_01jd….' })
  id!: string;
  @Field(() => String, { description: 'What customers type, in capitals.' })
  code!: string;
  @Field(() => Int, { nullable: true, description: 'Off the list price; null when it takes an amount.' })
  percent!: number | null;
  @Field(() => Money, {
    nullable: true,
    description: 'Off the list price, at most all of it; null when it takes a percentage.',
  })
  amount!: Money | null;
  @Field(() => DateTime, { description: 'When it can be used first.' })
  validFrom!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; null without an end.' })
  expiresAt!: Date | null;
  @Field(() => Money, { description: 'Least list price of the order, without VAT.' })
  minimumNet!: Money;
  @AtMost(20)
  @Field(() => [String], { nullable: true, description: 'Extensions of domains it is for; null: all.' })
  extensions!: readonly string[] | null;
  @AtMost(4)
  @Field(() => [PromoProduct], { nullable: true, description: 'What it is for; null: everything.' })
  products!: readonly PromoProduct[] | null;
  @Field(() => Boolean, { description: 'Only for the first order of a profile that stands.' })
  firstOrderOnly!: boolean;
  @Field(() => ID, { nullable: true, description: 'The only profile that may use it; null: any.' })
  profileId!: string | null;
  @Field(() => Int, { nullable: true, description: 'Uses by all customers together; null: any number.' })
  totalLimit!: number | null;
  @Field(() => Int, { nullable: true, description: 'Uses by one profile; null: any number.' })
  profileLimit!: number | null;
  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When staff switched it off; null while it is on.' })
  disabledAt!: Date | null;
}

export const PromoCodeConnection = connectionType(PromoCode, 'PromoCode', 'A page of codes, newest first.');

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('No code was made.', 'PromoCodeRefused', promoCodeCodes),
})
export class PromoCodeRefused extends Refusal {}

export const CreatePromoCodeResult = createUnionType({
  name: 'CreatePromoCodeResult',
  description: 'The code, or why there is none.',
  types: () => [PromoCode, PromoCodeRefused] as const,
});

const euro = (amount: number): Money => ({ amount, currency: 'EUR' });

export function toPromoCode(row: PromoCodeRow): PromoCode {
  const { id, code, kind, value, validFrom, validTo, firstOrderOnly, createdAt, disabledAt } = row;
  const { tlds, products } = promoCodeOf(row);
  return Object.assign(new PromoCode(), {
    ...{ row, id, code, validFrom, firstOrderOnly, createdAt, disabledAt, products },
    percent: kind === 'PERCENT' ? value : null,
    amount: kind === 'AMOUNT' ? euro(value) : null,
    expiresAt: validTo,
    minimumNet: euro(row.minimumNet),
    extensions: tlds,
    profileId: row.forProfileId,
    totalLimit: row.totalLimit,
    profileLimit: row.profileLimit,
  });
}

export function toCreateResult(outcome: PromoCodeOutcome, locale: Locale): typeof CreatePromoCodeResult {
  if (outcome.kind === 'done') return toPromoCode(outcome.row);
  const { code } = outcome;
  const message = messages.text(locale, `promoCode.${code}`);
  return Object.assign(new PromoCodeRefused(), { code, message });
}
