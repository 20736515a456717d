import { notFound } from '@customer-area/shared/errors';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { SavedMethodStore } from '../methods/saved-method.store';

import type { PaymentProviders } from '../provider/payment-providers';
import type { PaymentMeans } from './payment-means';

/** What an order is paid with. */
export interface Instrument {
  readonly means: string;
  /** Who is asked to charge it; null for means without a provider. */
  readonly charge: { readonly provider: string; readonly token: string } | null;
  readonly save: boolean;
  /** The kept method it is; null for any other. */
  readonly methodId: string | null;
}

export interface InstrumentOfDeps {
  readonly methods: SavedMethodStore;
}

/** A kept method is charged by the adapter that keeps it, any other by the one that is configured for its means. */
export async function instrumentOf(
  deps: InstrumentOfDeps,
  manager: EntityManager,
  providers: Pick<PaymentProviders, 'of'>,
  profileId: ProfileId,
  means: PaymentMeans,
): Promise<Instrument> {
  switch (means.kind) {
    case 'CARD':
    case 'PAYPAL': {
      const provider = providers.of(means.kind).name;
      return {
        means: means.kind,
        charge: { provider, token: means.token },
        save: means.save,
        methodId: null,
      };
    }
    case 'SAVED': {
      const method = await deps.methods.find(manager, profileId, means.methodId);
      if (method === null) throw notFound();
      const charge = { provider: method.adapter, token: method.token };
      return { means: method.means, charge, save: false, methodId: method.id };
    }
    default:
      return { means: means.kind, charge: null, save: false, methodId: null };
  }
}

export interface TokenOfDeps {
  readonly methods: SavedMethodStore;
}

/** What a means is charged with; null for a means without a provider, or a saved method that is gone. */
export async function tokenOf(
  deps: TokenOfDeps,
  manager: EntityManager,
  profileId: ProfileId,
  means: PaymentMeans,
): Promise<string | null> {
  if (means.kind === 'SAVED')
    return (await deps.methods.find(manager, profileId, means.methodId))?.token ?? null;
  return 'token' in means ? means.token : null;
}
