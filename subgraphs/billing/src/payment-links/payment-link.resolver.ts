import { notFound } from '@customer-area/shared/errors';
import { AtMost, AtMostFirst, type ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { SellerFacts } from '@customer-area/shared/seller';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PartArguments, partOf } from '../listing';
import { OrderStatus } from '../orders';
import {
  type FindDeadlinesDeps,
  findDeadlines,
  MOST_DEADLINES,
  PayByDeadline,
  toPayByDeadline,
} from '../pay-by-deadlines';
import { instructionsFor, PaymentInstructions, toPaymentInstructions } from '../payment-instructions';
import { type PayOrderOutcome, toPaymentRefused, toPaymentRefusedBy } from '../payments';
import { type CompleteRequestPaymentDeps, completeRequestPayment } from './complete-request-payment';
import { linkedRequest, readRequest } from './linked-request';
import { type PayRequestDeps, payRequest } from './pay-request';
import {
  PaymentRequest,
  PaymentRequestActionRequired,
  PayRequestInput,
  PayRequestResult,
  RequestPaymentResult,
  toPaymentRequest,
} from './payment-link.graphql';
import { type RequestPaymentDeps, requestPayment } from './request-payment';

export interface PaymentLinkDeps
  extends PayRequestDeps,
    CompleteRequestPaymentDeps,
    RequestPaymentDeps,
    FindDeadlinesDeps {
  /** Where links lead: the configured origin, never a Host header. */
  readonly publicOrigin: string;
  readonly seller: SellerFacts;
}

@Resolver(() => PaymentRequest)
export class PaymentLinkResolver {
  constructor(private readonly deps: PaymentLinkDeps) {}

  @Mutation(() => RequestPaymentResult, {
    description:
      'Asks for several orders at once, under one reference and with a link that pays them without signing in, to be given to whoever is to pay. The same orders have the same reference again, and another link. RATE_LIMITED after 20 in an hour.',
  })
  async requestPayment(
    @Arg('orderIds', () => [ID], {
      description: '1 to 50 orders of yours that wait for payment; NOT_FOUND for any other.',
    })
    orderIds: string[],
    @Arg('mail', () => Boolean, {
      nullable: true,
      description: 'Also mail one to the address of the profile; no, when not given.',
    })
    mail: boolean | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof RequestPaymentResult> {
    const dataScope = dataScopeOf(viewer);
    const outcome = await requestPayment(this.deps, { dataScope, orderIds, mail: mail ?? false });
    if (outcome.kind === 'refused') return toPaymentRefusedBy(outcome.code, viewer.locale, outcome.number);
    const { token, expiresAt } = outcome.link;
    const made = await readRequest(this.deps, outcome.request, expiresAt);
    const payLink = `${this.deps.publicOrigin}/pay?token=${token}`;
    return toPaymentRequest(made, payLink, this.deps.clock.now(), viewer.locale);
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
    const linked = await linkedRequest(this.deps, token, viewer.ip);
    return linked && toPaymentRequest(linked, null, this.deps.clock.now(), viewer.locale);
  }

  @Mutation(() => PayRequestResult, {
    description:
      'Pays what a pay link asks for, without signing in: in one charge for all of its orders that wait for payment, and once, whatever the keys. Or announces one transfer for them: see `instructions`. NOT_FOUND for a link that is none, or whose time is over. RATE_LIMITED after 10 payments in an hour that were refused.',
  })
  async payRequest(
    @Arg('token', () => String, { description: 'The secret in the link.' }) token: string,
    @Arg('input', () => PayRequestInput, { description: 'How it is paid, and the key of this attempt.' })
    { means, idempotencyKey }: PayRequestInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof PayRequestResult> {
    const { locale, ip, requestId } = viewer;
    const { card, payPal } = means;
    const outcome = await payRequest(this.deps, {
      ...{ token, card, payPal, idempotencyKey, ip, requestId },
      bankTransfer: means.bankTransfer === true,
    });
    return this.shown(outcome, token, { ip, locale });
  }

  @Mutation(() => PayRequestResult, {
    description:
      'After whoever holds a pay link has authenticated its payment: how it stands now. Can be asked again at any time, and never charges anything twice.',
  })
  async completeRequestPayment(
    @Arg('token', () => String, { description: 'The secret in the link.' }) token: string,
    @Arg('attemptId', () => ID, {
      description: 'Of PaymentRequestActionRequired; NOT_FOUND for any other payment.',
    })
    attemptId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof PayRequestResult> {
    const { locale, ip } = viewer;
    const outcome = await completeRequestPayment(this.deps, { token, attemptId, ip });
    return this.shown(outcome, token, { ip, locale });
  }

  private async shown(
    outcome: PayOrderOutcome,
    token: string,
    { ip, locale }: { readonly ip: string; readonly locale: Locale },
  ): Promise<typeof PayRequestResult> {
    if (outcome.kind === 'refused') return toPaymentRefused(outcome, locale);
    const linked = await linkedRequest(this.deps, token, ip);
    if (linked === null) throw notFound();
    const request = toPaymentRequest(linked, null, this.deps.clock.now(), locale);
    if (outcome.kind !== 'action required') return request;
    const { attemptId, clientSecret, redirectUrl, until } = outcome;
    const action = { attemptId, clientSecret, redirectUrl, until, request };
    return Object.assign(new PaymentRequestActionRequired(), action);
  }

  @AtMostFirst()
  @FieldResolver(() => [String], {
    description: 'What is paid for, for people, e.g. "Rinnovo esempio.it, 1 anno"; see `lineCount`.',
  })
  lines(@Root() { labels }: PaymentRequest, @Args() part: PartArguments): string[] {
    return partOf(labels, part);
  }

  @AtMost(MOST_DEADLINES)
  @FieldResolver(() => [PayByDeadline], {
    description:
      'By when to pay with each means, so that none of its orders is too late; see `payByDeadlines`. UNAVAILABLE while nobody can tell.',
    nullable: true,
  })
  async deadlines(
    @Root() { orders }: PaymentRequest,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<PayByDeadline[]> {
    const found = await findDeadlines(this.deps, orders, viewer);
    return found.map((deadline) => toPayByDeadline(deadline, viewer.locale));
  }

  @FieldResolver(() => PaymentInstructions, {
    nullable: true,
    description: 'How to pay all of it with one transfer. Null once nothing is to be paid.',
  })
  instructions(@Root() { orders, reference }: PaymentRequest): PaymentInstructions | null {
    const waiting = orders.filter(({ status }) => status === OrderStatus.AWAITING_PAYMENT);
    if (waiting.length === 0) return null;
    return toPaymentInstructions(instructionsFor(this.deps.seller, reference, waiting), null);
  }
}
