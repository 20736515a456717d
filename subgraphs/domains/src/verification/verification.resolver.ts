import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { masked } from './domain-verification';
import { toDomainVerification } from './domain-verification.graphql';
import type { LinkAttempts } from './link-attempts';
import { type SendVerificationDeps, sendVerification } from './send-verification';
import type { VerificationContext } from './verification-facts.loader';
import {
  RegistrantVerified,
  SendVerificationResult,
  toVerificationRefusal,
  VerificationSent,
  VerifyRegistrantResult,
} from './verification-results.graphql';
import { type VerifyRegistrantDeps, verifyRegistrant } from './verify-registrant';

export type VerificationResolverDeps = SendVerificationDeps &
  VerifyRegistrantDeps & { readonly attempts: LinkAttempts };

@Resolver()
export class VerificationResolver {
  constructor(private readonly deps: VerificationResolverDeps) {}

  @Mutation(() => SendVerificationResult, {
    description:
      "Sends another letter with the link that confirms the address of a domain's registrant: five minutes after the last one at the earliest, and five times a day.",
  })
  async sendVerification(
    @Arg('domainId', () => ID, { description: 'One of your domains; NOT_FOUND for any other.' })
    domainId: string,
    @Ctx() { viewer, loaders }: VerificationContext,
  ): Promise<typeof SendVerificationResult> {
    const domain = isId(domainId, 'dom') ? await loaders.domain.load(domainId) : null;
    if (domain === null) throw notFound();
    const outcome = await sendVerification(this.deps, domain);
    if (outcome.kind === 'refused')
      return toVerificationRefusal(outcome.code, viewer.locale, outcome.opensAt);
    const verification = toDomainVerification(outcome.verification, viewer.locale);
    return Object.assign(new VerificationSent(), { verification });
  }

  @Mutation(() => VerifyRegistrantResult, {
    description:
      'Confirms the address of a registrant with the link it was mailed, without signing in: once. All domains of that registrant that were suspended for it are freed at once. RATE_LIMITED after many tries.',
  })
  async verifyRegistrant(
    @Arg('token', () => String, { description: 'The secret in the mailed link.' }) token: string,
    @Ctx() { viewer }: VerificationContext,
  ): Promise<typeof VerifyRegistrantResult> {
    await this.deps.attempts.count(viewer.ip);
    const outcome = await verifyRegistrant(this.deps, token);
    if (outcome.kind === 'refused') return toVerificationRefusal(outcome.code, viewer.locale);
    const { freed: freedDomains, email } = outcome;
    return Object.assign(new RegistrantVerified(), { email: masked(email), freedDomains });
  }
}
