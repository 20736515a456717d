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

/** A name server outside of the registry's extensions needs no address; one inside the name that it serves does. */
export function hostCreate(host: string, addresses: readonly string[]): EppCommand {
  const parts = [nameOf(host), ...addresses.map((one) => addressOf('host:addr', one))];
  return { verb: 'host:create', body: element('create', [ofSchema('host', 'create', parts)]) };
}
