import ipaddr from 'ipaddr.js';

/** An address alone is a network of one. */
type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Networks that somebody may come from. Identity wrote them in canonical form. */
export class Networks {
  private readonly networks: readonly Network[];

  /** @param cidrs e.g. `203.0.113.0/24`; none for anywhere */
  constructor(cidrs: readonly string[]) {
    this.networks = cidrs.map((cidr) => ipaddr.parseCIDR(cidr));
  }

  /** False for what is no address at all, unless anywhere will do. */
  includes(ip: string): boolean {
    if (this.networks.length === 0) return true;
    if (!ipaddr.isValid(ip)) return false;
    const address = ipaddr.process(ip);
    return this.networks.some(
      ([network, length]) => network.kind() === address.kind() && address.match(network, length),
    );
  }
}
