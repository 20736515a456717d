import { badInput, notFound } from '@customer-area/shared/errors';
import { AtMost } from '@customer-area/shared/graphql';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { messages } from '../messages';
import { type OperationContext, operationReference } from '../operation-views';
import { Domain, type DomainRow, toDomain } from '../portfolio';
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
  type DelegationOutcome,
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
      'Has a domain delegated to other name servers. Under .it they are asked first whether they serve the domain, for as long as it takes; until they do, those before stay.',
  })
  async setNameServers(
    @Arg('domainId', () => ID, YOURS) domainId: string,
    @Arg('hosts', () => [String], { description: '2 to 13 hosts, in whatever order.' }) hosts: string[],
    @Ctx() context: Context,
  ): Promise<typeof NameServersResult> {
    const wanted = checkedHosts(hosts);
    const domain = await reached(domainId, context);
    return this.answer(domain, await setNameServers(this.deps, domain, wanted), context);
  }

  @Mutation(() => NameServersResult, {
    description:
      'Says where a name server inside a domain is. Its registry is told: where hosts are objects of their own (generic extensions) at once, elsewhere (.it, .eu) while it is one of the name servers. Without addresses it is forgotten.',
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
    return this.answer(domain, await setHostRecord(this.deps, domain, record), context);
  }

  @Mutation(() => NameServersResult, {
    description: 'Sets the DS records that the registry of a domain has; none switch DNSSEC off.',
  })
  async setDsRecords(
    @Arg('domainId', () => ID, YOURS) domainId: string,
    @Arg('dsRecords', () => [DsRecordInput], { description: 'At most 8, in place of those before.' })
    dsRecords: DsRecordInput[],
    @Ctx() context: Context,
  ): Promise<typeof NameServersResult> {
    const records = checkedDsRecords(dsRecords);
    const domain = await reached(domainId, context);
    return this.answer(domain, await setDsRecords(this.deps, domain, records), context);
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
    const { operationId: id } = outcome;
    const operation = id === null ? null : await operationReference({ id }, context);
    const shown = toDomain(domain, this.deps.clock.now());
    return Object.assign(new NameServersChanging(), { domain: shown, operation });
  }
}

async function reached(id: string, { loaders }: Context): Promise<DomainRow> {
  const domain = isId(id, 'dom') ? await loaders.domain.load(id) : null;
  if (domain === null) throw notFound();
  return domain;
}
