import { newId } from '@customer-area/shared/ids';
import type { Viewer } from '@customer-area/shared/viewer';
import { pay, placed } from './documents';
import { type Billing, eventually, login, profile } from './open-billing';

const DAY = 86_400_000;

export interface Attempted {
  readonly attempt: number;
  readonly orderId: string | null;
  readonly outcome: string;
  readonly refusals: readonly { methodId: string; hard: boolean; code: string }[];
  readonly totalCents: number | null;
  readonly orderFailed: boolean;
}

/** A profile with a domain that renews itself, told of as the domains service does. */
export class Renewing {
  readonly viewer: Viewer;
  readonly profileId = profile();
  readonly domainId: string;
  readonly automaticRenewalId = newId('arn');
  readonly domainName: string;

  constructor(
    private readonly billing: Billing,
    /** From the billing service's own clock. */
    private readonly now: () => number = () => Date.now() + billing.identity.offsetMs,
  ) {
    this.viewer = login(this.profileId);
    this.domainName = `si-rinnova-${newId('nam').slice(-8)}.it`;
    this.domainId = billing.domains.own(this.profileId, this.domainName);
  }

  /** Keeps a card of the sandbox by paying something with it; answers the id of the method. */
  async keeps(token: string, means: 'card' | 'payPal' = 'card'): Promise<string> {
    const order = await placed(this.billing, this.viewer);
    const paid = await pay(this.billing, this.viewer, order.id, { [means]: { token, save: true } });
    if (paid.data?.payOrder.__typename !== 'PaymentCompleted') throw new Error(JSON.stringify(paid));
    const rows = await this.billing.sql<{ id: string }>(
      'SELECT id FROM saved_payment_method WHERE profile_id = ? AND fingerprint = ? AND means = ?',
      [this.profileId, token, means.toUpperCase()],
    );
    return rows[0]?.id ?? '';
  }

  /** Now, as facts tell it. */
  moment(): string {
    return new Date(this.now()).toISOString();
  }

  /** Domains has learned that an order is not to be paid any more. */
  async releases(orderId: string | null | undefined): Promise<void> {
    await this.billing.domains.call('release-lines', { orderId });
  }

  due(methodIds: readonly string[], over: Record<string, unknown> = {}): void {
    this.billing.domains.tell('automatic-renewal.due', {
      ...{ automaticRenewalId: this.automaticRenewalId, attempt: 1, years: 1, finalAttempt: false },
      ...{ domainId: this.domainId, domainName: this.domainName, profileId: this.profileId },
      ...{ methodIds, priceCeilingCents: null },
      paidThrough: new Date(this.now() + 7 * DAY).toISOString(),
      ...over,
    });
  }

  /** What was told of it so far, oldest first. */
  async attempts(): Promise<Attempted[]> {
    const rows = await this.billing.sql<{ payload: string }>(
      "SELECT payload FROM event_log WHERE type = 'automatic-renewal.attempted' AND subject_id = ? ORDER BY id",
      [this.domainId],
    );
    return rows.map(({ payload }) => JSON.parse(payload) as Attempted);
  }

  /** The attempts, once there are so many. */
  told(count: number): Promise<Attempted[]> {
    return eventually(async () => {
      const attempts = await this.attempts();
      if (attempts.length < count) throw new Error(`${attempts.length} of ${count} were told`);
      return attempts;
    });
  }

  /** Orders, charges that were captured, invoices: of this domain. */
  async books() {
    const [orders, captures, invoices] = await Promise.all([
      this.billing.sql<{ status: string }>(
        'SELECT o.status FROM customer_order o JOIN order_domain d ON d.order_id = o.id WHERE d.domain_id = ?',
        [this.domainId],
      ),
      this.billing.sql(
        `SELECT c.reference FROM sim_provider_charge c JOIN payment_attempt a ON a.id = c.attempt_id
           JOIN order_domain d ON d.order_id = a.order_id WHERE d.domain_id = ? AND c.state = 'CAPTURED'`,
        [this.domainId],
      ),
      this.billing.sql(
        'SELECT i.id FROM invoice i JOIN order_domain d ON d.order_id = i.order_id WHERE d.domain_id = ?',
        [this.domainId],
      ),
    ]);
    return {
      orders: orders.map(({ status }) => status),
      captures: captures.length,
      invoices: invoices.length,
    };
  }
}
