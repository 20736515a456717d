import { ofSchema } from '../../subgraphs/domains/src/registry/epp/commands/frame-of-command';
import { addressOf } from '../../subgraphs/domains/src/registry/epp/commands/host-commands';
import { element, optional, type WrittenElement } from '../../subgraphs/domains/src/registry/epp/xml';
import { authDigestOf } from '../../subgraphs/domains/src/registry/simulated/auth-code';
import { isInFreeDays } from '../../subgraphs/domains/src/registry/simulated/free-days';
import { shownRecord } from '../../subgraphs/domains/src/registry/simulated/shown-record';
import type { StoredName } from '../../subgraphs/domains/src/registry/simulated/stored-name';
import { hostsInside } from './host-commands';
import type { Registry } from './registry';
import type { Result } from './result';

const GRACE = new Set(['autoRenewPeriod', 'redemptionPeriod', 'pendingRestore', 'addPeriod']);

/** A name as `info` shows it to a registrar. */
export function showDomain(registry: Registry, stored: StoredName, registrar: string): Result {
  const { ledger, authCodes } = registry;
  const { name, nameServers, glue, dsRecords, sponsor, createdAt, expiresAt, deletedAt } = stored;
  const { statuses, own, grace } = wordsOf(registry, stored, registrar);
  const code = authCodes.get(name);
  const isShown = sponsor === registrar && code !== undefined && authDigestOf(code) === stored.authDigest;
  const areDatesShown = sponsor === registrar || registry.tellsDatesToOthers;
  const host = (one: string) =>
    ledger.registry === 'gtld'
      ? element('domain:hostObj', one)
      : element('domain:hostAttr', [
          element('domain:hostName', one),
          ...(glue.find(({ host: inside }) => inside === one)?.addresses ?? []).map((address) =>
            addressOf('domain:hostAddr', address),
          ),
        ]);
  const data = ofSchema('domain', 'infData', [
    element('domain:name', name),
    element('domain:roid', roidOf(name)),
    statuses.map((s) => element('domain:status', [], { s })),
    optional('domain:registrant', stored.registrant),
    nameServers.length === 0 ? null : element('domain:ns', nameServers.map(host)),
    hostsInside(registry, name).map((one) => element('domain:host', one)),
    element('domain:clID', sponsor),
    element('domain:crID', sponsor),
    areDatesShown ? element('domain:crDate', createdAt.toISOString()) : null,
    deletedAt === null ? null : element('domain:upID', sponsor),
    optional('domain:upDate', (ledger.awaitingReport.get(name) ?? deletedAt)?.toISOString()),
    areDatesShown ? element('domain:exDate', expiresAt.toISOString()) : null,
    areDatesShown ? optional('domain:trDate', stored.transferredAt?.toISOString()) : null,
    isShown ? element('domain:authInfo', [element('domain:pw', code)]) : null,
  ]);
  const extensions = [
    grace.length === 0
      ? null
      : ofSchema(
          'rgp',
          'infData',
          grace.map((s) => element('rgp:rgpStatus', [], { s })),
        ),
    dsRecords.length === 0
      ? null
      : ofSchema(
          'secDNS',
          'infData',
          dsRecords.map((ds) =>
            element('secDNS:dsData', [
              element('secDNS:keyTag', String(ds.keyTag)),
              element('secDNS:alg', String(ds.algorithm)),
              element('secDNS:digestType', String(ds.digestType)),
              element('secDNS:digest', ds.digest.toUpperCase()),
            ]),
          ),
        ),
    own,
  ];
  return { code: 1000, data, extensions: extensions.flatMap((one) => one ?? []) };
}

export const roidOf = (name: string) =>
  `D${[...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e9, 7)}-TEST`;

interface Words {
  readonly statuses: readonly string[];
  readonly grace: readonly string[];
  readonly own: WrittenElement | null;
}

/** Where each word of a registry stands in its answer. */
function wordsOf({ ledger }: Registry, stored: StoredName, registrar: string): Words {
  const asking = ledger.asking(registrar);
  const words = shownRecord(stored, asking).statuses;
  const added = isInFreeDays(stored, ledger.rules, asking.now) ? ['addPeriod'] : [];
  if (ledger.registry === 'it') return italianWords(words, added);
  if (ledger.registry === 'eu') {
    const quarantined = words.includes('quarantine');
    const own = ofSchema('euDomain', 'infData', [
      element('euDomain:onHold', 'false'),
      element('euDomain:quarantined', String(quarantined)),
    ]);
    return { statuses: quarantined ? ['serverHold'] : words, grace: [], own };
  }
  const grace = [...words.filter((word) => GRACE.has(word)), ...added];
  const awaits = ledger.awaitingReport.has(stored.name);
  return {
    statuses: words.filter((word) => !GRACE.has(word)),
    grace: awaits ? ['pendingRestore'] : grace,
    own: null,
  };
}

function italianWords([word = 'ok', ...others]: readonly string[], added: readonly string[]): Words {
  const [state = 'ok', reason] = word.split('/');
  const isGrace = reason === 'pendingDelete' || GRACE.has(reason ?? '');
  const isOwn = reason === 'dnsHold';
  const plain = reason === undefined || isGrace || isOwn ? [] : [reason];
  return {
    statuses: [state, ...plain, ...others],
    grace: [...(isGrace && reason !== undefined ? [reason] : []), ...added],
    own: isOwn
      ? ofSchema('extdom', 'infData', [element('extdom:ownStatus', [], { s: 'dnsHold', lang: 'en' })])
      : null,
  };
}
