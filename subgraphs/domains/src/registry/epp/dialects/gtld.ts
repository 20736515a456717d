import { readDisclosed } from '../answers/contact-data';
import { readMessage } from '../answers/poll-message';
import { ofSchema } from '../commands/frame-of-command';
import { NS } from '../namespaces';
import { at, element, textAt } from '../xml';
import { type EppDialect, eppPhase, eppStatuses } from './dialect';

/** Registries of generic extensions: the standards, and the credit as Verisign tells it. */
export const GTLD: EppDialect = {
  traits: {
    renews: true,
    trades: false,
    deletesAtExpiry: false,
    freeDays: 5,
    restoresByRenewal: false,
    keepsHosts: true,
  },
  objects: [NS.domain, NS.contact, NS.host],
  extensions: [NS.rgp, NS.secDNS, NS.fee, NS.changePoll, NS.balance],
  hostKind: 'OBJECTS',
  createYears: null,
  contactTypes: [],
  wantsRestoreReport: true,
  tellsFees: true,
  statusesOf: eppStatuses,
  phaseOf: eppPhase,
  deleteAtExpiry: () => null,
  publication: 'EACH',
  contactExtensions: () => [],
  publishedOf: readDisclosed,
  taxCodeOf: () => null,
  messageOf: readMessage,
  askCredit: { verb: 'balance:info', body: element('info', [ofSchema('balance', 'info', [])]) },
  creditIn: ({ data }) => textAt(at(data, 'infData'), 'availableCredit'),
};
