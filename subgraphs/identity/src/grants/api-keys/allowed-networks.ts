import { badInput, faultText } from '@customer-area/shared/errors';
import { networkRange } from '@customer-area/shared/network';
import { messages } from '../../messages';

/** Addresses and networks a key may name. */
export const MAX_NETWORKS = 20;

/**
 * The networks a key can be used from, each in its one canonical form and once: `10.1.2.3/8` is `10.0.0.0/8`, an address alone
 * is a network of one. None means from anywhere.
 */
export function allowedNetworks(field: string, given: readonly string[]): readonly string[] {
  if (given.length > MAX_NETWORKS) throw badInput(field, faultText('input.atOnce', { most: MAX_NETWORKS }));
  const networks = given.map((text, index) => {
    const network = networkRange(text);
    if (network === null) throw badInput(`${field}.${index}`, messages.localized('fault.network'));
    return network;
  });
  return [...new Set(networks)];
}
