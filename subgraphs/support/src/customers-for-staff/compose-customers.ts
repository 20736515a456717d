import { answerOperation } from '@customer-area/shared/http';
import { type CustomerRead, customerRead, findWith, staffFind } from '@customer-area/shared/staff-reads';
import type { Viewer } from '@customer-area/shared/viewer';
import { Customer } from './customer.graphql';
import { type CustomerTicketsDeps, CustomerTicketsResolver } from './customer.resolver';
import { TicketFinderStore } from './ticket-finder.store';

/** What staff sees of a customer here, and finds it by. */
export function composeCustomers(deps: CustomerTicketsDeps) {
  const { finders } = new TicketFinderStore(deps.database);
  return {
    resolvers: [new CustomerTicketsResolver(deps)],
    internal: answerOperation(staffFind, (asked) => findWith(finders, asked)),
    references: {
      Customer: (reference: CustomerRead, { viewer }: { readonly viewer: Viewer }) => {
        const read = customerRead(viewer, reference);
        return read === null ? null : Object.assign(new Customer(), read);
      },
    },
  };
}
