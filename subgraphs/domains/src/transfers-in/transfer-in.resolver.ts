import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { messages } from '../messages';
import { type OperationContext, operationReference } from '../operation-views';
import { Domain, type DomainContext, toDomain } from '../portfolio';
import { type CancelTransferDeps, cancelTransfer } from './cancel-transfer';
import {
  CancelTransferRefused,
  CancelTransferResult,
  TransferIn,
  TransferInCancelling,
  toTransferIn,
} from './transfer-in.graphql';
import type { TransferInContext } from './transfer-in.loader';

@Resolver(() => Domain)
export class TransferInResolver {
  constructor(private readonly deps: CancelTransferDeps) {}

  @FieldResolver(() => TransferIn, {
    nullable: true,
    description: 'How it came, or comes, from another registrar; null for a domain that was registered here.',
  })
  async transferIn(
    @Root() { id, row: domain }: Domain,
    @Ctx() { transferIn }: TransferInContext,
  ): Promise<TransferIn | null> {
    const row = await transferIn.load(id);
    return row === null ? null : toTransferIn(row, domain);
  }

  @Mutation(() => CancelTransferResult, {
    description:
      'Calls the transfer of a domain to us off, as long as its registry has not carried it out. What it cost becomes credit. One that is not paid yet is cancelled with its order.',
  })
  async cancelTransfer(
    @Arg('domainId', () => ID, { description: 'One of your domains; NOT_FOUND for any other.' })
    domainId: string,
    @Ctx() context: OperationContext & DomainContext,
  ): Promise<typeof CancelTransferResult> {
    const domain = isId(domainId, 'dom') ? await context.loaders.domain.load(domainId) : null;
    if (domain === null) throw notFound();
    const outcome = await cancelTransfer(this.deps, domain);
    if (outcome.kind === 'refused') {
      const { code } = outcome;
      const message = messages.text(context.viewer.locale, `cancelTransfer.${code}`);
      return Object.assign(new CancelTransferRefused(), { code, message });
    }
    const operation = await operationReference({ id: outcome.operationId }, context);
    const shown = toDomain(domain, this.deps.clock.now());
    return Object.assign(new TransferInCancelling(), { domain: shown, operation });
  }
}
