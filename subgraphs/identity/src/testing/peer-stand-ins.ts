import { CallerFault } from '@customer-area/shared/errors';
import type { RecordedEvent } from '@customer-area/shared/events';
import type { Peer } from '@customer-area/shared/http';
import { silentPeer } from './identity-under-test';

/** Domains and billing as a change of profile data sees them: what they hold is set by the test. */
export class PeerStandIns {
  domains = {
    total: 0,
    ids: [] as string[],
    digest: 'none',
    registrants: { total: 0, ids: [] as string[] },
  };
  orders = { total: 0, ids: [] as string[], digest: 'none' };
  /** What domains answers about the letter of a verification, by its id. */
  readonly verificationLetters = new Map<string, object>();
  /** What domains answers about the letter to a new owner, by the id of the invitation. */
  readonly newOwnerLetters = new Map<string, object>();
  /** What domains answers about the letter to a registrant, by the id of what it confirms. */
  readonly ownerConfirmations = new Map<string, object>();
  /** What domains answers about the letter to an address of an owner who is said to have died, by its id. */
  readonly ownerObjections = new Map<string, object>();
  /** What domains answers about the letter to an address that a registrant had, by its id. */
  readonly formerAddresses = new Map<string, object>();
  readonly dataReminders = new Map<string, object>();
  /** What domains answers about the letter of a day's expiries, page by page, by its id. */
  readonly expiryLetters = new Map<string, object[]>();
  /** What billing answers about the letter of an order, by its id. */
  readonly paymentLetters = new Map<string, object>();
  /** What billing answers about the letter with a document, by its id. */
  readonly invoiceLetters = new Map<string, object>();
  /** Services that do not answer. */
  readonly down = new Set<string>();
  /** What was asked: operation and input. */
  readonly asked: [string, unknown][] = [];
  private readonly logs: Readonly<Record<string, RecordedEvent[]>> = { domains: [], billing: [] };

  peer(name: string): Peer {
    const silent = silentPeer(name);
    return {
      ...silent,
      call: async (operation, input) => {
        if (operation === 'events') {
          const log = this.logs[name] ?? [];
          const news = log.filter(({ seq }) => seq > (input as { after: number }).after);
          if (news.length > 0) return { events: news, upTo: log.length };
        }
        if (operation === 'verification-letter')
          return this.verificationLetters.get((input as { verificationId: string }).verificationId) ?? null;
        if (operation === 'new-owner-letter')
          return this.newOwnerLetters.get((input as { invitationId: string }).invitationId) ?? null;
        if (operation === 'owner-confirmation-letter')
          return this.ownerConfirmations.get((input as { confirmationId: string }).confirmationId) ?? null;
        if (operation === 'owner-objection-letter')
          return this.ownerObjections.get((input as { objectionId: string }).objectionId) ?? null;
        if (operation === 'former-address-letter')
          return this.formerAddresses.get((input as { formerAddressId: string }).formerAddressId) ?? null;
        if (operation === 'data-reminder-letter')
          return this.dataReminders.get((input as { registrantId: string }).registrantId) ?? null;
        if (operation === 'expiry-notice-letter') {
          if (this.down.has(name)) throw new CallerFault('UNAVAILABLE');
          const { letterId, after } = input as { letterId: string; after: { domainId: string } | null };
          return this.expiryLetters.get(letterId)?.[Number(after?.domainId ?? 0)] ?? null;
        }
        if (operation === 'invoice-letter')
          return this.invoiceLetters.get((input as { invoiceId: string }).invoiceId) ?? null;
        if (operation === 'payment-letter')
          return this.paymentLetters.get((input as { subjectId: string }).subjectId) ?? null;
        if (operation !== 'profile-domains' && operation !== 'profile-open-orders')
          return silent.call(operation, input);
        if (this.down.has(name)) throw new CallerFault('UNAVAILABLE');
        this.asked.push([operation, input]);
        return operation === 'profile-domains' ? this.domains : this.orders;
      },
    };
  }

  /** Something happened to the domains of a profile. */
  tellOfDomains(type: string, profileId: string, payload: object, subjectId = 'x'): void {
    this.tell('domains', type, profileId, payload, subjectId);
  }

  /** Something happened to an order of a profile. */
  tellOfOrders(type: string, profileId: string, payload: { orderId: string }): void {
    this.tell('billing', type, profileId, payload, payload.orderId);
  }

  private tell(source: string, type: string, profileId: string, payload: object, subjectId: string): void {
    const log = this.logs[source] ?? [];
    const seq = log.length + 1;
    const occurredAt = new Date().toISOString();
    log.push({
      seq,
      id: `evt_${source}_${seq}`,
      type,
      profileId,
      subjectId,
      payload,
      occurredAt,
      actor: null,
    });
  }
}
