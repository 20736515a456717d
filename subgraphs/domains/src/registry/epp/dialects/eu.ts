import type { ShownDomain } from '../answers/domain-data';
import { readMessage } from '../answers/poll-message';
import { ofSchema } from '../commands/frame-of-command';
import { NS } from '../namespaces';
import { at, childrenOf, element, textAt } from '../xml';
import { type EppDialect, eppStatuses } from './dialect';

/** EURid: a deleted name is in quarantine, and a deletion can be told ahead. */
export const EU: EppDialect = {
  traits: {
    renews: true,
    trades: false,
    deletesAtExpiry: true,
    freeDays: 0,
    restoresByRenewal: true,
    keepsHosts: false,
  },
  objects: [NS.domain, NS.contact],
  extensions: [NS.rgp, NS.secDNS, NS.changePoll, NS.euDomain, NS.euFinance],
  hostKind: 'ATTRIBUTES',
  createYears: null,
  contactTypes: [],
  wantsRestoreReport: false,
  tellsFees: false,
  statusesOf: (shown) => (isInQuarantine(shown) ? ['quarantine'] : eppStatuses(shown)),
  phaseOf: (shown) => (isInQuarantine(shown) ? 'REDEMPTION' : 'REGISTERED'),
  deleteAtExpiry: (expiresAt) =>
    ofSchema('euDomain', 'delete', [
      element('euDomain:schedule', [element('euDomain:delDate', expiresAt.toISOString())]),
    ]),
  publication: 'OWN_RULES',
  contactExtensions: () => [],
  publishedOf: () => null,
  taxCodeOf: () => null,
  messageOf: readMessage,
  askCredit: { verb: 'finance:info', body: element('info', [ofSchema('euFinance', 'info', [])]) },
  creditIn: ({ data }) => textAt(at(data, 'infData'), 'availableAmount'),
};

function isInQuarantine({ extension }: ShownDomain): boolean {
  return childrenOf(extension, 'infData').some((part) => textAt(part, 'quarantined') === 'true');
}
