import { label } from '@customer-area/shared/free-text';
import { euroCents, ForStaff, Page, type ServiceContext, toConnection } from '@customer-area/shared/graphql';
import { encodeTimeCursor, toPage, wantedPage } from '@customer-area/shared/pagination';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type CreatePromoCodeDeps, createPromoCode } from './create-promo-code';
import { disablePromoCode } from './disable-promo-code';
import {
  CreatePromoCodeResult,
  PromoCode,
  PromoCodeConnection,
  PromoCodeStatistics,
  toCreateResult,
  toPromoCode,
} from './promo-code.graphql';
import {
  CreatePromoCodeInput,
  type PromoCodeFilter,
  PromoCodeListArguments,
} from './promo-code-input.graphql';

@Resolver(() => PromoCode)
export class PromoCodeResolver {
  constructor(private readonly deps: CreatePromoCodeDeps) {}

  @ForStaff()
  @Mutation(() => CreatePromoCodeResult, {
    description: 'Staff with PROMOS_WRITE only: makes a code that gives a discount.',
  })
  async createPromoCode(
    @Arg('input', () => CreatePromoCodeInput, { description: 'What it takes off, when, and for whom.' })
    input: CreatePromoCodeInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof CreatePromoCodeResult> {
    const { amount, minimumNet } = input;
    const outcome = await createPromoCode(this.deps, {
      ...input,
      amount: amount === null ? null : euroCents('input.amount', amount),
      minimumNet: minimumNet === null ? null : euroCents('input.minimumNet', minimumNet),
      firstOrderOnly: input.firstOrderOnly ?? false,
    });
    return toCreateResult(outcome, viewer.locale);
  }

  @ForStaff()
  @Mutation(() => PromoCode, {
    description:
      'Staff with PROMOS_WRITE only: nobody uses the code from now on. Orders that wait for their payment keep their discount. NOT_FOUND when there is none.',
  })
  async disablePromoCode(
    @Arg('promoCodeId', () => ID, { description: 'The code.' }) promoCodeId: string,
    @Arg('reason', () => String, { description: 'Why; 1 to 500 characters.' }) reason: string,
  ): Promise<PromoCode> {
    return toPromoCode(await disablePromoCode(this.deps, { promoCodeId, reason }));
  }

  @ForStaff()
  @Page()
  @Query(() => PromoCodeConnection, { description: 'Staff with PROMOS_WRITE only: all codes, newest first.' })
  async promoCodes(@Args() args: PromoCodeListArguments) {
    const { database, clock, promoCodeList } = this.deps;
    const wanted = wantedPage(args);
    const criteria = { ...criteriaOf(args.filter), now: clock.now() };
    const rows = await promoCodeList.page(database.read, criteria, wanted);
    const page = toPage(rows, wanted, ({ createdAt, id }) => encodeTimeCursor({ at: createdAt, id }));
    return toConnection(page, toPromoCode, () => promoCodeList.count(database.read, criteria));
  }

  @FieldResolver(() => PromoCodeStatistics, { description: 'How it was used so far.' })
  async statistics(@Root() { id, totalLimit }: PromoCode): Promise<PromoCodeStatistics> {
    const { reserved, committed, released, discount } = await this.deps.promoCodeList.usesOf(
      this.deps.database.read,
      id,
    );
    return {
      ...{ reserved, committed, released },
      left: totalLimit === null ? null : Math.max(0, totalLimit - reserved - committed),
      discount: { amount: discount, currency: 'EUR' },
    };
  }
}

function criteriaOf(filter: PromoCodeFilter | null) {
  const startsWith = label('filter.codeStartsWith', filter?.codeStartsWith, 40)?.toUpperCase() ?? null;
  return { startsWith, forProfileId: filter?.profileId ?? null, usable: filter?.usable ?? null };
}
