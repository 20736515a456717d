import { profileRestrictions } from '@customer-area/identity/contract';
import { currentActor } from '@customer-area/shared/actor';
import type { Clock } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { approvalRequired } from '@customer-area/shared/graphql';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { isId } from '@customer-area/shared/ids';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { transferOutCodes } from '../../contract';
import { messages } from '../messages';
import type { TldRules } from '../names';
import { type OperationContext, operationReference } from '../operation-views';
import { Domain, type DomainRow, toDomain } from '../portfolio';
import { awaitedApproval, isOwnerChanging } from '../transfer-access';
import { factsOf, transferLockedUntil, type VerificationContext } from '../verification';
import { approvalRefusal } from './approval-refusal';
import {
  APPROVE_TRANSFER,
  type DecideTransferDeps,
  type Decision,
  decideTransfer,
  REJECT_TRANSFER,
} from './decide-transfer';
import {
  ApproveTransferResult,
  RejectTransferResult,
  TransferOut,
  TransferOutDecided,
  TransferOutRefused,
  TransferRejectionReason,
  toTransferOut,
} from './transfer-out.graphql';
import type { TransferOutContext } from './transfer-out.loader';

export interface TransferOutResolverDeps extends DecideTransferDeps {
  readonly clock: Clock;
  readonly identity: Peer;
  readonly tldRules: TldRules;
}

type Context = OperationContext & TransferOutContext & VerificationContext;

@Resolver(() => Domain)
export class TransferOutResolver {
  constructor(private readonly deps: TransferOutResolverDeps) {}

  @FieldResolver(() => TransferOut, {
    nullable: true,
    description: 'The latest transfer to another registrar; null when none was ever asked for.',
  })
  async transferOut(@Root() { id }: Domain, @Ctx() { transferOut }: Context): Promise<TransferOut | null> {
    const row = await transferOut.load(id);
    return row === null ? null : toTransferOut(row);
  }

  @Mutation(() => ApproveTransferResult, {
    description:
      'Lets a domain go to the registrar that has asked for it, before the day on which its registry would do that by itself. Waits for a second login where the profile has put UNLOCK_DOMAIN under dual approval.',
  })
  async approveTransfer(
    @Arg('domainId', () => ID, { description: 'One of your domains; NOT_FOUND for any other.' })
    domainId: string,
    @Ctx() context: Context,
  ): Promise<typeof ApproveTransferResult> {
    const { viewer } = context;
    if (viewer.kind !== 'login') throw unauthenticated();
    const domain = await this.reached(domainId, context);
    const transfer = await context.transferOut.load(domain.id);
    if (transfer?.state !== 'PENDING') return this.refused('NO_TRANSFER', context);
    const { clock, tldRules, database } = this.deps;
    const facts = await factsOf(context, domain);
    const refusal = approvalRefusal({
      lockedUntil: transferLockedUntil(domain, facts, tldRules.policyOf(domain), clock.now()),
      isOwnerChanging: await isOwnerChanging(this.deps, database.read, domain),
    });
    if (refusal !== null) return this.refused(refusal, context);
    const { profileId } = domain;
    const restricted = await askOperation(this.deps.identity, profileRestrictions, { profileId });
    if (restricted.secondFactorResetUntil !== null)
      return this.refused('SECOND_FACTOR_RESET_LATELY', context);
    const act = { action: 'UNLOCK_DOMAIN', domain, useKey: `approve ${transfer.id}` } as const;
    const approvalId = await awaitedApproval(this.deps.identity, viewer, act);
    if (approvalId !== null) return approvalRequired(approvalId, viewer.locale);
    return this.decide(domain, { kind: APPROVE_TRANSFER }, context);
  }

  @Mutation(() => RejectTransferResult, {
    description: 'Keeps a domain that another registrar has asked for, as long as the transfer is under way.',
  })
  async rejectTransfer(
    @Arg('domainId', () => ID, { description: 'One of your domains; NOT_FOUND for any other.' })
    domainId: string,
    @Arg('reason', () => TransferRejectionReason, { description: 'Why.' })
    reason: TransferRejectionReason,
    @Ctx() context: Context,
  ): Promise<typeof RejectTransferResult> {
    const domain = await this.reached(domainId, context);
    return this.decide(domain, { kind: REJECT_TRANSFER, reason }, context);
  }

  private async reached(id: string, { loaders }: Context): Promise<DomainRow> {
    const domain = isId(id, 'dom') ? await loaders.domain.load(id) : null;
    if (domain === null) throw notFound();
    return domain;
  }

  private async decide(domain: DomainRow, decision: Decision, context: Context) {
    const { database, clock } = this.deps;
    const now = clock.now();
    const actor = currentActor();
    const outcome = await database.transact((manager) =>
      decideTransfer(this.deps, manager, { domain, decision, actor }, now),
    );
    if (outcome.kind === 'refused') return this.refused(outcome.code, context);
    const operation = await operationReference({ id: outcome.operationId }, context);
    return Object.assign(new TransferOutDecided(), { domain: toDomain(domain, now), operation });
  }

  private refused(code: CodeOf<typeof transferOutCodes>, { viewer }: Context): TransferOutRefused {
    const message = messages.text(viewer.locale, `transferOut.${code}`);
    return Object.assign(new TransferOutRefused(), { code, message });
  }
}
