import type { CodeOf } from '@customer-area/shared/contract';
import type { publicationCodes } from '../../contract';
import type { TldRules } from '../names';
import type { RegistrantRow } from '../registrants';
import type { PublishedField } from '../registry';

export type PublicationRefusal = CodeOf<typeof publicationCodes>;

/** Why a registrant cannot consent to this; a consent can always be withdrawn. */
export function publicationRefusal(
  { companyName }: Pick<RegistrantRow, 'companyName'>,
  wanted: readonly PublishedField[],
  isPublishedSomewhere: boolean,
): PublicationRefusal | null {
  if (wanted.length === 0) return null;
  if (wanted.includes('ORGANIZATION') && companyName === null) return 'NO_ORGANIZATION_GIVEN';
  return isPublishedSomewhere ? null : 'NOWHERE_PUBLISHED';
}

/** Whether the registry of one of these extensions publishes what was consented to. */
export function isPublishedBySome(tldRules: TldRules, tlds: readonly string[], now: Date): boolean {
  return tlds.some((tld) => tldRules.policyFor(tld, now)?.publishesOnConsent === 1);
}
