import { badInput, notFound, unauthenticated } from '@customer-area/shared/errors';
import { AtMost, approvalRequired } from '@customer-area/shared/graphql';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { messages } from '../messages';
import { type OperationContext, operationReference } from '../operation-views';
import { Domain, type DomainRow, toDomain } from '../portfolio';
import type { DelegationOutcome } from './approved-change';
import {
  DomainDelegation,
  DsRecordInput,
  HostRecord,
  HostRecordInput,
  NameServersChanging,
  NameServersRefused,
  NameServersResult,
  toDelegation,
} from './delegation.graphql';
import type { DelegationContext } from './delegation.loader';
import { isInside } from './delegation-rules';
import {
  type RequestDelegationDeps,
  setDsRecords,
  setHostRecord,
  setNameServers,
} from './request-delegation';
import { checkedAddresses, checkedDsRecords, checkedHost, checkedHosts } from './typed-delegation';

type Context = OperationContext & DelegationContext;

/** More name servers inside one domain than anybody has. */
const MOST_HOST_RECORDS = 100;
const YOURS = { description: 'One of your domains; NOT_FOUND for any other.' };

@Resolver(() => Domain)
export class DelegationResolver {
  constructor(private readonly deps: RequestDelegationDeps) {}

  @FieldResolver(() => DomainDelegation, { description: 'Its name servers: wanted, and at its registry.' })
  async delegation(@Root() { id }: Domain, @Ctx() { delegationOf }: Context): Promise<DomainDelegation> {
    return toDelegation(await delegationOf.load(id));
  }

  @AtMost(MOST_HOST_RECORDS)
  @Query(() => [HostRecord], {
    nullable: true,
    description: 'The addresses of the name servers inside a domain, by their names.',
  })
  async hostRecords(
    @Arg('domainId', () => ID, YOURS) domainId: string,
    @Ctx() context: Context,
  ): Promise<HostRecord[]> {
    const { id, profileId } = await reached(domainId, context);
    const of = { profileId: trustedProfileId(profileId), domainId: id };
    const rows = await this.deps.delegations.hostsOf(this.deps.database.read, of);
    return rows.slice(0, MOST_HOST_RECORDS).map((row) => Object.assign(new HostRecord(), row));
  }

  @Mutation(() => NameServersResult, {
    description:
      'Has a domain delegated to other name servers. Under .it they are asked first whether they serve the domain, for as long as it takes; until they do, those before stay. Waits for a second login where the profile has put CHANGE_NAME_SERVERS under dual approval.',
  })
  async setNameServers(
    @Arg('domainId', () => ID, YOURS) domainId: string,
    @Arg('hosts', () => [String], { description: '2 to 13 hosts, in whatever order.' }) hosts: string[],
    @Ctx() context: Context,
  ): Promise<typeof NameServersResult> {
    const wanted = checkedHosts(hosts);
    const domain = await reached(domainId, context);
    return this.answer(domain, await setNameServers(this.deps, loginOf(context), domain, wanted), context);
  }

  @Mutation(() => NameServersResult, {
    description:
      'Says where a name server inside a domain is. Its registry is told: where hosts are objects of their own (generic extensions) at once, elsewhere (.it, .eu) while it is one of the name servers. Without addresses it is forgotten. Waits for a second login as `setNameServers` does.',
  })
  async setHostRecord(
    @Arg('domainId', () => ID, YOURS) domainId: string,
    @Arg('record', () => HostRecordInput, { description: 'The host, and where it is.' })
    typed: HostRecordInput,
    @Ctx() context: Context,
  ): Promise<typeof NameServersResult> {
    const host = checkedHost('record.host', typed.host);
    const record = { host, addresses: checkedAddresses(typed.addresses) };
    const domain = await reached(domainId, context);
    if (!isInside(host, domain.name)) throw badInput('record.host', messages.localized('fault.hostOutside'));
    return this.answer(domain, await setHostRecord(this.deps, loginOf(context), domain, record), context);
  }

  @Mutation(() => NameServersResult, {
    description:
      'Sets the DS records that the registry of a domain has; none switch DNSSEC off. Waits for a second login as `setNameServers` does.',
  })
  async setDsRecords(
    @Arg('domainId', () => ID, YOURS) domainId: string,
    @Arg('dsRecords', () => [DsRecordInput], { description: 'At most 8, in place of those before.' })
    dsRecords: DsRecordInput[],
    @Ctx() context: Context,
  ): Promise<typeof NameServersResult> {
    const records = checkedDsRecords(dsRecords);
    const domain = await reached(domainId, context);
    return this.answer(domain, await setDsRecords(this.deps, loginOf(context), domain, records), context);
  }

  private async answer(
    domain: DomainRow,
    outcome: DelegationOutcome,
    context: Context,
  ): Promise<typeof NameServersResult> {
    context.delegationOf.clear(domain.id);
    if (outcome.kind === 'refused') {
      const { code } = outcome;
      const message = messages.text(context.viewer.locale, `delegation.${code}`);
      return Object.assign(new NameServersRefused(), { code, message });
    }
    if (outcome.kind === 'waiting') return approvalRequired(outcome.approvalId, context.viewer.locale);
    const { operationId: id } = outcome;
    const operation = id === null ? null : await operationReference({ id }, context);
    const shown = toDomain(domain, this.deps.clock.now());
    return Object.assign(new NameServersChanging(), { domain: shown, operation });
  }
}

function loginOf({ viewer }: Context): LoginViewer {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer;
}

async function reached(id: string, { loaders }: Context): Promise<DomainRow> {
  const domain = isId(id, 'dom') ? await loaders.domain.load(id) : null;
  if (domain === null) throw notFound();
  return domain;
}
