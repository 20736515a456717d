import { DateTime, MoneyInput, PageArguments } from '@customer-area/shared/graphql';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PromoProduct } from './promo-code';

@InputType({ description: 'A new code, with either a percentage or an amount.' })
export class CreatePromoCodeInput {
  @Field(() => String, {
    description: '2 to 40 letters, digits and hyphens; kept in capitals, and never used again.',
  })
  code!: string;
  @Field(() => String, {
    description: 'Why, 1 to 500 characters. Of a code for one profile its holder reads it.',
  })
  reason!: string;
  @Field(() => Int, { nullable: true, description: '1 to 100, off the list price.' })
  percent!: number | null;
  @Field(() => MoneyInput, { nullable: true, description: 'Off the list price, in euro.' })
  amount!: MoneyInput | null;
  @Field(() => DateTime, { nullable: true, description: 'When it can be used first; now, when not given.' })
  validFrom!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself.' })
  expiresAt!: Date | null;
  @Field(() => MoneyInput, { nullable: true, description: 'Least list price of the order, without VAT.' })
  minimumNet!: MoneyInput | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Extensions of domains it is for, e.g. it; nothing but domains gets a discount then.',
  })
  extensions!: string[] | null;
  @Field(() => [PromoProduct], { nullable: true, description: 'What it is for; everything, when not given.' })
  products!: PromoProduct[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only for the first order of a profile; no, when not given.',
  })
  firstOrderOnly!: boolean | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The only profile that may use it: for all others there is no such code.',
  })
  profileId!: string | null;
  @Field(() => Int, { nullable: true, description: 'Uses by all customers together, from 1.' })
  totalLimit!: number | null;
  @Field(() => Int, { nullable: true, description: 'Uses by one profile, from 1.' })
  profileLimit!: number | null;
}

@InputType({ description: 'Narrows a list of promo codes. Parts are combined with "and".' })
export class PromoCodeFilter {
  @Field(() => String, { nullable: true, description: 'Beginning of the code; at most 40 characters.' })
  codeStartsWith!: string | null;
  @Field(() => ID, { nullable: true, description: 'Only for this profile.' })
  profileId!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: such as can be used now. False: not yet or not any more, switched off or used up.',
  })
  usable!: boolean | null;
}

@ArgsType()
export class PromoCodeListArguments extends PageArguments {
  @Field(() => PromoCodeFilter, {
    nullable: true,
    description: 'Which codes to list; all of them when not given.',
  })
  filter!: PromoCodeFilter | null;
}
