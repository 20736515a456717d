import { element } from '../xml';
import { type EppCommand, ofSchema } from './frame-of-command';

const nameOf = (host: string) => element('host:name', host);

export function hostCheck(hosts: readonly string[]): EppCommand {
  return {
    verb: 'host:check',
    body: element('check', [ofSchema('host', 'check', hosts.map(nameOf))]),
  };
}

/** A name server outside of the registry's extensions needs no address. */
export function hostCreate(host: string): EppCommand {
  return { verb: 'host:create', body: element('create', [ofSchema('host', 'create', [nameOf(host)])]) };
}
