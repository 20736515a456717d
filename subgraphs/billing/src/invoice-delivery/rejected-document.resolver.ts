import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { type ConnectionOf, ForStaff, Page, toConnection } from '@customer-area/shared/graphql';
import { checkedSearchText } from '@customer-area/shared/list-filters';
import { toPage, wantedPage } from '@customer-area/shared/pagination';
import { Args, Query, Resolver } from 'type-graphql';
import {
  type RejectedDocument,
  RejectedDocumentArguments,
  RejectedDocumentConnection,
  toRejectedDocument,
} from './rejected-document.graphql';
import { cursorOfRejected, type RejectedDocumentStore } from './rejected-document.store';

export interface RejectedDocumentDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly rejectedDocuments: RejectedDocumentStore;
}

@Resolver()
export class RejectedDocumentResolver {
  constructor(private readonly deps: RejectedDocumentDeps) {}

  @Page()
  @ForStaff()
  @Query(() => RejectedDocumentConnection, {
    description:
      'Staff with PAYMENTS_MATCH only: documents of all profiles that the exchange system did not accept, the longest rejected first.',
  })
  async rejectedDocuments(
    @Args() { filter, ...args }: RejectedDocumentArguments,
  ): Promise<ConnectionOf<RejectedDocument>> {
    const { database, clock, rejectedDocuments } = this.deps;
    const at = clock.now();
    const number = checkedSearchText('filter.number', filter?.number);
    const criteria = { resendable: filter?.resendable ?? null, number, at };
    const wanted = wantedPage(args);
    const rows = await rejectedDocuments.page(database.read, criteria, wanted);
    return toConnection(
      toPage(rows, wanted, cursorOfRejected),
      (row) => toRejectedDocument(row, at),
      () => rejectedDocuments.count(database.read, criteria),
    );
  }
}
