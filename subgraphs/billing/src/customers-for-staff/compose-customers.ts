import { answerOperation } from '@customer-area/shared/http';
import { type CustomerRead, customerRead, findWith, staffFind } from '@customer-area/shared/staff-reads';
import type { Viewer } from '@customer-area/shared/viewer';
import { Customer } from './customer.graphql';
import { type CustomerMoneyDeps, CustomerMoneyResolver } from './customer.resolver';
import { MoneyFinderStore } from './money-finder.store';

/** What staff sees of a customer here, and finds it by. */
export function composeCustomers(deps: CustomerMoneyDeps) {
  const { finders } = new MoneyFinderStore(deps.database);
  return {
    resolvers: [new CustomerMoneyResolver(deps)],
    internal: answerOperation(staffFind, (asked) => findWith(finders, asked)),
    references: {
      Customer: (reference: CustomerRead, { viewer }: { readonly viewer: Viewer }) => {
        const read = customerRead(viewer, reference);
        return read === null ? null : Object.assign(new Customer(), read);
      },
    },
  };
}
