import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { Viewer } from '@customer-area/shared/viewer';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Terms, toTerms } from './terms.graphql';
import type { TermsStore } from './terms.store';

export interface TermsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly terms: TermsStore;
}

@Resolver(() => Terms)
export class TermsResolver {
  constructor(private readonly deps: TermsDeps) {}

  @Query(() => Terms, {
    nullable: true,
    description:
      'The general terms of sale that are in force; or those of a version, null when there is none.',
  })
  async terms(
    @Arg('version', () => String, {
      nullable: true,
      description: 'Those that an order was placed under; without it the ones in force.',
    })
    version: string | null,
    @Ctx() { viewer }: { readonly viewer: Viewer },
  ): Promise<Terms | null> {
    const { database, clock, terms } = this.deps;
    const row =
      version === null
        ? await terms.inForce(database.read, clock.now())
        : await terms.ofVersion(database.read, version);
    return row === null ? null : toTerms(row, viewer.locale);
  }
}
