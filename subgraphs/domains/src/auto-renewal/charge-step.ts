import { addDays } from '@customer-area/shared/clock';
import type { DomainRow } from '../portfolio';
import { renewsItself } from '../renewal';
import type { AutomaticRenewalRow } from './automatic-renewal.entity';
import { CHARGE_DAYS, chargeAfter, chargeCheckAfter, chargeFrom } from './charge-schedule';

export type DomainToCharge = Pick<
  DomainRow,
  'state' | 'paidThrough' | 'renewingSince' | 'ownerChangingSince' | 'autoRenew' | 'autoRenewOverFor'
>;

/** What is done with a domain that is due to be looked at. */
export type ChargeStep =
  /** It does not renew itself any more. */
  | { readonly kind: 'stop' }
  | { readonly kind: 'wait'; readonly until: Date }
  /** The expiry came before it was charged: nothing looked at it in time, or nobody told how the attempt ended. */
  | { readonly kind: 'missed'; readonly paidThrough: Date; readonly until: Date }
  | {
      readonly kind: 'charge';
      readonly paidThrough: Date;
      readonly isFinal: boolean;
      /** When it is looked at again if nothing else happens. */
      readonly until: Date;
    };

/** Whether the moment of a charge has come: a domain is looked at earlier than that when its expiry has moved since. */
export function chargeStep(
  domain: DomainToCharge,
  checkAt: Date,
  period: Pick<AutomaticRenewalRow, 'state' | 'attempts'> | null,
  now: Date,
  /** Nothing was told of the attempt that is being made, not even that nobody knows. */
  isUnanswered = false,
): ChargeStep {
  const { state, paidThrough, renewingSince, ownerChangingSince } = domain;
  if (domain.autoRenew === 'OFF' || isGone(state)) return { kind: 'stop' };
  // A renewal that is paid is being carried out: the expiry is about to move, or the registry refuses. Whoever gives a domain away
  // is not charged for it any more.
  if (paidThrough === null || renewingSince !== null || ownerChangingSince !== null)
    return { kind: 'wait', until: addDays(now, 1) };
  const until = chargeCheckAfter(paidThrough, now);
  // An attempt that is never answered ends with the expiry: it is looked at then.
  const endsAt = now < paidThrough && until > paidThrough ? paidThrough : until;
  if (isUnanswered && renewsItself(domain))
    return now < paidThrough ? { kind: 'wait', until: endsAt } : { kind: 'missed', paidThrough, until };
  const moment = chargeFrom(paidThrough, checkAt);
  if (moment === null || !renewsItself(domain)) return { kind: 'wait', until };
  const isOpen = period === null || period.state === 'WAITING';
  if (now >= paidThrough) return isOpen ? { kind: 'missed', paidThrough, until } : { kind: 'wait', until };
  if (moment > now) return { kind: 'wait', until: moment };
  if (!isOpen || (period?.attempts ?? 0) >= CHARGE_DAYS.length) return { kind: 'wait', until };
  const isLast = (period?.attempts ?? 0) + 1 === CHARGE_DAYS.length;
  return {
    kind: 'charge',
    paidThrough,
    isFinal: isLast || chargeAfter(paidThrough, now) === null,
    until: endsAt,
  };
}

function isGone(state: DomainRow['state']): boolean {
  return state !== 'REQUESTED' && state !== 'REGISTERING' && state !== 'REGISTERED';
}
