import { CallerFault } from '@customer-area/shared/errors';
import type { RecordedEvent } from '@customer-area/shared/events';
import type { Peer } from '@customer-area/shared/http';
import { newId } from '@customer-area/shared/ids';
import { ApprovalsStandIn } from '../../../../test/harness/approvals-stand-in';
import { SecondStaffStandIn } from './second-staff-stand-in';

/** The identity service as billing sees it: billing data by profile, approvals, and the sandbox's clock. */
export class IdentityStandIn implements Peer {
  readonly name = 'identity';
  readonly changes = new Map<string, Record<string, unknown>>();
  readonly log: RecordedEvent[] = [];
  /** Cents a month by API key or delegation; one that is not in it is not valid. */
  readonly spendingLimits = new Map<string, number>();
  /** Makes questions about keys, profiles and staff fail. */
  down = false;
  readonly approvals = new ApprovalsStandIn();
  readonly secondStaff = new SecondStaffStandIn();
  offsetMs = 0;
  /** Makes `profile-snapshot` answer that there is no such profile. */
  readonly gone = new Set<string>();

  /** A profile was registered, with the token of this order if there is one. */
  registered(profileId: string, claimedOrderId: string | null = null): void {
    this.log.push({
      seq: this.log.length + 1,
      actor: null,
      id: newId('evt'),
      type: 'profile.registered',
      profileId,
      subjectId: profileId,
      payload: { profileId, loginId: newId('lgn'), privacyNoticeVersion: '2026-01', claimedOrderId },
      occurredAt: new Date().toISOString(),
    });
  }

  async call(operation: string, input: unknown): Promise<unknown> {
    if (operation === 'clock') return { offsetMs: this.offsetMs };
    if (operation === 'api-key-spending-limit' || operation === 'delegation-spending-limit') {
      if (this.down) throw new CallerFault('UNAVAILABLE');
      return this.spendingLimits.get((input as { id: string }).id) ?? null;
    }
    if (operation === 'events') {
      const { after } = input as { after: number };
      const events = this.log.filter(({ seq }) => seq > after);
      if (events.length === 0) await new Promise((resolve) => setTimeout(resolve, 20).unref());
      return { events, upTo: events.at(-1)?.seq ?? after };
    }
    if (operation === 'ask-second-staff') {
      if (this.down) throw new CallerFault('UNAVAILABLE');
      return this.secondStaff.ask(input as never);
    }
    if (operation === 'ask-approval') return this.approvals.ask(input as never);
    if (operation !== 'profile-snapshot') throw new Error(`the stand-in has no ${operation}`);
    const { profileId } = input as { profileId: string };
    if (this.down) throw new CallerFault('UNAVAILABLE');
    if (this.gone.has(profileId)) return null;
    return {
      profileId,
      subjectType: 'NATURAL_PERSON',
      displayName: 'Giulia Bianchi',
      firstName: 'Giulia',
      lastName: 'Bianchi',
      companyName: null,
      fiscalCode: 'BNCGLI85T41H501H',
      vatNumber: null,
      officeCode: null,
      recipientCode: '0000000',
      pecEmail: null,
      country: 'IT',
      address: { street: 'Via Roma 1', postalCode: '00100', city: 'Roma', province: 'RM', country: 'IT' },
      email: 'giulia@example.it',
      phone: '+39061234567',
      locale: 'it',
      ...this.changes.get(profileId),
    };
  }

  async close(): Promise<void> {}
}
