import { deliveryContract } from '../testing/delivery-contract';
import { openBilling } from '../testing/open-billing';
import { sandboxDelivery, THINKS_MS } from './sandbox-delivery';
import { SandboxSdiStore } from './sandbox-sdi.store';

deliveryContract("the sandbox's stand-in", async () => {
  const billing = await openBilling();
  let now = new Date('2026-11-27T12:00:00Z');
  return {
    delivery: sandboxDelivery({ clock: { now: () => now }, files: new SandboxSdiStore(billing.database) }),
    wait: async () => {
      now = new Date(now.getTime() + THINKS_MS);
    },
    close: billing.close,
  };
});
