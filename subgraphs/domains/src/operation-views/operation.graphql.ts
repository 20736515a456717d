import { contractOf, withCodes } from '@customer-area/shared/contract';
import { connectionType, DateTime } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import * as contract from '../../contract';
import { messages } from '../messages';
import {
  OperationKindValue,
  type OperationState,
  publicKind,
  type RequesterKind,
  WAITS,
  type WaitingFor,
} from '../operations';
import { LoginStub } from '../portfolio';
import { OperationCapacity, OperationStatus, OperationWaitsOn } from './operation-enums.graphql';
import type { ShownOperation, ShownTransition } from './shown-operation.store';

const { codes } = contractOf(contract);

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Order', { simpleResolvers: true })
export class OrderStub {
  @Field(() => ID)
  id!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Who asked for an operation.' })
export class OperationRequester {
  @Field(() => OperationCapacity, { description: 'In which capacity.' })
  capacity!: RequesterKind;
  @Field(() => LoginStub, {
    nullable: true,
    description: 'The login; null for staff, for the service itself, and where it is not yours to see.',
  })
  login!: LoginStub | null;
}

@ObjectType({
  simpleResolvers: true,
  description: withCodes('What an operation waits for.', 'OperationWait', ...codes),
})
export class OperationWait {
  @Field(() => String, { description: 'Stable, UPPER_SNAKE_CASE.' })
  code!: string;
  @Field(() => String, { description: 'For people, in Italian or English.' })
  message!: string;
  @Field(() => OperationWaitsOn, { description: 'Who has to act.' })
  who!: WaitingFor['who'];
  @Field(() => String, {
    nullable: true,
    description:
      'The mutation with which it goes on, e.g. payOrder (with `order`); set whenever it is ACTION_REQUIRED and goes on here.',
  })
  mutation!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: withCodes('Why an operation failed.', 'OperationFailure', ...codes),
})
export class OperationFailure {
  @Field(() => String, { description: 'Stable, UPPER_SNAKE_CASE.' })
  code!: string;
  @Field(() => String, { description: 'For people, in Italian or English.' })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A step in the history of an operation.' })
export class OperationStep {
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
  @Field(() => OperationStatus, {
    nullable: true,
    description: 'How it stood before; null at its beginning.',
  })
  from!: OperationState | null;
  @Field(() => OperationStatus, { description: 'How it stood then.' })
  to!: OperationState;
  @Field(() => String, {
    description:
      'Why, for programs: a fact such as order.paid, a step such as sent, or the code it waited for or failed with.',
  })
  reason!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    'An act at a registry or a host, with or without an order: how far it is and what it waits for.',
})
export class Operation {
  /** Whose it is, and what it is about: for the type policy, not for the graph. */
  profileId!: string;
  domainId!: string | null;

  @Field(() => ID, { description: 'E.g. opr_01jd….' })
  id!: string;
  @Field(() => OperationKindValue, { description: 'What is done.' })
  kind!: string;
  @Field(() => OperationStatus, { description: 'How far it is.' })
  status!: OperationState;
  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it goes on.' })
  finishedAt!: Date | null;
  @Field(() => OperationRequester, {
    nullable: true,
    description: 'Who asked for it; null where that was not recorded.',
  })
  requestedBy!: OperationRequester | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The version of the rules of its extension under which it was asked for (tldPolicy).',
  })
  policyVersion!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'What the registry calls it, where it was accepted without being decided at once.',
  })
  registryReference!: string | null;
  @Field(() => OperationWait, {
    nullable: true,
    description: 'What it waits for and who has to act; null when it waits for nothing but its turn.',
  })
  waitsFor!: OperationWait | null;
  @Field(() => OperationFailure, { nullable: true, description: 'Set when it is FAILED.' })
  failure!: OperationFailure | null;
  @Field(() => OrderStub, {
    nullable: true,
    description: 'The order that it carries out a line of; null for what is done without an order.',
  })
  order!: OrderStub | null;
}

export const OperationConnection = connectionType(
  Operation,
  'Operation',
  'A page of the operations of a domain.',
);

export function toOperation(row: ShownOperation, locale: Locale): Operation {
  return Object.assign(new Operation(), {
    profileId: row.profileId,
    domainId: row.domainId,
    id: row.id,
    kind: publicKind(row.kind),
    status: row.state,
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
    requestedBy: toRequester(row),
    policyVersion: row.policyVersion,
    registryReference: row.registryReference,
    waitsFor: toWait(row, locale),
    failure: toFailure(row, locale),
    order: row.orderId === null ? null : Object.assign(new OrderStub(), { id: row.orderId }),
  });
}

export function toStep({ at, fromState, toState, reason }: ShownTransition): OperationStep {
  return Object.assign(new OperationStep(), { at, from: fromState, to: toState, reason });
}

function toRequester({ askedBy, askedByLogin }: ShownOperation): OperationRequester | null {
  if (askedBy === null) return null;
  const isShown = askedByLogin !== null && askedBy !== OperationCapacity.STAFF;
  const login = isShown ? Object.assign(new LoginStub(), { id: askedByLogin }) : null;
  return Object.assign(new OperationRequester(), { capacity: askedBy, login });
}

function toWait({ waitsFor: code }: ShownOperation, locale: Locale): OperationWait | null {
  if (code === null) return null;
  const message = messages.text(locale, `operationWait.${code}`);
  return Object.assign(new OperationWait(), { code, message, ...WAITS[code] });
}

function toFailure({ failureCode, failureMessage }: ShownOperation, locale: Locale): OperationFailure | null {
  if (failureCode === null) return null;
  // Failures of before texts were stored, whose kinds may be gone.
  const text = failureMessage ?? messages.localized('operation.failed');
  return Object.assign(new OperationFailure(), { code: failureCode, message: text[locale] });
}
