import { withCodes } from '@customer-area/shared/contract';
import { ApprovalRequired, DateTime, Refusal } from '@customer-area/shared/graphql';
import { createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql';
import { transferOutCodes } from '../../contract';
import { Operation } from '../operation-views';
import { Domain } from '../portfolio';
import type { TransferOutRow, TransferOutState } from './transfer-out.entity';

export enum TransferOutStatus {
  PENDING = 'PENDING',
  REJECTED = 'REJECTED',
  CANCELLED = 'CANCELLED',
  TRANSFERRED = 'TRANSFERRED',
}
registerEnumType(TransferOutStatus, {
  name: 'TransferOutStatus',
  description: 'How a transfer to another registrar stands.',
  valuesConfig: {
    PENDING: { description: 'The registry waits until its day, or for a decision.' },
    REJECTED: { description: 'It was rejected here; the domain stays.' },
    CANCELLED: { description: 'The other registrar has called it off; the domain stays.' },
    TRANSFERRED: { description: 'The domain is with the other registrar.' },
  },
});

export enum TransferRejectionReason {
  OBJECTION = 'OBJECTION',
  FRAUD = 'FRAUD',
  IDENTITY_DISPUTE = 'IDENTITY_DISPUTE',
}
registerEnumType(TransferRejectionReason, {
  name: 'TransferRejectionReason',
  description: 'Why a transfer may be rejected, as ICANN lists it.',
  valuesConfig: {
    OBJECTION: { description: 'The holder does not want it.' },
    FRAUD: { description: 'Fraud is suspected.' },
    IDENTITY_DISPUTE: { description: 'There are doubts about who has asked for it.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A transfer of a domain to another registrar.' })
export class TransferOut {
  @Field(() => TransferOutStatus, { description: 'How it stands.' })
  status!: TransferOutState;
  @Field(() => DateTime, {
    description:
      'When the other registrar asked for the domain; when it got it, where the transfer was over before it was seen.',
  })
  requestedAt!: Date;
  @Field(() => DateTime, {
    description: 'When the registry carries it out by itself, unless it is rejected or called off before.',
  })
  until!: Date;
  @Field(() => String, { description: 'The other registrar, as the registry calls it.' })
  gainingRegistrar!: string;
}

export function toTransferOut(row: TransferOutRow): TransferOut {
  const { state: status, requestedAt, dueAt: until, gainingRegistrar } = row;
  return Object.assign(new TransferOut(), { status, requestedAt, until, gainingRegistrar });
}

@ObjectType({ simpleResolvers: true, description: 'A decision that the registry is being told.' })
export class TransferOutDecided {
  @Field(() => Domain, { description: 'The domain.' })
  domain!: Domain;
  @Field(() => Operation, { description: 'What is done at the registry, and how far it is.' })
  operation!: Operation;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was decided.', 'TransferOutRefused', transferOutCodes),
})
export class TransferOutRefused extends Refusal {}

export const ApproveTransferResult = createUnionType({
  name: 'ApproveTransferResult',
  description: 'What is done, or why nothing is.',
  types: () => [TransferOutDecided, TransferOutRefused, ApprovalRequired] as const,
});

export const RejectTransferResult = createUnionType({
  name: 'RejectTransferResult',
  description: 'What is done, or why nothing is.',
  types: () => [TransferOutDecided, TransferOutRefused] as const,
});
