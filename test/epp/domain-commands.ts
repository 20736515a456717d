import { DAY_MS } from '@customer-area/shared/clock';
import type { ClientStatus, DsRecord, GlueHost } from '../../subgraphs/domains/src/registry';
import { ofSchema } from '../../subgraphs/domains/src/registry/epp/commands/frame-of-command';
import {
  at,
  childrenOf,
  element,
  type ReadElement,
  textAt,
} from '../../subgraphs/domains/src/registry/epp/xml';
import { authDigestOf } from '../../subgraphs/domains/src/registry/simulated/auth-code';
import { update } from '../../subgraphs/domains/src/registry/simulated/commands/data-commands';
import { type Command, changed } from '../../subgraphs/domains/src/registry/simulated/commands/effect';
import { onOwnName } from '../../subgraphs/domains/src/registry/simulated/commands/guards';
import {
  create,
  remove,
  renew,
  restore,
} from '../../subgraphs/domains/src/registry/simulated/commands/term-commands';
import { hostsInside } from './host-commands';
import type { Registry } from './registry';
import { CODE_OF, type Request, type Result } from './result';
import { showDomain } from './show-domain';
import { transferDomain } from './transfer-domain';

const COMMAND_ID = { commandId: 'epp' };
const nameOf = ({ object }: Request) => textAt(object, 'name')?.toLowerCase() ?? '';

type Handler = (registry: Registry, request: Request) => Result;

/** RFC 5731, with 3915, 5910 and 8748. */
export const DOMAIN_COMMANDS: Readonly<Record<string, Handler>> = {
  'domain:check': check,
  'domain:info': (registry, request) => {
    const stored = registry.ledger.find(nameOf(request));
    if (stored === null) return { code: 2303 };
    const code = textAt(request.object, 'authInfo', 'pw');
    const isWrong = code !== null && stored.authDigest !== authDigestOf(code);
    if (isWrong && registry.ledger.rules.tellsAuthCode) return { code: 2202 };
    return showDomain(registry, stored, request.registrar);
  },
  'domain:create': createDomain,
  'domain:renew': (registry, request) => {
    const years = Number(textAt(request.object, 'period') ?? 1);
    const seenExpiry = new Date(`${textAt(request.object, 'curExpDate')}T00:00:00.000Z`);
    return carriedOut(registry, request, renew({ ...COMMAND_ID, name: nameOf(request), years, seenExpiry }));
  },
  'domain:delete': (registry, request) => {
    const atExpiry = at(request.extension, 'delete', 'schedule') !== null;
    // RFC 5731, 3.2.2.
    if (hostsInside(registry, nameOf(request)).length > 0) return { code: 2305 };
    const result = carriedOut(registry, request, remove({ ...COMMAND_ID, name: nameOf(request), atExpiry }));
    return result.code === 1001 ? { code: 1000 } : result;
  },
  'domain:update': updateDomain,
  'domain:transfer': transferDomain,
};

function check({ ledger, premium }: Registry, { object, extension }: Request): Result {
  const names = childrenOf(object, 'name').map(({ text }) => text.trim().toLowerCase());
  const cd = (name: string) =>
    element('domain:cd', [element('domain:name', name, { avail: ledger.find(name) === null ? '1' : '0' })]);
  const asksFee = at(extension, 'check', 'currency') !== null;
  const fee = (name: string) =>
    element(
      'fee:cd',
      [
        element('fee:objID', name),
        element('fee:class', premium.has(name) ? 'premium-A' : 'standard'),
        element(
          'fee:command',
          [
            element('fee:period', '1', { unit: 'y' }),
            element('fee:fee', premium.has(name) ? '500.00' : (ledger.rules.yearPrice / 100).toFixed(2)),
          ],
          { name: 'create' },
        ),
      ],
      { avail: '1' },
    );
  const fees = ofSchema('fee', 'chkData', [element('fee:currency', 'EUR'), ...names.map(fee)]);
  return {
    code: 1000,
    data: ofSchema('domain', 'chkData', names.map(cd)),
    extensions: asksFee ? [fees] : [],
  };
}

function createDomain(registry: Registry, request: Request): Result {
  const { object } = request;
  const name = nameOf(request);
  // RFC 8748: who does not name the fee of a dear name does not get it.
  if (registry.premium.has(name)) return { code: 2004 };
  const nameServers = hostsOf(at(object, 'ns'));
  if (isHostUnknown(registry, nameServers)) return { code: 2303 };
  const years = Number(textAt(object, 'period') ?? 1);
  const registrant = textAt(object, 'registrant');
  const authCode = textAt(object, 'authInfo', 'pw') ?? '';
  const command = { ...COMMAND_ID, name, years, nameServers, ...(registrant === null ? {} : { registrant }) };
  const result = carriedOut(registry, request, (stored, asking) => {
    const effect = create(command)(stored, asking);
    if (effect.kind === 'refused' || effect.stored === null) return effect;
    return { ...effect, stored: { ...effect.stored, authDigest: authDigestOf(authCode) } };
  });
  if (result.code >= 2000) return result;
  registry.authCodes.set(name, authCode);
  const stored = registry.ledger.find(name);
  const data = ofSchema('domain', 'creData', [
    element('domain:name', name),
    element('domain:crDate', stored?.createdAt.toISOString() ?? ''),
    element('domain:exDate', stored?.expiresAt.toISOString() ?? ''),
  ]);
  return { ...result, data };
}

function updateDomain(registry: Registry, request: Request): Result {
  const { object, extension } = request;
  const name = nameOf(request);
  const restoring = at(extension, 'update', 'restore');
  if (restoring !== null) return restoreDomain(registry, request, restoring);
  const [add, rem, chg] = [at(object, 'add'), at(object, 'rem'), at(object, 'chg')];
  const added = hostsOf(at(add, 'ns'));
  if (isHostUnknown(registry, added)) return { code: 2303 };
  const removed = new Set(hostsOf(at(rem, 'ns')));
  const authCode = textAt(chg, 'authInfo', 'pw') ?? undefined;
  const registrant = textAt(chg, 'registrant') ?? undefined;
  const result = carriedOut(registry, request, (stored, asking) => {
    const nameServers = [...(stored?.nameServers ?? []).filter((one) => !removed.has(one)), ...added];
    const given = { addStatuses: statusesOf(add), removeStatuses: statusesOf(rem), nameServers };
    const glue = addressed(registry, at(add, 'ns'));
    const keys = keysAfter(stored?.dsRecords ?? [], extension);
    // Registro .it lets its registrar change the holder in an update, under a new code.
    const isTrade = asking.rules.trades && registrant !== undefined && authCode !== undefined;
    if (isTrade && stored !== null)
      return onOwnName({ prohibitedBy: 'clientUpdateProhibited' }, (own) =>
        changed({ ...own, registrant, authDigest: authDigestOf(authCode) }),
      )(stored, asking);
    const optional = {
      ...(registrant === undefined ? {} : { registrant }),
      ...(authCode === undefined ? {} : { authCode }),
    };
    return update({ ...COMMAND_ID, name, ...given, glue, dsRecords: keys, ...optional })(stored, asking);
  });
  if (result.code < 2000 && authCode !== undefined) registry.authCodes.set(name, authCode);
  return result;
}

/** RFC 3915. Generic extensions want a report before the name is back, and the day of its deletion in it. */
function restoreDomain(registry: Registry, request: Request, restoring: ReadElement): Result {
  const { ledger } = registry;
  const name = nameOf(request);
  if (ledger.registry !== 'gtld') return carriedOut(registry, request, restore);
  if (restoring.attributes.op === 'report') {
    if (!ledger.awaitingReport.has(name)) return { code: 2304 };
    const told = Date.parse(textAt(restoring, 'report', 'delTime') ?? '');
    const deletedAt = ledger.find(name)?.deletedAt?.getTime() ?? Number.NaN;
    const isTrue = Math.abs(told - deletedAt) < DAY_MS;
    return isTrue ? carriedOut(registry, request, restore) : { code: 2306 };
  }
  const effect = restore(ledger.find(name), ledger.asking(request.registrar));
  if (effect.kind === 'refused') return { code: CODE_OF[effect.code] };
  ledger.awaitingReport.set(name, ledger.now());
  const status = element('rgp:rgpStatus', [], { s: 'pendingRestore' });
  return { code: 1000, extensions: [ofSchema('rgp', 'upData', [status])] };
}

export function carriedOut({ ledger }: Registry, request: Request, command: Command): Result {
  const done = ledger.carryOut(request.registrar, nameOf(request), command);
  if (done.kind === 'refused') return { code: CODE_OF[done.code] };
  return { code: done.isPending ? 1001 : 1000 };
}

function hostsOf(ns: ReadElement | null): string[] {
  const attributes = childrenOf(ns, 'hostAttr').map((host) => textAt(host, 'hostName') ?? '');
  return [...childrenOf(ns, 'hostObj').map(({ text }) => text.trim()), ...attributes];
}

/** Where hosts are: attributes bring their addresses along, objects have them. */
function addressed({ hosts }: Registry, ns: ReadElement | null): GlueHost[] {
  const attributes = childrenOf(ns, 'hostAttr').map((one) => ({
    host: textAt(one, 'hostName') ?? '',
    addresses: childrenOf(one, 'hostAddr').map(({ text }) => text.trim()),
  }));
  const objects = childrenOf(ns, 'hostObj').map(({ text }) => ({
    host: text.trim(),
    addresses: hosts.get(text.trim())?.addresses ?? [],
  }));
  return [...attributes, ...objects].filter(({ addresses }) => addresses.length > 0);
}

function isHostUnknown({ ledger, hosts }: Registry, wanted: readonly string[]): boolean {
  return ledger.registry === 'gtld' && wanted.some((host) => !hosts.has(host));
}

const statusesOf = (part: ReadElement | null) =>
  childrenOf(part, 'status').map(({ attributes }) => attributes.s as ClientStatus);

function keysAfter(standing: readonly DsRecord[], extension: ReadElement | null): readonly DsRecord[] {
  const change = childrenOf(extension, 'update').find(({ namespace }) => namespace.includes('secDNS'));
  if (change === undefined) return standing;
  const kept = textAt(change, 'rem', 'all') === 'true' ? [] : standing;
  const added = childrenOf(at(change, 'add'), 'dsData').map((ds) => ({
    keyTag: Number(textAt(ds, 'keyTag')),
    algorithm: Number(textAt(ds, 'alg')),
    digestType: Number(textAt(ds, 'digestType')),
    digest: (textAt(ds, 'digest') ?? '').toLowerCase(),
  }));
  return [...kept, ...added];
}
