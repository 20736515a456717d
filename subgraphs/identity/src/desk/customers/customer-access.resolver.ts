import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { AtMost } from '@customer-area/shared/graphql';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { PageWanted } from '@customer-area/shared/pagination';
import { tellOnce } from '@customer-area/shared/staff-reads';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { LoginStopStore, LoginStore } from '../../account/logins';
import type { SecondFactorStore } from '../../credentials/second-factor';
import type { SessionListStore } from '../../credentials/sessions';
import type { ApiKeyStore } from '../../grants/api-keys';
import type { ShownDelegationStore } from '../../grants/delegations';
import { Customer, CustomerLogin, LISTED_LOGINS, LISTED_SESSIONS, toCustomerLogin } from './customer.graphql';
import {
  CustomerDelegation,
  CustomerDelegationSide,
  CustomerKey,
  toCustomerDelegation,
  toCustomerKey,
} from './customer-grants.graphql';

export interface CustomerAccessDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly logins: LoginStore;
  readonly stops: LoginStopStore;
  readonly factors: SecondFactorStore;
  readonly sessionList: SessionListStore;
  readonly keys: ApiKeyStore;
  readonly shown: ShownDelegationStore;
}

/** What is shown of keys and delegations: more than anybody has. */
const LISTED = 50;
const NEWEST: PageWanted = { size: LISTED, direction: 'forwards', cursor: null };
/** Keys that ended longer ago are of no interest. */
const KEYS_ENDED_DAYS = 90;

/** Who can get into a customer's area, and how. */
@Resolver(() => Customer)
export class CustomerAccessResolver {
  constructor(private readonly deps: CustomerAccessDeps) {}

  @AtMost(LISTED_LOGINS)
  @FieldResolver(() => [CustomerLogin], {
    nullable: true,
    description: 'Its logins, disabled ones as well, with their sessions. Takes CUSTOMERS_READ.',
  })
  async logins(@Root() customer: Customer): Promise<CustomerLogin[]> {
    await tellOnce(this.deps, customer, 'LOGINS');
    const { logins, stops, factors, sessionList } = this.deps;
    const profileId = trustedProfileId(customer.profileId);
    const rows = (await logins.findOfProfiles(profileId, [profileId])).slice(0, LISTED_LOGINS);
    if (rows.length === 0) return [];
    // Times of locks and sessions are the machine's.
    const now = new Date();
    const ids = rows.map(({ id }) => id);
    const [proofs, sessions, stopped] = await Promise.all([
      factors.findVisible(profileId, ids),
      sessionList.openOfProfile(profileId, now),
      stops.of(profileId),
    ]);
    return rows.map((row) =>
      toCustomerLogin(row, {
        factors: proofs.find(({ loginId }) => loginId === row.id),
        sessions: sessions.filter(({ loginId }) => loginId === row.id).slice(0, LISTED_SESSIONS),
        disabledByStaff: stopped.has(row.id),
        now,
      }),
    );
  }

  @AtMost(LISTED)
  @FieldResolver(() => [CustomerKey], {
    nullable: true,
    description: 'Its API keys that live or ended of late, newest first. Takes CUSTOMERS_READ.',
  })
  async keys(@Root() customer: Customer): Promise<CustomerKey[]> {
    await tellOnce(this.deps, customer, 'LOGINS');
    const { keys } = this.deps;
    const page = await keys.page(
      trustedProfileId(customer.profileId),
      addDays(new Date(), -KEYS_ENDED_DAYS),
      NEWEST,
    );
    return page.edges.map(({ node }) => toCustomerKey(node));
  }

  @AtMost(2 * LISTED)
  @FieldResolver(() => [CustomerDelegation], {
    nullable: true,
    description: 'What it has delegated and what was delegated to it. Takes CUSTOMERS_READ.',
  })
  async delegations(@Root() customer: Customer): Promise<CustomerDelegation[]> {
    await tellOnce(this.deps, customer, 'LOGINS');
    const { shown, clock } = this.deps;
    const profileId = trustedProfileId(customer.profileId);
    const [given, received] = await Promise.all([
      shown.given(profileId, NEWEST),
      shown.received(profileId, NEWEST),
    ]);
    const now = clock.now();
    const { GIVEN, RECEIVED } = CustomerDelegationSide;
    return [
      ...given.edges.map(({ node }) => toCustomerDelegation(node, GIVEN, now)),
      ...received.edges.map(({ node }) => toCustomerDelegation(node, RECEIVED, now)),
    ];
  }
}
