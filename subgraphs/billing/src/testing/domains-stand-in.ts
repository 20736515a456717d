import { CallerFault } from '@customer-area/shared/errors';
import type { RecordedEvent } from '@customer-area/shared/events';
import type { Peer } from '@customer-area/shared/http';
import { newId } from '@customer-area/shared/ids';
import type { FrozenHolder } from '../frozen-facts/index';
import type { HoldersOf, InspectLines, ReserveLines } from '../orders/index';
import { HeldLines } from './held-lines';

/** The domains service as billing sees it: holds lines, answers what it is asked, tells its log. */
export class DomainsStandIn extends HeldLines implements Peer {
  readonly name = 'domains';
  readonly opened: string[] = [];
  /** What is charged to a kept method when it renews itself, by the method's id. */
  readonly renewals = new Map<string, { domains: { domainId: string; name: string }[]; total: number }>();
  /** Who holds what lines are about, by profile; of others nobody knows yet. */
  readonly holders = new Map<string, (asked: HoldersOf) => FrozenHolder[]>();
  /** What renewals may be charged to now, where that is not what was told; null: nothing. */
  readonly standings = new Map<string, { methodIds: string[]; priceCeilingCents: number | null } | null>();
  /** By when renewing a domain has to be paid, by its id. */
  readonly boundaries = new Map<
    string,
    { event: string; at: string; domainName: string; consequence: string }[]
  >();
  /** Lines whose domain their customer has given to another profile. */
  readonly cancelled: string[] = [];
  readonly handedOver = new Set<string>();
  readonly log: RecordedEvent[] = [];
  /** Runs before a reservation, for tests that need one to be slow or to fail. */
  beforeReserving: () => Promise<void> = async () => undefined;
  /** Runs when the lines are held, for tests in which whoever asked dies. */
  afterReserving: () => Promise<void> = async () => undefined;
  /** Makes inspecting, reserving and telling what a withdrawal takes back fail. */
  away = false;
  /** Makes `open-lines` and `cancel-lines` fail. */
  down = false;

  /** About an order, or about a domain of a profile. */
  tell(
    type: string,
    payload: ({ orderId: string } | { domainId: string; profileId: string }) & Record<string, unknown>,
  ): void {
    const seq = this.log.length + 1;
    const occurredAt = new Date().toISOString();
    this.log.push({
      seq,
      id: newId('evt'),
      type,
      profileId: 'profileId' in payload ? String(payload.profileId) : null,
      subjectId: String('domainId' in payload ? payload.domainId : payload.orderId),
      payload,
      occurredAt,
      actor: null,
    });
  }

  private standing(automaticRenewalId: string) {
    const changed = this.standings.get(automaticRenewalId);
    if (changed !== undefined) return changed;
    const told = this.log.findLast(
      ({ type, payload }) =>
        type === 'automatic-renewal.due' &&
        (payload as { automaticRenewalId: string }).automaticRenewalId === automaticRenewalId,
    );
    if (told === undefined) throw new Error(`nothing was told of ${automaticRenewalId}`);
    const { methodIds, priceCeilingCents } = told.payload as {
      methodIds: string[];
      priceCeilingCents: number | null;
    };
    return { methodIds, priceCeilingCents };
  }

  async call(operation: string, input: unknown): Promise<unknown> {
    if (this.away && operation !== 'events') throw new CallerFault('UNAVAILABLE');
    switch (operation) {
      case 'inspect-lines':
        return JSON.parse(JSON.stringify({ lines: this.inspect(input as InspectLines) }));
      case 'reserve-lines':
        await this.beforeReserving();
        return this.reserveAndTell(input as ReserveLines);
      case 'line-holders':
        return { holders: this.holders.get((input as HoldersOf).profileId)?.(input as HoldersOf) ?? [] };
      case 'release-lines':
        this.release((input as { orderId: string }).orderId);
        return true;
      case 'automatic-renewal-standing':
        return this.standing((input as { automaticRenewalId: string }).automaticRenewalId);
      case 'payment-boundaries': {
        const { domains } = input as { domains: { domainId: string }[] };
        return { boundaries: domains.flatMap(({ domainId }) => this.boundaries.get(domainId) ?? []) };
      }
      case 'auto-renewals-of-methods':
        return (input as { methodIds: string[] }).methodIds.map((methodId) => ({
          methodId,
          ...(this.renewals.get(methodId) ?? { domains: [], total: 0 }),
        }));
      case 'withdrawal-outlook': {
        if (this.away) throw new CallerFault('UNAVAILABLE');
        const { lineIds } = input as { lineIds: string[] };
        return {
          lines: lineIds.map((lineId) => ({
            lineId,
            becomes: this.handedOver.has(lineId) ? 'HANDED_OVER' : 'KEPT',
            consequence: `what becomes of ${lineId}`,
          })),
        };
      }
      case 'open-lines':
        if (this.down) throw new CallerFault('UNAVAILABLE');
        this.opened.push((input as { orderId: string }).orderId);
        return true;
      case 'cancel-lines':
        if (this.down) throw new CallerFault('UNAVAILABLE');
        this.cancelled.push((input as { orderId: string }).orderId);
        return true;
      case 'events': {
        const { after } = input as { after: number };
        const events = this.log.filter(({ seq }) => seq > after);
        if (events.length === 0) await new Promise((resolve) => setTimeout(resolve, 20).unref());
        return { events, upTo: events.at(-1)?.seq ?? after };
      }
      default:
        throw new Error(`the stand-in has no ${operation}`);
    }
  }

  async close(): Promise<void> {}

  private async reserveAndTell(request: ReserveLines): Promise<unknown> {
    const lines = this.reserve(request);
    await this.afterReserving();
    return JSON.parse(JSON.stringify({ lines }));
  }
}
