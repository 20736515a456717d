import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import type { DsRecord, GlueHost } from '../registry';

/** Where a name is to lead: one of the three. */
export interface WantedDelegation {
  readonly nameServers?: readonly string[];
  readonly host?: GlueHost;
  readonly dsRecords?: readonly DsRecord[];
}

/** Everything that an approval of a change allows, in words: whoever approves sees no less than what is bound by its hash. */
export function whatIsApproved(
  { unicodeName: name }: { readonly unicodeName: string },
  { nameServers, host, dsRecords }: WantedDelegation,
  locale: Locale,
): string {
  if (nameServers !== undefined)
    return messages.text(locale, 'approval.nameServers', { name, hosts: nameServers.join(', ') });
  if (host !== undefined) {
    const addresses = host.addresses.join(', ') || 'none';
    return messages.text(locale, 'approval.hostRecord', { name, host: host.host, addresses });
  }
  const written = (dsRecords ?? []).map(({ keyTag, algorithm, digestType, digest }) =>
    [keyTag, algorithm, digestType, digest].join(' '),
  );
  return messages.text(locale, 'approval.dsRecords', { name, records: written.join(', ') || 'none' });
}
