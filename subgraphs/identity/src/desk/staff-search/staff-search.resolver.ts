import { requiredLine } from '@customer-area/shared/free-text';
import { ForStaff } from '@customer-area/shared/graphql';
import { Arg, Query, Resolver } from 'type-graphql';
import { reasonIn } from '../staff-acts';
import { type SearchCustomersDeps, searchCustomers } from './search-customers';
import { StaffSearch, toStaffSearch } from './staff-search.graphql';

const LONGEST_TEXT = 100;

@Resolver()
export class StaffSearchResolver {
  constructor(private readonly deps: SearchCustomersDeps) {}

  @ForStaff()
  @Query(() => StaffSearch, {
    description:
      'Staff with CUSTOMERS_READ only: customers by a username, name, codice fiscale, partita IVA, e-mail, telephone, domain, order, invoice, ticket, bank reference or the end of an API key; what it is, its shape tells. Exact fits first, then beginnings, then parts of names. Each customer shown is told in its audit log.',
  })
  async staffSearch(
    @Arg('text', () => String, { description: 'What is known of the customer; 1 to 100 characters.' })
    text: string,
    @Arg('reason', () => String, {
      description: 'Why, for those who are found to read; 1 to 500 characters, or a ticket.',
    })
    reason: string,
  ): Promise<StaffSearch> {
    const wanted = { text: requiredLine('text', text, LONGEST_TEXT), reason: reasonIn(reason) };
    return toStaffSearch(await searchCustomers(this.deps, wanted));
  }
}
