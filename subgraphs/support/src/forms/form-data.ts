import { readableInvoicing, readableOrder } from '@customer-area/billing/contract';
import { readableDomain } from '@customer-area/domains/contract';
import { readableProfile } from '@customer-area/identity/contract';
import type { InputOf, OutputOf } from '@customer-area/shared/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';

/** What other services know and a form can have in it: asked for a reader, and no more than that one may see is answered. */
export interface FormData {
  profile(asked: InputOf<typeof readableProfile>): Promise<OutputOf<typeof readableProfile>>;
  domain(asked: InputOf<typeof readableDomain>): Promise<OutputOf<typeof readableDomain>>;
  order(asked: InputOf<typeof readableOrder>): Promise<OutputOf<typeof readableOrder>>;
  invoicing(asked: InputOf<typeof readableInvoicing>): Promise<OutputOf<typeof readableInvoicing>>;
}

export function peerFormData(peer: (service: string) => Peer, requestId?: string): FormData {
  return {
    profile: (asked) => askOperation(peer('identity'), readableProfile, asked, requestId),
    domain: (asked) => askOperation(peer('domains'), readableDomain, asked, requestId),
    order: (asked) => askOperation(peer('billing'), readableOrder, asked, requestId),
    invoicing: (asked) => askOperation(peer('billing'), readableInvoicing, asked, requestId),
  };
}
