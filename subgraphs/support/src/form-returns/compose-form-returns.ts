import { FileSeal } from '@customer-area/shared/files';
import type { Peer } from '@customer-area/shared/http';
import type { Slice } from '@customer-area/shared/subgraph';
import { FormReturnResolver } from './form-return.resolver';
import { ownerChangeCase } from './owner-change-case';
import { rectificationCase } from './rectification-case';
import { type TakeTicketFormDeps, takeTicketForm } from './take-ticket-form';
import { ticketCase } from './ticket-case';

export interface FormReturnsDeps extends TakeTicketFormDeps {
  readonly peer: (service: string) => Peer;
  readonly config: { readonly SERVICE_KEY: string };
}

/** Signed forms that come back. A kind of case that takes them is one line here. */
export function composeFormReturns(deps: FormReturnsDeps): Slice {
  const { peer, config } = deps;
  const cases = [
    rectificationCase(() => peer('identity')),
    ownerChangeCase(() => peer('domains')),
    ticketCase(deps),
  ];
  return {
    resolvers: [new FormReturnResolver(cases, new FileSeal(config.SERVICE_KEY))],
    // It is fetched as a file of its ticket.
    files: { tfr: { store: (fileId, bytes) => takeTicketForm(deps, fileId, bytes) } },
  };
}
