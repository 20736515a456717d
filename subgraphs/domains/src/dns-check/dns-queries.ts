import { Resolver } from 'node:dns/promises';
import type { AskedHost, DnsCheck } from './dns-check';

const TIMEOUT_MS = 3_000;
const DNS_PORT = 53;

export interface DnsQueriesOptions {
  /** `address:port` of the resolver that knows where name servers are; null for that of the system. */
  readonly resolver: string | null;
  readonly port?: number;
}

/** Asks each name server itself for the start of authority of the name. */
export function dnsQueries({ resolver: server, port = DNS_PORT }: DnsQueriesOptions): DnsCheck {
  const lookUp = new Resolver({ timeout: TIMEOUT_MS, tries: 1 });
  if (server !== null) lookUp.setServers([server]);
  const addressesOf = async ({ host, addresses }: AskedHost): Promise<readonly string[]> => {
    if (addresses.length > 0) return addresses;
    const found = await Promise.allSettled([lookUp.resolve4(host), lookUp.resolve6(host)]);
    return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  };
  const serves = async (name: string, asked: AskedHost): Promise<boolean> => {
    const [address] = await addressesOf(asked);
    if (address === undefined) return false;
    const direct = new Resolver({ timeout: TIMEOUT_MS, tries: 2 });
    direct.setServers([address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`]);
    return direct.resolveSoa(name).then(
      () => true,
      () => false,
    );
  };
  return {
    failing: async (name, hosts) => {
      const served = await Promise.all(hosts.map((asked) => serves(name, asked)));
      return hosts.find((_, place) => served[place] === false)?.host ?? null;
    },
  };
}
