import { notFound } from '@customer-area/shared/errors';
import { AtMostFirst, type ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PartArguments, partOf } from '../listing';
import { toPaymentRefused, toPaymentRefusedBy } from '../payments';
import { linkedOrder } from './linked-order';
import { type PayRequestDeps, payRequest } from './pay-request';
import {
  PaymentLink,
  PaymentRequest,
  PayRequestInput,
  PayRequestResult,
  RequestPaymentResult,
  toPaymentRequest,
} from './payment-link.graphql';
import { type RequestPaymentDeps, requestPayment } from './request-payment';

export interface PaymentLinkDeps extends PayRequestDeps, RequestPaymentDeps {
  /** Where links lead: the configured origin, never a Host header. */
  readonly publicOrigin: string;
}

@Resolver(() => PaymentRequest)
export class PaymentLinkResolver {
  constructor(private readonly deps: PaymentLinkDeps) {}

  @Mutation(() => RequestPaymentResult, {
    description:
      'Makes a link that pays an order without signing in, to be given to whoever is to pay it. RATE_LIMITED after 20 in an hour.',
  })
  async requestPayment(
    @Arg('orderId', () => ID, {
      description: 'An order of yours that waits for payment; NOT_FOUND for any other.',
    })
    orderId: string,
    @Arg('mail', () => Boolean, {
      nullable: true,
      description: 'Also mail one to the address of the profile; no, when not given.',
    })
    mail: boolean | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof RequestPaymentResult> {
    const dataScope = dataScopeOf(viewer);
    const outcome = await requestPayment(this.deps, { dataScope, orderId, mail: mail ?? false });
    if (outcome.kind === 'refused') return toPaymentRefusedBy(outcome.code, viewer.locale);
    const { token, expiresAt } = outcome.link;
    return Object.assign(new PaymentLink(), {
      url: `${this.deps.publicOrigin}/pay?token=${token}`,
      expiresAt,
    });
  }

  @Query(() => PaymentRequest, {
    nullable: true,
    description:
      'What a pay link asks for, without signing in. Null for a link that is none, or whose time is over. RATE_LIMITED after many of those.',
  })
  async paymentRequest(
    @Arg('token', () => String, { description: 'The secret in the link.' }) token: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<PaymentRequest | null> {
    const linked = await linkedOrder(this.deps, token, viewer.ip);
    return linked && toPaymentRequest(linked, this.deps.clock.now(), viewer.locale);
  }

  @Mutation(() => PayRequestResult, {
    description:
      'Pays the order of a pay link, without signing in and once, whatever the keys. NOT_FOUND for a link that is none, or whose time is over. RATE_LIMITED after 10 payments in an hour that were refused.',
  })
  async payRequest(
    @Arg('token', () => String, { description: 'The secret in the link.' }) token: string,
    @Arg('input', () => PayRequestInput, { description: 'How it is paid, and the key of this attempt.' })
    { means, idempotencyKey }: PayRequestInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof PayRequestResult> {
    const { locale, ip, requestId } = viewer;
    const { card, payPal } = means;
    const outcome = await payRequest(this.deps, { token, card, payPal, idempotencyKey, ip, requestId });
    if (outcome.kind === 'refused') return toPaymentRefused(outcome, locale);
    const linked = await linkedOrder(this.deps, token, ip);
    if (linked === null) throw notFound();
    return toPaymentRequest(linked, this.deps.clock.now(), locale);
  }

  @AtMostFirst()
  @FieldResolver(() => [String], {
    description: 'What is paid for, for people, e.g. "Rinnovo esempio.it, 1 anno"; see `lineCount`.',
  })
  lines(@Root() { labels }: PaymentRequest, @Args() part: PartArguments): string[] {
    return partOf(labels, part);
  }
}
