import type { Database } from '@customer-area/shared/database';
import type { Logger } from '@customer-area/shared/logging';
import type { BillingStandIns } from './compose-payments';
import type { BillingConfig } from './config';
import { SandboxViesStore, sandboxVies, type ViesPort, viesOverHttp } from './vat-proofs';

/** Where VAT numbers are proven. */
export function composeVies(
  { SANDBOX, VIES_URL, SELLER }: BillingConfig,
  { database, logger }: { readonly database: Database; readonly logger: Logger },
  standIns: BillingStandIns,
): ViesPort {
  if (standIns.vies !== undefined) return standIns.vies;
  if (SANDBOX) return sandboxVies(new SandboxViesStore(database));
  return viesOverHttp({ url: VIES_URL, requester: SELLER.vatNumber, logger });
}
