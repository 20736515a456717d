import type { CodeOf } from '@customer-area/shared/contract';
import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import type { registrantCodes } from '../../contract';
import { messages } from '../messages';
import type { DomainRow } from '../portfolio';
import { isHeldByOther } from '../registrants';

export type RegistrantRefusalCode = CodeOf<typeof registrantCodes>;

/** What decides whether a registrant can be changed now. */
export interface RegistrantFacts {
  readonly isKnown: boolean;
  readonly updateId: string | null;
}

/** Why a registrant is not changed now; the evaluator of the offer and of the act. */
export function updateRefusal(registrant: RegistrantFacts | null): RegistrantRefusalCode | null {
  if (registrant === null || !registrant.isKnown) return 'REGISTRANT_NOT_READY';
  return registrant.updateId === null ? null : 'UPDATE_PENDING';
}

/** The action UPDATE_REGISTRANT of a domain. */
export function explainUpdate(
  domain: Pick<DomainRow, 'state' | 'parentId' | 'byTransfer' | 'registrantId'>,
  registrant: RegistrantFacts | null,
  locale: Locale,
): ExplainedAction {
  const { state, parentId } = domain;
  const isGone = state !== 'REQUESTED' && state !== 'REGISTERING' && state !== 'REGISTERED';
  const ofParent = parentId === null ? null : 'REGISTRANT_OF_PARENT';
  const byOther = isHeldByOther(domain) ? 'HELD_BY_OTHER' : null;
  const code = isGone ? 'NO_LIVE_DOMAIN' : (ofParent ?? byOther ?? updateRefusal(registrant));
  if (code === null) return { code: 'UPDATE_REGISTRANT', allowed: true };
  const reason = { code, message: messages.text(locale, `registrant.${code}`) };
  return { code: 'UPDATE_REGISTRANT', allowed: false, reason };
}

/** What says who a registrant is: never changed here. In the order of the form. */
export const HOLDER_FIELDS = [
  'type',
  'firstName',
  'lastName',
  'companyName',
  'fiscalCode',
  'vatNumber',
  'officeCode',
] as const;
