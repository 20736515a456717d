import { Directive, Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import type { Locale } from '../locale';
import type { Cents } from '../money';
import { DateTime } from './date-time';
import { messages } from './messages';

/** Value types that several subgraphs answer with the same shape. */

@InterfaceType({
  description:
    'An expected "no" of the business: data, not an error. `code` is stable, `message` is in the language of the caller.',
})
export abstract class Refusal {
  @Field(() => String, { description: 'Stable, UPPER_SNAKE_CASE; what a client may branch on.' })
  code!: string;
  @Field(() => String, { description: 'For people, in Italian or English.' })
  message!: string;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description:
    'The profile has put this act under dual approval: nothing was done, and another login has to approve the request that was made. Once it has, do the same again. Code APPROVAL_REQUIRED.',
})
export class ApprovalRequired extends Refusal {
  @Field(() => ID, { description: 'The request, for approveRequest, rejectRequest and withdrawApproval.' })
  approvalId!: string;
}

/** The refusal for an act that waits for a second login. */
export function approvalRequired(approvalId: string, locale: Locale): ApprovalRequired {
  return Object.assign(new ApprovalRequired(), {
    code: 'APPROVAL_REQUIRED',
    message: messages.text(locale, 'APPROVAL_REQUIRED'),
    approvalId,
  });
}

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: 'An amount of money in integer cents.' })
export class Money implements Cents {
  @Field(() => Int, { description: 'Cents; negative only on credit notes.' })
  amount!: number;
  @Field(() => String, { description: 'ISO 4217, e.g. EUR.' })
  currency!: string;
}

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field(() => Boolean, {
    description: 'Whether there is more behind this page; true when it was asked for with `before`.',
  })
  hasNextPage!: boolean;
  @Field(() => Boolean, {
    description: 'Whether there is more before this page; true when it was asked for with `after`.',
  })
  hasPreviousPage!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first entry, for `before`; null on an empty page.',
  })
  startCursor!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last entry, for `after`; null on an empty page.',
  })
  endCursor!: string | null;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'Why an action is not possible, or what to mind about it.',
})
export class ActionReason {
  @Field(() => String, { description: 'The same code that the mutation would answer with.' })
  code!: string;
  @Field(() => String, { description: 'For people, in Italian or English.' })
  message!: string;
}

export enum ActionCode {
  RENEW = 'RENEW',
  RESTORE = 'RESTORE',
  PAY = 'PAY',
  CANCEL = 'CANCEL',
  APPROVE = 'APPROVE',
  REJECT = 'REJECT',
  WITHDRAW = 'WITHDRAW',
  OPEN_CONTROL_PANEL = 'OPEN_CONTROL_PANEL',
  SEND_VERIFICATION = 'SEND_VERIFICATION',
  UPDATE_REGISTRANT = 'UPDATE_REGISTRANT',
  ADD_SERVICE = 'ADD_SERVICE',
  CANCEL_SERVICE = 'CANCEL_SERVICE',
  UPGRADE_SERVICE = 'UPGRADE_SERVICE',
  SET_AUTO_RENEW = 'SET_AUTO_RENEW',
  SET_TAGS = 'SET_TAGS',
  ADD_THIRD_LEVEL = 'ADD_THIRD_LEVEL',
  ASSIGN_THIRD_LEVEL_LOGIN = 'ASSIGN_THIRD_LEVEL_LOGIN',
  SET_TRANSFER_LOCK = 'SET_TRANSFER_LOCK',
  REVEAL_AUTH_CODE = 'REVEAL_AUTH_CODE',
  APPROVE_TRANSFER = 'APPROVE_TRANSFER',
  REJECT_TRANSFER = 'REJECT_TRANSFER',
  CANCEL_TRANSFER = 'CANCEL_TRANSFER',
  SET_NAME_SERVERS = 'SET_NAME_SERVERS',
  REPLY = 'REPLY',
  CLOSE = 'CLOSE',
  REOPEN = 'REOPEN',
  RATE = 'RATE',
}
registerEnumType(ActionCode, {
  name: 'ActionCode',
  description: 'Everything that an action can be.',
  valuesConfig: {
    RENEW: { description: 'Order the renewal of the domain.' },
    RESTORE: { description: 'Order the restoration of the domain, which its registry has deleted.' },
    PAY: { description: 'Pay the order.' },
    CANCEL: { description: 'Give the unpaid order up.' },
    APPROVE: { description: "Approve another login's request." },
    REJECT: { description: "Reject another login's request." },
    WITHDRAW: { description: 'Take the own request back; of an order, withdraw from the contract.' },
    OPEN_CONTROL_PANEL: { description: 'Open the control panel of the domain without a new sign-in.' },
    SEND_VERIFICATION: { description: "Send another letter that verifies the registrant's address." },
    UPDATE_REGISTRANT: { description: 'Change how the registrant is reached.' },
    ADD_SERVICE: { description: 'Order a service for the domain.' },
    UPGRADE_SERVICE: { description: 'Order a larger size of the service.' },
    SET_TAGS: { description: 'Give the domain tags, or take them away.' },
    CANCEL_SERVICE: { description: 'Give the service up.' },
    SET_AUTO_RENEW: { description: 'Let the domain renew itself, change how, or stop it.' },
    ADD_THIRD_LEVEL: { description: 'Order a third level of the domain.' },
    ASSIGN_THIRD_LEVEL_LOGIN: { description: 'Give the third level to a login that sees nothing else.' },
    SET_TRANSFER_LOCK: { description: 'Lock the domain against transfers to another registrar.' },
    REVEAL_AUTH_CODE: { description: 'See a code for transferring the domain to another registrar.' },
    APPROVE_TRANSFER: { description: 'Let the domain go to the registrar that has asked for it.' },
    REJECT_TRANSFER: { description: 'Keep the domain that another registrar has asked for.' },
    CANCEL_TRANSFER: { description: 'Call the transfer of the domain to us off.' },
    SET_NAME_SERVERS: { description: 'Delegate the domain to other name servers.' },
    REPLY: { description: 'Write to the ticket.' },
    CLOSE: { description: 'Close the ticket.' },
    REOPEN: { description: 'Take the closed ticket up again.' },
    RATE: { description: 'Say how the closed ticket was served.' },
  },
});

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description:
    'Something a customer can do, and whether it can be done now. Computed by the evaluator that the mutation itself uses.',
})
export class Action {
  @Field(() => ActionCode, { description: 'What can be done.' })
  code!: ActionCode;
  @Field(() => Boolean, { description: 'Whether it can be done now.' })
  allowed!: boolean;
  @Field(() => ActionReason, { nullable: true, description: 'Set when it is not allowed.' })
  reason!: ActionReason | null;
  @Field(() => ActionReason, { nullable: true, description: 'Something to mind although it is allowed.' })
  warning!: ActionReason | null;
  @Field(() => DateTime, { nullable: true, description: 'When it becomes possible, if that is known.' })
  opensAt!: Date | null;
}

type ActionName = keyof typeof ActionCode;

/** An {@link Action} as an evaluator says it. */
export type ExplainedAction =
  | { readonly code: ActionName; readonly allowed: true; readonly warning?: ActionReason | null }
  | {
      readonly code: ActionName;
      readonly allowed: false;
      readonly reason: ActionReason;
      readonly opensAt?: Date | null;
    };

export function toAction(explained: ExplainedAction): Action {
  const code = ActionCode[explained.code];
  return explained.allowed
    ? { code, allowed: true, reason: null, warning: explained.warning ?? null, opensAt: null }
    : {
        code,
        allowed: false,
        reason: explained.reason,
        warning: null,
        opensAt: explained.opensAt ?? null,
      };
}
