import { CallerFault } from '@customer-area/shared/errors';
import type { RecordedEvent } from '@customer-area/shared/events';
import type { Peer } from '@customer-area/shared/http';
import { newId } from '@customer-area/shared/ids';
import { newSecret, secretHash } from '../secrets';

type Answer = 'claimable' | 'claimed' | 'expired';

/** The billing service as registration sees it: orders that wait to be claimed, and a log. */
export class OrdersStandIn implements Peer {
  readonly name = 'billing';
  /** Makes it answer nothing but its log. */
  down = false;
  /** What it was asked, as it was asked. */
  readonly asked: unknown[] = [];
  private readonly orders = new Map<string, { orderId: string; answer: Answer }>();
  private readonly log: RecordedEvent[] = [];

  /** An order that was placed without signing in. */
  placed(answer: Answer = 'claimable'): { orderId: string; claimToken: string } {
    const order = { orderId: newId('ord'), claimToken: newSecret() };
    this.orders.set(secretHash(order.claimToken), { orderId: order.orderId, answer });
    return order;
  }

  tell(type: string, profileId: string, payload: { orderId: string } & Record<string, unknown>): void {
    this.log.push({
      seq: this.log.length + 1,
      id: newId('evt'),
      type,
      profileId,
      subjectId: payload.orderId,
      payload,
      actor: null,
      occurredAt: new Date().toISOString(),
    });
  }

  async call(operation: string, input: unknown): Promise<unknown> {
    if (operation === 'events') {
      const { after } = input as { after: number };
      const events = this.log.filter(({ seq }) => seq > after);
      if (events.length === 0) await new Promise((resolve) => setTimeout(resolve, 20).unref());
      return { events, upTo: events.at(-1)?.seq ?? after };
    }
    if (this.down) throw new CallerFault('UNAVAILABLE');
    if (operation !== 'claimable-order') return true;
    this.asked.push(input);
    const order = this.orders.get((input as { claimHash: string }).claimHash);
    if (order === undefined) return { answer: 'unknown', orderId: null };
    return { answer: order.answer, orderId: order.answer === 'claimable' ? order.orderId : null };
  }

  async close(): Promise<void> {}
}
