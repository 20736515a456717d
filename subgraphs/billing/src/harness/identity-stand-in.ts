import type { Peer } from '@customer-area/shared/http';

/** The identity service as billing sees it: billing data by profile, and the sandbox's clock. */
export class IdentityStandIn implements Peer {
  readonly name = 'identity';
  readonly changes = new Map<string, Record<string, unknown>>();
  offsetMs = 0;

  async call(operation: string, input: unknown): Promise<unknown> {
    if (operation === 'clock') return { offsetMs: this.offsetMs };
    if (operation !== 'profile-snapshot') throw new Error(`the stand-in has no ${operation}`);
    const { profileId } = input as { profileId: string };
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
