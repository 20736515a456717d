import type { readableInvoicing, readableOrder } from '@customer-area/billing/contract';
import type { readableDomain } from '@customer-area/domains/contract';
import type { readableProfile } from '@customer-area/identity/contract';
import type { InputOf, OutputOf } from '@customer-area/shared/contract';
import { mayRead } from '@customer-area/shared/reader';
import type { PeersStandIn } from './peers-stand-in';

export const MINE = 'prf_mine';
export const DOMAIN = 'dom_01jdem00000000000000000103';
export const COM = 'dom_01jdem00000000000000000104';
export const ORDER = 'ord_01jdem00000000000000000105';

const address = { street: 'Via Roma 1', postalCode: '20121', city: 'Milano', province: 'MI', country: 'IT' };
const holder = {
  ...{ displayName: 'Ганна Щербак', fiscalCode: 'SHCHNN80A41Z138X', vatNumber: null, address },
  ...{ email: 'ganna@example.it', phone: '+39021234567' },
};

/** One customer, as the other services would tell of it: each decides by the reader, as it does there. */
export function knownCustomer({ answers }: PeersStandIn): void {
  const tlds: Readonly<Record<string, string>> = { [DOMAIN]: 'it', [COM]: 'com' };
  answers.set('domains readable-domain', (input): OutputOf<typeof readableDomain> => {
    const { reader, domainId } = input as InputOf<typeof readableDomain>;
    const tld = tlds[domainId];
    const reaches = reader.domainIds === null || reader.domainIds.includes(domainId);
    if (reader.profileId !== MINE || tld === undefined || !reaches || !mayRead(reader, 'domains:read'))
      return null;
    const seen = mayRead(reader, 'profile:read') ? holder : null;
    return { id: domainId, unicodeName: `città.${tld}`, tld, services: ['MAILBOXES'], holder: seen };
  });
  answers.set('identity readable-profile', (input): OutputOf<typeof readableProfile> => {
    const { reader } = input as InputOf<typeof readableProfile>;
    if (reader.profileId !== MINE || !mayRead(reader, 'profile:read')) return null;
    const codes = { officeCode: null, recipientCode: 'M5UXCR1', pecEmail: null };
    return { ...holder, ...codes, subjectType: 'NATURAL_PERSON', displayName: 'Giulia Bianchi' };
  });
  answers.set('billing readable-order', (input) => {
    const { reader, orderId, locale } = input as InputOf<typeof readableOrder>;
    if (reader.profileId !== MINE || orderId !== ORDER || !mayRead(reader, 'orders:read')) return null;
    const lines = [locale === 'it' ? 'Registrazione città.it, 1 anno' : 'Registration of città.it, 1 year'];
    return { number: '20260000042', placedAt: '2026-11-20T10:00:00.000Z', lines, total: 1_219 };
  });
  answers.set('billing readable-invoicing', (input): OutputOf<typeof readableInvoicing> => {
    const { reader } = input as InputOf<typeof readableInvoicing>;
    if (!mayRead(reader)) return null;
    return {
      recipientCode: null,
      pec: 'giulia@pec.example',
      purchaseOrder: null,
      cig: 'Z123',
      cup: null,
      address,
    };
  });
}
