import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { FileScanner } from '@customer-area/shared/file-scan';
import type { FileStorage } from '@customer-area/shared/file-storage';
import type { Peer } from '@customer-area/shared/http';
import { dataScopeOf } from '@customer-area/shared/isolation';
import type { Logger } from '@customer-area/shared/logging';
import { mergedSlices } from '@customer-area/shared/subgraph';
import { composeAnswerTemplates } from './answer-templates';
import { composeAttachments } from './attachments';
import { composePublishing } from './compose-publishing';
import type { SupportStores } from './compose-stores';
import type { SupportConfig } from './config';
import { composeCustomers } from './customers-for-staff';
import { composeFormReturns } from './form-returns';
import { composeForms } from './forms';
import { composeMailIn, mailAddresses } from './mail-in';
import { composeTicketDesk, peerDeskAgents, peerLanguageOf, ticketDeskPort } from './ticket-desk';
import { composeTickets, peerOwnership, type TicketPorts } from './tickets';

/** What the slices of this service are made of. */
export interface SlicesDeps extends SupportStores {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly config: SupportConfig;
  readonly storage: FileStorage;
  /** Null where none is configured. */
  readonly scanner: FileScanner | null;
  /** The way to a service by its name. */
  readonly peer: (service: string) => Peer;
}

/** The slices, each made by itself. */
export function composeSlices(deps: SlicesDeps) {
  const { peer, tickets } = deps;
  const addresses = mailAddresses(deps.config);
  const ports: TicketPorts = { desk: ticketDeskPort(deps), replyAddressOf: addresses.replyAddressOf };
  const ownership = peerOwnership(
    () => peer('domains'),
    () => peer('billing'),
  );
  const identity: Pick<Peer, 'call'> = { call: (...asked) => peer('identity').call(...asked) };
  const staff = { deskAgents: peerDeskAgents(identity), languageOf: peerLanguageOf(identity) };
  const mailIn = composeMailIn({ ...deps, ...ports, identity, addresses });
  const slices = mergedSlices([
    composeTickets({ ...deps, ...ports, ownership }),
    composeTicketDesk({ ...deps, ...ports, ...staff }),
    composeAnswerTemplates(deps),
    composeCustomers(deps),
    composeAttachments({
      ...deps,
      seesTicket: async (viewer, id) => (await tickets.byIds(dataScopeOf(viewer), [id])).length > 0,
    }),
    composeForms(deps),
    composeFormReturns({ ...deps, ...ports }),
    mailIn,
    composePublishing(deps),
  ]);
  return { ...slices, openMailDoor: mailIn.open };
}
