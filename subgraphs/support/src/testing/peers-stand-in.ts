import { CallerFault } from '@customer-area/shared/errors';
import type { Peer } from '@customer-area/shared/http';

/** Domains, billing and identity, as far as support asks them. */
export class PeersStandIn {
  /** How far business time is ahead, which identity tells. */
  offsetMs = 0;
  /** No service answers. */
  silent = false;
  /** What was asked, as `service operation`. */
  readonly asked: string[] = [];
  private readonly owners = new Map<string, string>();

  /** A domain, order or document of a profile. */
  own(profileId: string, ...ids: readonly string[]): void {
    for (const id of ids) this.owners.set(id, profileId);
  }

  readonly peer = (name: string): Peer => ({
    name,
    close: async () => undefined,
    call: async (operation, input) => {
      if (operation === 'clock') return { offsetMs: this.offsetMs };
      this.asked.push(`${name} ${operation}`);
      if (this.silent) throw new CallerFault('UNAVAILABLE');
      const { profileId, ...asked } = input as { profileId: string } & Record<string, readonly string[]>;
      const ownOf = (ids: readonly string[] = []) => ids.filter((id) => this.owners.get(id) === profileId);
      if (`${name} ${operation}` === 'domains own-domains')
        return { domains: ownOf(asked.domainIds).map((id) => ({ id, unicodeName: 'esempio.it' })) };
      if (`${name} ${operation}` === 'billing own-records')
        return { orderIds: ownOf(asked.orderIds), invoiceIds: ownOf(asked.invoiceIds) };
      throw new Error(`nobody stands in for ${name} to ${operation}`);
    },
  });
}
