import { allFieldsOf, type ContactData, type RegistryContact, shownConsent } from '../../port';
import { readContact } from '../answers/contact-data';
import type { ShownDomain } from '../answers/domain-data';
import { about, type MessageContent, readMessage } from '../answers/poll-message';
import type { EppResponse } from '../answers/response';
import { ofSchema } from '../commands/frame-of-command';
import { NS } from '../namespaces';
import { at, childrenOf, element, textAt, type WrittenElement } from '../xml';
import { type EppDialect, eppPhase } from './dialect';

/** Registro .it, Technical Guidelines: EPP over HTTPS with schemas of its own beside the standards. */
export const IT: EppDialect = {
  traits: {
    renews: false,
    trades: true,
    deletesAtExpiry: false,
    freeDays: 0,
    restoresByRenewal: true,
    keepsHosts: false,
  },
  objects: [NS.domain, NS.contact],
  extensions: [NS.extepp, NS.extcon, NS.extdom, NS.rgp, NS.secDNS],
  hostKind: 'ATTRIBUTES',
  createYears: 1,
  contactTypes: ['admin', 'tech'],
  wantsRestoreReport: false,
  tellsFees: false,
  statusesOf: italianStatuses,
  phaseOf: eppPhase,
  deleteAtExpiry: () => null,
  publication: 'TOGETHER',
  contactExtensions: (contact, before) =>
    before === null ? [registrantOf(contact)] : consentAfter(contact, before),
  publishedOf: (response) => {
    const isConsented = textAt(contactPartOf(response), 'consentForPublishing') === 'true';
    return isConsented ? allFieldsOf(readContact(response)) : [];
  },
  taxCodeOf: (response) => textAt(contactPartOf(response), 'registrant', 'regCode'),
  messageOf,
  askCredit: null,
  creditIn: ({ extension }) => textAt(extension, 'creditMsgData', 'credit'),
};

/** Words that stand behind a slash: why a name is not active, or which days it is in. */
const REASONS = new Set(['clientHold', 'serverHold']);

/** `ok/autoRenewPeriod`, `inactive/dnsHold`: what the registry tells in up to three places is one word of its guidelines. */
function italianStatuses({ statuses, graceStatuses, extension }: ShownDomain): readonly string[] {
  if (statuses.includes('pendingTransfer')) return ['pendingTransfer'];
  const own = childrenOf(extension, 'infData').flatMap((part) =>
    childrenOf(part, 'ownStatus').map(({ attributes }) => attributes.s ?? ''),
  );
  const [state = 'ok', ...others] = statuses;
  const reason = [...others.filter((word) => REASONS.has(word)), ...own, ...graceStatuses.filter(isSaid)][0];
  const prohibited = others.filter((word) => !REASONS.has(word));
  return [reason === undefined ? state : `${state}/${reason}`, ...prohibited];
}

const isSaid = (word: string) => word !== 'addPeriod' && word !== 'transferPeriod';

/** What the registry shows of a contact beside the standard. */
function contactPartOf({ extension }: EppResponse) {
  return childrenOf(extension, 'infData').find(({ namespace }) => namespace === NS.extcon) ?? null;
}

const isConsented = (contact: Parameters<typeof shownConsent>[1]) =>
  shownConsent('TOGETHER', contact)?.length !== 0;

const consent = (contact: ContactData) =>
  element('extcon:consentForPublishing', String(isConsented(contact)));

/** Nothing where the registry has it so. */
function consentAfter(contact: ContactData, before: RegistryContact): readonly WrittenElement[] {
  const wasConsented = before.published !== null && before.published.length > 0;
  return wasConsented === isConsented(contact) ? [] : [ofSchema('extcon', 'update', [consent(contact)])];
}

/** Who the holder is by law. What kind of company or body it is, the port does not say. */
function registrantOf(contact: ContactData): WrittenElement {
  const { organization, country, taxCode } = contact;
  const isItalian = country === 'IT';
  const entityType = organization === null ? '1' : isItalian ? '2' : '7';
  return ofSchema('extcon', 'create', [
    consent(contact),
    element('extcon:registrant', [
      element('extcon:nationalityCode', country),
      element('extcon:entityType', entityType),
      element('extcon:regCode', taxCode ?? ''),
    ]),
  ]);
}

/** Messages about a change of status are in a schema of the registry. */
function messageOf(response: EppResponse): MessageContent {
  const change = at(response.extension, 'chgStatusMsgData');
  if (change !== null) {
    const isRenewed = childrenOf(at(change, 'targetStatus'), 'rgpStatus').some(
      ({ attributes }) => attributes.s === 'autoRenewPeriod',
    );
    return about(change, isRenewed ? 'AUTO_RENEWED' : 'OTHER');
  }
  const simple = at(response.extension, 'simpleMsgData');
  if (simple === null) return readMessage(response);
  return about(simple, DELETED.test(response.queue?.text ?? '') ? 'DELETED' : 'OTHER');
}

const DELETED = /\bdomain has been deleted\b/i;
