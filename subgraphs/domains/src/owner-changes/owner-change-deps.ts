import type { Clock } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import type { Peer } from '@customer-area/shared/http';
import type { EntityManager } from 'typeorm';
import type { ownerChangeCodes } from '../../contract';
import type { HandOverDomainDeps, HandoverRefusal } from '../handover';
import type { TldRules } from '../names';
import type { ConfirmedAddressStore } from '../verification';
import type { OwnerChangeRow } from './owner-change.entity';
import type { OwnerChangeStore } from './owner-change.store';
import type { OwnerChangePapersStore } from './owner-change-papers.store';
import type { OwnerChangeRulesStore } from './owner-change-rules.store';

/** What happens once all has passed, in the transaction in which it does: it is to be paid, or the registry is told at once. */
export type OnReady = (manager: EntityManager, change: OwnerChangeRow, at: Date) => Promise<void>;

/** The orders that a case may be paid by, for which payment is waited. */
export interface CaseOrders {
  areOpen(manager: EntityManager, change: OwnerChangeRow): Promise<boolean>;
  /** A case that is locked is over: they are never carried out. */
  end(manager: EntityManager, change: OwnerChangeRow, at: Date): Promise<void>;
  /** The same for the lines about a domain that is not in it any more. */
  endOf(manager: EntityManager, change: OwnerChangeRow, domainId: string, at: Date): Promise<void>;
}

/** Who holds the domains of a case at its registry, where they have to confirm by letter. */
export interface CaseRegistrants {
  /** Why one of them could not be asked. */
  obstacle(
    manager: EntityManager,
    change: OwnerChangeRow,
    at: Date,
  ): Promise<{ readonly code: OwnerChangeRefusal; readonly domainId: string } | null>;
  /** Asks those that have not confirmed, once it is known who receives the domains. */
  ask(manager: EntityManager, change: OwnerChangeRow, at: Date): Promise<void>;
  /** Goes on where those that are left have all confirmed, once one of its domains is gone. */
  settle(manager: EntityManager, change: OwnerChangeRow, at: Date): Promise<void>;
}

/** How a change because of a death is stopped by whoever is said to have died. */
export interface CaseObjections {
  /** Has every known address of the giver written to; `ownEmail` is that of the profile, where it was confirmed. */
  offer(manager: EntityManager, change: OwnerChangeRow, ownEmail: string | null): Promise<void>;
}

export interface OwnerChangeDeps extends HandOverDomainDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Peer;
  readonly tldRules: TldRules;
  readonly confirmedAddresses: ConfirmedAddressStore;
  readonly ownerChanges: OwnerChangeStore;
  readonly ownerChangePapers: OwnerChangePapersStore;
  readonly ownerChangeRules: OwnerChangeRulesStore;
  readonly onReady: OnReady;
  readonly caseOrders: CaseOrders;
  readonly caseRegistrants: CaseRegistrants;
  readonly caseObjections: CaseObjections;
}

/** What a case needs to go on by what its parties give. */
export type SettleDeps = Pick<OwnerChangeDeps, 'ownerChanges' | 'ownerChangePapers' | 'onReady'>;

export type OwnerChangeRefusal = CodeOf<typeof ownerChangeCodes> | HandoverRefusal;

export interface RefusedOwnerChange {
  readonly kind: 'refused';
  readonly code: OwnerChangeRefusal;
  readonly domainId: string | null;
}

export const refused = (code: OwnerChangeRefusal, domainId: string | null = null): RefusedOwnerChange => ({
  kind: 'refused',
  code,
  domainId,
});
