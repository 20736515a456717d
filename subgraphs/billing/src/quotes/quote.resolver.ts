import { AtMostFirst, type ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { OrderLineInput } from '../line-kinds';
import { PartArguments, partOf } from '../listing';
import { checkedLines, toOrderRefused } from '../orders';
import { type MakeQuoteDeps, makeQuote } from './make-quote';
import { Quote, QuoteLine, QuoteResult, toQuote, toQuoteLine } from './quote.graphql';

@Resolver(() => Quote)
export class QuoteResolver {
  constructor(private readonly depsOf: (requestId: string) => MakeQuoteDeps) {}

  @Mutation(() => QuoteResult, {
    description:
      'What these lines cost with everything, for the profile as it is now. The answer holds for 24 hours: order it with `placeOrder(quoteId)`. Nothing is held. `field` of a refusal names the part as in the input of placeOrder.',
  })
  async quote(
    @Arg('lines', () => [OrderLineInput], { description: '1 to 20 lines.' }) lines: OrderLineInput[],
    @Arg('promoCode', () => String, {
      nullable: true,
      description: 'A discount code. RATE_LIMITED after 20 unknown ones in an hour.',
    })
    promoCode: string | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof QuoteResult> {
    const outcome = await makeQuote(this.depsOf(viewer.requestId), {
      dataScope: dataScopeOf(viewer),
      ip: viewer.ip,
      locale: viewer.locale,
      lines: checkedLines(lines),
      promoCode,
    });
    return outcome.kind === 'quoted'
      ? toQuote(outcome, viewer.locale)
      : toOrderRefused(outcome.code, outcome.message, outcome.field);
  }

  @AtMostFirst()
  @FieldResolver(() => [QuoteLine], { description: 'In the order in which they were asked for.' })
  lines(
    @Root() { lines }: Quote,
    @Args() part: PartArguments,
    @Ctx() { viewer }: ServiceContext,
  ): QuoteLine[] {
    return partOf(lines, part).map((line) => toQuoteLine(line, viewer.locale));
  }
}
