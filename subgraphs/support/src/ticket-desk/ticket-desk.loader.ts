import type { ServiceContext } from '@customer-area/shared/graphql';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { TicketRow, TicketStore } from '../tickets';
import type { DeskAgents } from './desk-agents';
import type { TicketDeskStore } from './ticket-desk.store';

/** What this slice's resolvers find in their context. */
export interface TicketDeskContext extends ServiceContext {
  readonly ticketDesk: TicketDeskLoaders;
}

/** Batched reads for staff. Nothing here is narrowed to a profile: the fields that use them are for staff only. */
export interface TicketDeskLoaders {
  readonly ticketById: DataLoader<string, TicketRow | null>;
  readonly tags: DataLoader<string, readonly string[]>;
  /** Names of staff; null for one that identity does not know, or while it does not answer. */
  readonly agentName: DataLoader<string, string | null>;
}

export interface TicketDeskLoadersDeps {
  readonly tickets: TicketStore;
  readonly ticketDesk: TicketDeskStore;
  readonly deskAgents: DeskAgents;
}

/** As many as identity names at once. */
const NAMES_AT_ONCE = 100;

export function ticketDeskLoaders(deps: TicketDeskLoadersDeps, viewer: Viewer): TicketDeskLoaders {
  return {
    ticketById: new DataLoader(async (ids) => {
      const rows = await deps.tickets.byIdsForStaff(ids);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
    tags: new DataLoader(async (ids) => {
      const rows = await deps.ticketDesk.tagsOf(ids);
      return ids.map((id) => rows.filter(({ ticketId }) => ticketId === id).map(({ tag }) => tag));
    }),
    agentName: new DataLoader(
      async (loginIds) => {
        const names = await deps.deskAgents.namesOf(loginIds, viewer.requestId);
        return loginIds.map((loginId) => names.get(loginId) ?? null);
      },
      { maxBatchSize: NAMES_AT_ONCE },
    ),
  };
}
