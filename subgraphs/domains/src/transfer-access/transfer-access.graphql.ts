import { withCodes } from '@customer-area/shared/contract';
import { ApprovalRequired, AtMost, DateTime, Refusal } from '@customer-area/shared/graphql';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { authCodeCodes, transferLockCodes } from '../../contract';
import { Operation } from '../operation-views';
import { Domain } from '../portfolio';

/** Domains that one request may lock or unlock. */
export const MOST_DOMAINS = 50;

@ObjectType({ simpleResolvers: true, description: 'A domain whose registry is being told.' })
export class TransferLockChanging {
  @Field(() => Domain, { description: 'The domain; `registryStatuses` says so once it is done.' })
  domain!: Domain;
  @Field(() => Operation, { description: 'What is done at the registry, and how far it is.' })
  operation!: Operation;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('The lock of one domain stays as it is.', 'TransferLockRefused', transferLockCodes),
})
export class TransferLockRefused extends Refusal {
  @Field(() => ID, { description: 'The id as it was given.' })
  domainId!: string;
}

export const TransferLockAnswer = createUnionType({
  name: 'TransferLockAnswer',
  description: 'What became of one domain.',
  types: () => [TransferLockChanging, TransferLockRefused, ApprovalRequired] as const,
});

@ObjectType({ simpleResolvers: true, description: 'What became of each domain.' })
export class TransferLockSet {
  @AtMost(MOST_DOMAINS)
  @Field(() => [TransferLockAnswer], {
    description: 'One for each id, in the order in which they were given.',
  })
  answers!: (typeof TransferLockAnswer)[];
}

@ObjectType({ simpleResolvers: true, description: 'A code for transferring a domain, shown once.' })
export class AuthCodeRevealed {
  @Field(() => Domain, { description: 'The domain.' })
  domain!: Domain;
  @Field(() => String, {
    description: 'The code, for the other registrar. It is kept nowhere: the next time shows another one.',
  })
  authCode!: string;
  @Field(() => DateTime, { description: 'Until when it is good, unless another one is revealed before.' })
  expiresAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('No code was shown.', 'AuthCodeRefused', authCodeCodes),
})
export class AuthCodeRefused extends Refusal {}

export const RevealAuthCodeResult = createUnionType({
  name: 'RevealAuthCodeResult',
  description: 'The code, or why it is not shown.',
  types: () => [AuthCodeRevealed, AuthCodeRefused, ApprovalRequired] as const,
});
