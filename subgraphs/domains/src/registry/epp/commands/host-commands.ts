import { element, type WrittenElement } from '../xml';
import { type EppCommand, ofSchema } from './frame-of-command';

/** An address of a host, in whichever schema. */
export function addressOf(name: string, address: string): WrittenElement {
  return element(name, address, { ip: address.includes(':') ? 'v6' : 'v4' });
}

const nameOf = (host: string) => element('host:name', host);

export function hostCheck(hosts: readonly string[]): EppCommand {
  return {
    verb: 'host:check',
    body: element('check', [ofSchema('host', 'check', hosts.map(nameOf))]),
  };
}

export function hostInfo(host: string): EppCommand {
  return { verb: 'host:info', body: element('info', [ofSchema('host', 'info', [nameOf(host)])]) };
}

/** Adds addresses to those of a host, and takes others away. */
export function hostUpdate(
  host: string,
  { added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] },
): EppCommand {
  const some = (tag: string, addresses: readonly string[]) =>
    addresses.length === 0
      ? null
      : element(
          tag,
          addresses.map((one) => addressOf('host:addr', one)),
        );
  const parts = [nameOf(host), some('host:add', added), some('host:rem', removed)];
  return { verb: 'host:update', body: element('update', [ofSchema('host', 'update', parts)]) };
}

export function hostDelete(host: string): EppCommand {
  return { verb: 'host:delete', body: element('delete', [ofSchema('host', 'delete', [nameOf(host)])]) };
}

/** A name server outside of the registry's extensions needs no address; one inside the name that it serves does. */
export function hostCreate(host: string, addresses: readonly string[]): EppCommand {
  const parts = [nameOf(host), ...addresses.map((one) => addressOf('host:addr', one))];
  return { verb: 'host:create', body: element('create', [ofSchema('host', 'create', parts)]) };
}
