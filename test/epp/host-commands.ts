import { ofSchema } from '../../subgraphs/domains/src/registry/epp/commands/frame-of-command';
import { addressOf } from '../../subgraphs/domains/src/registry/epp/commands/host-commands';
import {
  at,
  childrenOf,
  element,
  type ReadElement,
  textAt,
} from '../../subgraphs/domains/src/registry/epp/xml';
import type { Registry } from './registry';
import type { Request, Result } from './result';

type Handler = (registry: Registry, request: Request) => Result;

const nameOf = ({ object }: Request) => textAt(object, 'name') ?? '';
const addressesIn = (part: ReadElement | null) => childrenOf(part, 'addr').map(({ text }) => text.trim());

/** RFC 5732. */
export const HOST_COMMANDS: Readonly<Record<string, Handler>> = {
  'host:check': ({ hosts }, { object }) => {
    const cd = ({ text }: ReadElement) =>
      element('host:cd', [element('host:name', text.trim(), { avail: hosts.has(text.trim()) ? '0' : '1' })]);
    return { code: 1000, data: ofSchema('host', 'chkData', childrenOf(object, 'name').map(cd)) };
  },
  'host:create': (registry, request) => {
    const { hosts, ledger } = registry;
    const host = nameOf(request);
    if (hosts.has(host)) return { code: 2302 };
    const above = sponsorAbove(registry, host);
    const addresses = addressesIn(request.object);
    // Inside a name of this registry it is that of its registrar, and needs an address.
    if (above !== null && above !== request.registrar) return { code: 2201 };
    if (above !== null && addresses.length === 0) return { code: 2003 };
    hosts.set(host, { registrar: request.registrar, addresses });
    const names = [element('host:name', host), element('host:crDate', ledger.now().toISOString())];
    return { code: 1000, data: ofSchema('host', 'creData', names) };
  },
  'host:info': (registry, request) => {
    const host = nameOf(request);
    const known = registry.hosts.get(host);
    if (known === undefined) return { code: 2303 };
    const registrar = registrarOf(registry, host);
    const data = ofSchema('host', 'infData', [
      element('host:name', host),
      element('host:roid', `H${host.length}-TEST`),
      element('host:status', [], { s: isLinked(registry, host) ? 'linked' : 'ok' }),
      known.addresses.map((one) => addressOf('host:addr', one)),
      element('host:clID', registrar),
      element('host:crID', known.registrar),
      element('host:crDate', registry.ledger.now().toISOString()),
    ]);
    return { code: 1000, data };
  },
  'host:update': (registry, request) => {
    const host = nameOf(request);
    const known = registry.hosts.get(host);
    if (known === undefined) return { code: 2303 };
    if (registrarOf(registry, host) !== request.registrar) return { code: 2201 };
    const [added, removed] = [addressesIn(at(request.object, 'add')), addressesIn(at(request.object, 'rem'))];
    if (removed.some((one) => !known.addresses.includes(one))) return { code: 2303 };
    if (added.some((one) => known.addresses.includes(one))) return { code: 2302 };
    const addresses = [...known.addresses.filter((one) => !removed.includes(one)), ...added];
    if (addresses.length === 0 && sponsorAbove(registry, host) !== null) return { code: 2003 };
    registry.hosts.set(host, { ...known, addresses });
    return { code: 1000 };
  },
  'host:delete': (registry, request) => {
    const host = nameOf(request);
    if (!registry.hosts.has(host)) return { code: 2303 };
    if (registrarOf(registry, host) !== request.registrar) return { code: 2201 };
    if (isLinked(registry, host)) return { code: 2305 };
    registry.hosts.delete(host);
    return { code: 1000 };
  },
};

/** The hosts inside a name. */
export function hostsInside({ hosts }: Registry, name: string): string[] {
  return [...hosts.keys()].filter((host) => host.endsWith(`.${name}`)).sort();
}

/** The registrar of the name that a host is inside of; null: it is inside of none of this registry. */
function sponsorAbove({ ledger }: Registry, host: string): string | null {
  const name = [...ledger.names.keys()].find((one) => host.endsWith(`.${one}`));
  return name === undefined ? null : (ledger.find(name)?.sponsor ?? null);
}

/** A host inside a name goes with it to another registrar. */
function registrarOf(registry: Registry, host: string): string {
  return sponsorAbove(registry, host) ?? registry.hosts.get(host)?.registrar ?? '';
}

function isLinked({ ledger }: Registry, host: string): boolean {
  return [...ledger.names.values()].some(({ nameServers }) => nameServers.includes(host));
}
