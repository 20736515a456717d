import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import type { JobHandler } from '@customer-area/shared/jobs';
import type { LinkSecrets } from '@customer-area/shared/link-secrets';
import { formerAddressLetter } from '../../contract';
import type { RegistrantStore } from '../registrants';
import type { FormerAddressStore } from './former-address.store';
import { FORGET_FORMER_ADDRESS, forgetFormerAddress } from './keep-former-address';

export interface FormerAddressLetterDeps {
  readonly database: Database;
  readonly registrants: RegistrantStore;
  readonly formerAddresses: FormerAddressStore;
  readonly takeBackSecrets: LinkSecrets;
}

/** What identity needs to write to an address that a registrant had: no fact carries it. */
function formerAddressLetterOperation({
  database: { read },
  registrants,
  formerAddresses,
  takeBackSecrets,
}: FormerAddressLetterDeps): InternalHandlers {
  return answerOperation(formerAddressLetter, async ({ formerAddressId }) => {
    const row = await formerAddresses.find(read, formerAddressId);
    const registrant = row === null ? null : await registrants.ofJob(read, row.registrantId);
    if (row === null || registrant === null) return null;
    const { id, profileId, email, tokenHash } = row;
    const token = tokenHash === null ? null : takeBackSecrets.of(id);
    const { locale, firstName, lastName, companyName } = registrant;
    return { profileId, email, locale: locale ?? 'it', firstName, lastName, companyName, token };
  });
}

/** What the slice adds to the service. */
export function composeFormerAddresses(deps: FormerAddressLetterDeps) {
  const { database } = deps;
  const jobs: readonly JobHandler[] = [
    { kind: FORGET_FORMER_ADDRESS, run: (job) => forgetFormerAddress(deps, database.read, job) },
  ];
  return { jobs, internal: formerAddressLetterOperation(deps) };
}
