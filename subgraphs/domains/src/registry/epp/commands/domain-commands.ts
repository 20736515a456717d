import type { ClientStatus, GlueHost } from '../../port';
import { element, optional, type WrittenElement } from '../xml';
import { type EppCommand, ofSchema } from './frame-of-command';
import { addressOf } from './host-commands';

const DAY_LETTERS = 'yyyy-mm-dd'.length;

const ofDomain = (verb: string, parts: Parameters<typeof element>[1], op?: string): WrittenElement =>
  element(verb, [ofSchema('domain', verb, parts)], op === undefined ? {} : { op });
const nameOf = (name: string) => element('domain:name', name);
const authInfo = (code: string) => element('domain:authInfo', [element('domain:pw', code)]);
const period = (years: number) => element('domain:period', String(years), { unit: 'y' });

/** Name servers as objects of their own, or as texts of the name: registries have one or the other. */
export type HostKind = 'OBJECTS' | 'ATTRIBUTES';

function hostsOf(
  kind: HostKind,
  hosts: readonly string[],
  glue: readonly GlueHost[] = [],
): WrittenElement | null {
  if (hosts.length === 0) return null;
  return element(
    'domain:ns',
    hosts.map((host) =>
      kind === 'OBJECTS'
        ? element('domain:hostObj', host)
        : element('domain:hostAttr', [
            element('domain:hostName', host),
            ...(glue.find((one) => one.host === host)?.addresses ?? []).map((one) =>
              addressOf('domain:hostAddr', one),
            ),
          ]),
    ),
  );
}

export function domainCheck(
  names: readonly string[],
  extensions: readonly WrittenElement[] = [],
): EppCommand {
  return { verb: 'domain:check', body: ofDomain('check', names.map(nameOf)), extensions };
}

/** With the code of a name, some registries say whether it is that. */
export function domainInfo(name: string, authCode?: string): EppCommand {
  const code = authCode === undefined ? null : authInfo(authCode);
  return { verb: 'domain:info', body: ofDomain('info', [nameOf(name), code]) };
}

export interface NewDomain {
  readonly name: string;
  readonly years: number;
  readonly hostKind: HostKind;
  readonly nameServers: readonly string[];
  readonly registrant: string | null;
  /** By the kind of contact, where the registry wants them. */
  readonly contacts: Readonly<Record<string, string>>;
  readonly authCode: string;
}

export function domainCreate(wanted: NewDomain): EppCommand {
  const { name, years, hostKind, nameServers, registrant, contacts, authCode } = wanted;
  return {
    verb: 'domain:create',
    body: ofDomain('create', [
      nameOf(name),
      period(years),
      hostsOf(hostKind, nameServers),
      optional('domain:registrant', registrant),
      Object.entries(contacts).map(([type, handle]) => element('domain:contact', handle, { type })),
      authInfo(authCode),
    ]),
  };
}

export function domainRenew(name: string, seenExpiry: Date, years: number): EppCommand {
  const seen = element('domain:curExpDate', seenExpiry.toISOString().slice(0, DAY_LETTERS));
  return { verb: 'domain:renew', body: ofDomain('renew', [nameOf(name), seen, period(years)]) };
}

export function domainDelete(name: string, extensions: readonly WrittenElement[] = []): EppCommand {
  return { verb: 'domain:delete', body: ofDomain('delete', [nameOf(name)]), extensions };
}

export type TransferOp = 'query' | 'request' | 'approve' | 'reject' | 'cancel';

export function domainTransfer(op: TransferOp, name: string, authCode?: string): EppCommand {
  const parts = [nameOf(name), authCode === undefined ? null : authInfo(authCode)];
  return { verb: `domain:transfer-${op}`, body: ofDomain('transfer', parts, op) };
}

export interface DomainChange {
  readonly hostKind: HostKind;
  readonly glue?: readonly GlueHost[];
  readonly addHosts?: readonly string[];
  readonly removeHosts?: readonly string[];
  readonly addStatuses?: readonly ClientStatus[];
  readonly removeStatuses?: readonly ClientStatus[];
  readonly registrant?: string | undefined;
  readonly authCode?: string | undefined;
}

export function domainUpdate(
  name: string,
  change: DomainChange,
  extensions: readonly WrittenElement[] = [],
): EppCommand {
  const { hostKind, addHosts = [], removeHosts = [], registrant, authCode } = change;
  const statuses = (all: readonly ClientStatus[] = []) => all.map((s) => element('domain:status', [], { s }));
  const some = (tag: string, parts: Parameters<typeof element>[1]) => {
    const made = element(tag, parts);
    return made.content.length === 0 ? null : made;
  };
  return {
    verb: 'domain:update',
    body: ofDomain('update', [
      nameOf(name),
      some('domain:add', [hostsOf(hostKind, addHosts, change.glue), statuses(change.addStatuses)]),
      some('domain:rem', [hostsOf(hostKind, removeHosts), statuses(change.removeStatuses)]),
      some('domain:chg', [
        optional('domain:registrant', registrant),
        authCode === undefined ? null : authInfo(authCode),
      ]),
    ]),
    extensions,
  };
}
