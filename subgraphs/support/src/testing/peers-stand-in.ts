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
  /** Members of staff by their logins. */
  readonly staff = new Map<string, { readonly name: string; readonly permissions: readonly string[] }>();
  /** In which language customers are written to. */
  locale: 'it' | 'en' = 'it';
  /** What they answer besides, by `service operation`. */
  readonly answers = new Map<string, (input: unknown) => unknown>();
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
      const answer = this.answers.get(`${name} ${operation}`);
      if (answer !== undefined) return answer(input);
      const { profileId, ...asked } = input as { profileId: string } & Record<string, readonly string[]>;
      const ownOf = (ids: readonly string[] = []) => ids.filter((id) => this.owners.get(id) === profileId);
      if (`${name} ${operation}` === 'domains own-domains')
        return { domains: ownOf(asked.domainIds).map((id) => ({ id, unicodeName: 'esempio.it' })) };
      if (`${name} ${operation}` === 'billing own-records')
        return { orderIds: ownOf(asked.orderIds), invoiceIds: ownOf(asked.invoiceIds) };
      if (`${name} ${operation}` === 'identity staff-members')
        return (asked.loginIds ?? []).flatMap((loginId) => {
          const member = this.staff.get(loginId);
          return member === undefined ? [] : [{ loginId, ...member }];
        });
      if (`${name} ${operation}` === 'identity profile-snapshot') return snapshotOf(profileId, this.locale);
      throw new Error(`nobody stands in for ${name} to ${operation}`);
    },
  });
}

/** A made-up person, of whom only the language matters here. */
function snapshotOf(profileId: string, locale: 'it' | 'en') {
  const address = {
    street: 'Via Roma 1',
    postalCode: '52100',
    city: 'Arezzo',
    province: 'AR',
    country: 'IT',
  };
  const nothing = { firstName: null, lastName: null, companyName: null, fiscalCode: null, vatNumber: null };
  return {
    profileId,
    subjectType: 'NATURAL_PERSON',
    displayName: 'Giulia Bianchi',
    ...nothing,
    officeCode: null,
    recipientCode: null,
    pecEmail: null,
    country: 'IT',
    address,
    email: 'giulia@example.it',
    phone: '+390575123456',
    locale,
  };
}
