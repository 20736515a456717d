import { profileSnapshot } from '@customer-area/identity/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { Locale } from '@customer-area/shared/locale';

/** In which language a customer is written to, as identity knows; Italian for a profile that is gone. */
export function peerLanguageOf(identity: Pick<Peer, 'call'>) {
  return async (profileId: string, requestId: string): Promise<Locale> =>
    (await askOperation(identity, profileSnapshot, { profileId }, requestId))?.locale ?? 'it';
}
