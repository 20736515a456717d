import { withCodes } from '@customer-area/shared/contract';
import { DateTime, Refusal } from '@customer-area/shared/graphql';
import { createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql';
import { cancelTransferCodes } from '../../contract';
import { Operation } from '../operation-views';
import { Domain, type DomainRow } from '../portfolio';
import { isHeldByOther } from '../registrants';
import type { TransferInRow } from './transfer-in.entity';

export enum TransferInStatus {
  ORDERED = 'ORDERED',
  ASKING = 'ASKING',
  PENDING = 'PENDING',
  CANCELLING = 'CANCELLING',
  TRANSFERRED = 'TRANSFERRED',
  REFUSED = 'REFUSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(TransferInStatus, {
  name: 'TransferInStatus',
  description: 'How a transfer from another registrar stands.',
  valuesConfig: {
    ORDERED: { description: 'Its registry was not asked yet: the order is unpaid, or only just paid.' },
    ASKING: { description: 'Its registry is being asked.' },
    PENDING: { description: 'The registry waits until its day, or until the other registrar decides.' },
    CANCELLING: { description: 'It is being called off; it may take place all the same.' },
    TRANSFERRED: { description: 'The domain is with us.' },
    REFUSED: {
      description: 'The registry, or the other registrar, has refused it; its price became credit.',
    },
    CANCELLED: { description: 'It was called off, or its order ended unpaid.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A transfer of a domain from another registrar to us.' })
export class TransferIn {
  @Field(() => TransferInStatus, { description: 'How it stands.' })
  status!: TransferInStatus;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when the registry has it under way; null until then, and where it is done at once.',
  })
  requestedAt!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the registry carries it out unless the other registrar rejects it; null where it does not say.',
  })
  dueAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it ended, however; null while it goes on.' })
  closedAt!: Date | null;
  @Field(() => Boolean, {
    description:
      'Whether the registry has a holder with another tax code than that of the profile, which a transfer does not change (.it): true until its owner is changed.',
  })
  heldByOther!: boolean;
}

export function toTransferIn(row: TransferInRow, domain: DomainRow): TransferIn {
  const { requestedAt, dueAt, closedAt } = row;
  const heldByOther = isHeldByOther(domain);
  return Object.assign(new TransferIn(), {
    status: statusOf(row),
    requestedAt,
    dueAt,
    closedAt,
    heldByOther,
  });
}

function statusOf({ state, sentAt, requestedAt, cancelAskedAt }: TransferInRow): TransferInStatus {
  if (state !== 'OPEN') return TransferInStatus[state];
  if (cancelAskedAt !== null) return TransferInStatus.CANCELLING;
  if (requestedAt !== null) return TransferInStatus.PENDING;
  return sentAt === null ? TransferInStatus.ORDERED : TransferInStatus.ASKING;
}

@ObjectType({ simpleResolvers: true, description: 'A transfer that is being called off.' })
export class TransferInCancelling {
  @Field(() => Domain, { description: 'The domain.' })
  domain!: Domain;
  @Field(() => Operation, {
    description: 'The operation of the order line: FAILED once it is called off, and its price credit.',
  })
  operation!: Operation;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing is called off.', 'CancelTransferRefused', cancelTransferCodes),
})
export class CancelTransferRefused extends Refusal {}

export const CancelTransferResult = createUnionType({
  name: 'CancelTransferResult',
  description: 'What is being called off, or why nothing is.',
  types: () => [TransferInCancelling, CancelTransferRefused] as const,
});
