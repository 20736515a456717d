import type {
  ContactData,
  Publication,
  PublishedField,
  RegistryContact,
  RegistryPhase,
  RegistryTraits,
} from '../../port';
import type { ShownDomain } from '../answers/domain-data';
import type { MessageContent } from '../answers/poll-message';
import type { EppResponse } from '../answers/response';
import type { HostKind } from '../commands/domain-commands';
import type { EppCommand } from '../commands/frame-of-command';
import type { WrittenElement } from '../xml';

/** What one registry says differently from the others. */
export interface EppDialect {
  readonly traits: RegistryTraits;
  readonly objects: readonly string[];
  readonly extensions: readonly string[];
  readonly hostKind: HostKind;
  /** Years that a `create` asks for; null: those that are wanted. */
  readonly createYears: number | null;
  /** Contacts that a name must have beside its holder. */
  readonly contactTypes: readonly ('admin' | 'tech')[];
  /** Whether a restore is over only with a report (RFC 3915). */
  readonly wantsRestoreReport: boolean;
  /** Whether the fee of a name can be asked for in EPP (RFC 8748). */
  readonly tellsFees: boolean;
  statusesOf(shown: ShownDomain): readonly string[];
  phaseOf(shown: ShownDomain): RegistryPhase;
  /** Says that a name is to be deleted at the end of its term; null where nothing does. */
  deleteAtExpiry(expiresAt: Date): WrittenElement | null;
  /** How it is told what a holder has consented to have published. */
  readonly publication: Publication;
  /** `before` is the contact as it stands; null for a new one. */
  contactExtensions(contact: ContactData, before: RegistryContact | null): readonly WrittenElement[];
  /** What the contact says that is shown to everybody; null where it says nothing. */
  publishedOf(response: EppResponse): readonly PublishedField[] | null;
  /** Null where the registry keeps none. */
  taxCodeOf(response: EppResponse): string | null;
  messageOf(response: EppResponse): MessageContent;
  /** How our credit is asked for; null: a login tells it. */
  readonly askCredit: EppCommand | null;
  /** As the registry writes it, e.g. `1234.56`. */
  creditIn(response: EppResponse): string | null;
}

/** The words of RFC 3915 that say how far a deletion or a renewal by the registry is. */
const SAID = new Set(['autoRenewPeriod', 'redemptionPeriod', 'pendingRestore', 'pendingDelete']);

export function eppStatuses({ statuses, graceStatuses }: ShownDomain): readonly string[] {
  return [...new Set([...statuses, ...graceStatuses.filter((word) => SAID.has(word))])];
}

export function eppPhase({ statuses, graceStatuses }: ShownDomain): RegistryPhase {
  if (!statuses.includes('pendingDelete')) return 'REGISTERED';
  const isRestorable = graceStatuses.some((word) => word === 'redemptionPeriod' || word === 'pendingRestore');
  return isRestorable ? 'REDEMPTION' : 'PENDING_DELETE';
}
