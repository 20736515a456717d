import { badInput, faultText, forbidden, notFound, unauthenticated } from '@customer-area/shared/errors';
import { approvalRequired, isFresh } from '@customer-area/shared/graphql';
import { isId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { messages } from '../messages';
import { type OperationContext, operationReference } from '../operation-views';
import { type DomainRow, toDomain } from '../portfolio';
import { factsOf, transferLockedUntil, type VerificationContext } from '../verification';
import type { TransferLockRefusal } from './access-rules';
import { type RevealAuthCodeDeps, revealAuthCode } from './reveal-auth-code';
import {
  type DomainToLock,
  type LockOutcome,
  type SetTransferLockDeps,
  setTransferLock,
} from './set-transfer-lock';
import {
  AuthCodeRefused,
  AuthCodeRevealed,
  MOST_DOMAINS,
  RevealAuthCodeResult,
  TransferLockAnswer,
  TransferLockChanging,
  TransferLockRefused,
  TransferLockSet,
} from './transfer-access.graphql';

export type TransferAccessDeps = SetTransferLockDeps & RevealAuthCodeDeps;

type Context = OperationContext & VerificationContext;

@Resolver()
export class TransferAccessResolver {
  constructor(private readonly deps: TransferAccessDeps) {}

  @Mutation(() => TransferLockSet, {
    description:
      'Locks domains at their registries against transfers to another registrar, or unlocks them; one that is refused changes no other. Unlocking asks for a login that has signed in, or confirmed who it is, in the last ten minutes, and is FORBIDDEN to API keys.',
  })
  async setTransferLock(
    @Arg('domainIds', () => [ID], { description: `1 to ${MOST_DOMAINS} of your domains.` })
    domainIds: string[],
    @Arg('locked', () => Boolean, { description: 'True to lock them, false to unlock them.' })
    locked: boolean,
    @Ctx() context: Context,
  ): Promise<TransferLockSet> {
    const { viewer } = context;
    if (viewer.kind !== 'login') throw unauthenticated();
    if (!locked) refuseUnproven(viewer);
    if (domainIds.length < 1 || domainIds.length > MOST_DOMAINS)
      throw badInput('domainIds', faultText('input.entries', { least: 1, most: MOST_DOMAINS }));
    const ids = [...new Set(domainIds.map(String))];
    const asked = (await Promise.all(ids.map((id) => this.toLock(id, context)))).filter(
      (one) => one !== null,
    );
    const outcomes = await setTransferLock(this.deps, viewer, { asked, locked });
    const found = new Map(asked.map(({ domain }) => [domain.id, domain]));
    const answers = domainIds.map((id) =>
      this.toAnswer(String(id), found.get(String(id)) ?? null, outcomes.get(String(id)) ?? null, context),
    );
    return Object.assign(new TransferLockSet(), { answers: await Promise.all(answers) });
  }

  @Mutation(() => RevealAuthCodeResult, {
    description:
      'Makes a new code with which the domain can be transferred to another registrar, and shows it once; those that were shown before are good no longer.',
  })
  async revealAuthCode(
    @Arg('domainId', () => ID, { description: 'One of your domains; NOT_FOUND for any other.' })
    domainId: string,
    @Ctx() context: Context,
  ): Promise<typeof RevealAuthCodeResult> {
    const { viewer } = context;
    if (viewer.kind !== 'login') throw unauthenticated();
    const asked = await this.toLock(domainId, context);
    if (asked === null) throw notFound();
    const outcome = await revealAuthCode(this.deps, viewer, asked);
    if (outcome.kind === 'waiting') return approvalRequired(outcome.approvalId, viewer.locale);
    if (outcome.kind === 'refused') {
      const { code } = outcome;
      const message = messages.text(viewer.locale, `authCode.${code}`);
      return Object.assign(new AuthCodeRefused(), { code, message });
    }
    const { code: authCode, goodUntil: expiresAt } = outcome;
    const domain = toDomain(asked.domain, this.deps.clock.now());
    return Object.assign(new AuthCodeRevealed(), { domain, authCode, expiresAt });
  }

  private async toLock(id: string, context: Context): Promise<DomainToLock | null> {
    const domain = isId(id, 'dom') ? await context.loaders.domain.load(id) : null;
    if (domain === null) return null;
    const policy = this.deps.tldRules.policyOf(domain);
    const facts = await factsOf(context, domain);
    return { domain, lockedUntil: transferLockedUntil(domain, facts, policy, this.deps.clock.now()) };
  }

  private async toAnswer(
    domainId: string,
    domain: DomainRow | null,
    outcome: LockOutcome | null,
    context: Context,
  ): Promise<typeof TransferLockAnswer> {
    const { locale } = context.viewer;
    const refused = (code: TransferLockRefusal) =>
      Object.assign(new TransferLockRefused(), {
        domainId,
        code,
        message: messages.text(locale, `transferLock.${code}`),
      });
    if (domain === null || outcome === null) return refused('DOMAIN_NOT_FOUND');
    if (outcome.kind === 'refused') return refused(outcome.code);
    if (outcome.kind === 'waiting') return approvalRequired(outcome.approvalId, locale);
    const operation = await operationReference({ id: outcome.operationId }, context);
    return Object.assign(new TransferLockChanging(), {
      domain: toDomain(domain, this.deps.clock.now()),
      operation,
    });
  }
}

/** A lock is lifted by somebody who has just proved who it is, never by a key. */
function refuseUnproven(viewer: LoginViewer): void {
  if (viewer.limits?.via === 'api-key') throw forbidden('BEYOND_SCOPE');
  if (!isFresh(viewer)) throw forbidden('FRESH_SIGN_IN_REQUIRED');
}
