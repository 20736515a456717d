import type { DnsCheck } from './dns-check';
import { dnsQueries } from './dns-queries';
import { simulatedDns } from './simulated-dns';

export type { DnsCheck } from './dns-check';
export { dnsCheckVariable, withDnsCheck } from './dns-check-variable';

/** How name servers are asked, as the configuration says. */
export function openDnsCheck(config: {
  readonly DNS_CHECK: 'SIMULATED' | 'QUERIES';
  readonly DNS_RESOLVER?: string | undefined;
}): DnsCheck {
  return config.DNS_CHECK === 'QUERIES'
    ? dnsQueries({ resolver: config.DNS_RESOLVER ?? null })
    : simulatedDns;
}
