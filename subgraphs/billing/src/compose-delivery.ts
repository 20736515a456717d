import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { BillingStandIns } from './compose-payments';
import { type DeliveryPort, SandboxSdiStore, sandboxDelivery } from './invoice-delivery';

/** The way to the exchange system: of the sandbox its stand-in. Elsewhere documents wait until an adapter is configured. */
export function composeDelivery(
  deps: { readonly database: Database; readonly clock: Clock; readonly sandbox: boolean },
  standIns: BillingStandIns,
): DeliveryPort | null {
  const { database, clock, sandbox } = deps;
  if (!sandbox) return null;
  const delivery = sandboxDelivery({ clock, files: new SandboxSdiStore(database) });
  return standIns.delivery?.(delivery) ?? delivery;
}
