import { forbidden } from '@customer-area/shared/errors';
import { AtMost, euroCents, Money } from '@customer-area/shared/graphql';
import { dataScopeOf, isLimited } from '@customer-area/shared/isolation';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { messages } from '../messages';
import { Domain, type DomainRow, toDomain } from '../portfolio';
import {
  AutoRenew,
  AutoRenewChanged,
  AutoRenewInput,
  AutoRenewMethod,
  AutoRenewRefused,
  AutoRenewRisk,
  AutoRenewSet,
} from './auto-renew.graphql';
import type { AutoRenewContext } from './auto-renew.loader';
import { renewalTerm } from './renewal-term';
import { MOST_METHODS, type SetAutoRenewDeps, type SetOutcome, setAutoRenew } from './set-auto-renew';
import { euro, nextChargeAt, riskOf, toAttempt, toMethods, toRisk } from './shown-auto-renew';

@Resolver()
export class SetAutoRenewResolver {
  constructor(private readonly deps: SetAutoRenewDeps) {}

  @Mutation(() => AutoRenewSet, {
    description:
      'Lets domains renew themselves, changes how, or stops it, at any time. One domain that is refused changes no other. Whoever does not come in person, but with an API key, as a delegate or for one third level, may only stop it: FORBIDDEN, BEYOND_SCOPE for `enabled: true`.',
  })
  async setAutoRenew(
    @Arg('domainIds', () => [ID], { description: '1 to 500 of your domains.' }) domainIds: string[],
    @Arg('input', () => AutoRenewInput, { description: 'The same for all of them.' }) input: AutoRenewInput,
    @Ctx() { viewer, autoRenew, loaders }: AutoRenewContext,
  ): Promise<AutoRenewSet> {
    const { enabled, years, methodIds, priceCeiling } = input;
    // Nobody looks on when a kept method is charged: only who owns it lets that happen.
    if (enabled && isLimited(viewer)) throw forbidden('BEYOND_SCOPE');
    const priceCeilingCents = priceCeiling === null ? null : euroCents('input.priceCeiling', priceCeiling);
    const { requestId } = viewer;
    const terms = { enabled, years, methodIds, priceCeilingCents, requestId };
    const answers = await setAutoRenew(this.deps, { dataScope: dataScopeOf(viewer), domainIds, ...terms });
    const now = this.deps.clock.now();
    const toAnswer = (answer: SetOutcome) => {
      const { domainId } = answer;
      if ('code' in answer) {
        const message = messages.text(viewer.locale, `autoRenew.${answer.code}`);
        return Object.assign(new AutoRenewRefused(), { code: answer.code, message, domainId });
      }
      autoRenew.facts.clear(domainId);
      loaders.domain.clear(domainId);
      return Object.assign(new AutoRenewChanged(), { domain: toDomain(answer.domain, now) });
    };
    return Object.assign(new AutoRenewSet(), { answers: answers.map(toAnswer) });
  }
}

@Resolver(() => Domain)
export class DomainAutoRenewResolver {
  @FieldResolver(() => AutoRenew, { description: 'Whether and how it renews itself.' })
  async autoRenew(@Root() { row }: Domain, @Ctx() { autoRenew }: AutoRenewContext): Promise<AutoRenew> {
    const { renewal, period } = await autoRenew.facts.load(row.id);
    return Object.assign(new AutoRenew(), {
      domain: row,
      enabled: row.autoRenew === 'ON',
      years: renewal?.years ?? 1,
      priceCeiling:
        renewal === null || renewal.priceCeilingCents === null ? null : euro(renewal.priceCeilingCents),
      nextChargeAt: nextChargeAt(row, renewal, period),
      attempts: (period?.tries ?? []).map(toAttempt),
    });
  }
}

/** What only billing knows, asked where it is asked for. */
@Resolver(() => AutoRenew)
export class AutoRenewFieldsResolver {
  @AtMost(MOST_METHODS)
  @FieldResolver(() => [AutoRenewMethod], {
    description:
      'What it is charged to, in the order in which they are tried. Empty for whoever does not come in person: kept methods are shown to their owner.',
  })
  async methods(
    @Root() { domain }: AutoRenew,
    @Ctx() { viewer, autoRenew }: AutoRenewContext,
  ): Promise<AutoRenewMethod[]> {
    if (isLimited(viewer)) return [];
    const { renewal } = await autoRenew.facts.load(domain.id);
    if (renewal === null || renewal.methodIds.length === 0) return [];
    return toMethods(renewal, await autoRenew.methods.load('all'));
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'What it would be charged now with its services, with VAT; null when it is not known, and when nothing is charged.',
  })
  async nextPrice(
    @Root() { domain, nextChargeAt: chargeAt, years }: AutoRenew,
    @Ctx() context: AutoRenewContext,
  ): Promise<Money | null> {
    return chargeAt === null ? null : priceOf(domain, years, context);
  }

  @FieldResolver(() => AutoRenewRisk, {
    nullable: true,
    description:
      'What is known ahead of how the charge will end; null when it is not known, and when nothing is charged.',
  })
  async risk(
    @Root() { domain, nextChargeAt: chargeAt, years }: AutoRenew,
    @Ctx() context: AutoRenewContext,
  ): Promise<AutoRenewRisk | null> {
    if (chargeAt === null) return null;
    const { autoRenew, viewer } = context;
    const [{ renewal }, known, price] = await Promise.all([
      autoRenew.facts.load(domain.id),
      autoRenew.methods.load('all'),
      priceOf(domain, years, context),
    ]);
    if (renewal === null || known === null) return null;
    return toRisk(riskOf(renewal, known, price, chargeAt), viewer.locale);
  }
}

async function priceOf(
  { id, tld }: DomainRow,
  years: number,
  { autoRenew }: AutoRenewContext,
): Promise<Money | null> {
  return autoRenew.prices.load(renewalTerm(tld, years, await autoRenew.paidWith.load(id)));
}
