import type { Clock } from '@customer-area/shared/clock';
import { notFound } from '@customer-area/shared/errors';
import { Action, AtMost, offeredWithin, toAction } from '@customer-area/shared/graphql';
import { isId } from '@customer-area/shared/ids';
import { dataScopeOf, ownerIn } from '@customer-area/shared/isolation';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Domain, type DomainContext, statusOfRow } from '../portfolio';
import { type CancelServiceDeps, cancelService } from './cancel-service';
import {
  CancelServiceResult,
  Service,
  ServiceCancelled,
  ServiceEnd,
  ServiceOffer,
  toOffer,
  toService,
  toServiceRefusal,
} from './service.graphql';
import type { ServicesContext } from './service.loader';
import { type ServiceCatalogueDeps, serviceCatalogue } from './service-catalogue';
import { SERVICE_KINDS, SERVICE_OFFERS } from './service-plans';
import { explainCancel, explainUpgrade } from './service-rules';
import { servicedDomain } from './serviced-domain';

export interface ServicesResolverDeps extends CancelServiceDeps, ServiceCatalogueDeps {
  readonly clock: Clock;
}

type Context = DomainContext & ServicesContext;

@Resolver()
export class ServicesResolver {
  constructor(private readonly deps: ServicesResolverDeps) {}

  @AtMost(SERVICE_OFFERS.length)
  @Query(() => [ServiceOffer], {
    description: 'What can be added to a domain now with the order line `addService`, and what it costs.',
  })
  async serviceCatalogue(
    @Arg('domainId', () => ID, { description: 'One of your domains; NOT_FOUND for any other.' })
    domainId: string,
    @Ctx() { viewer, loaders, servicesOfDomain }: Context,
  ): Promise<ServiceOffer[]> {
    const domain = isId(domainId, 'dom') ? await loaders.domain.load(domainId) : null;
    if (domain === null) throw notFound();
    const kinds = (await servicesOfDomain.load(domainId)).map(({ kind }) => kind);
    const { requestId, locale } = viewer;
    const offers = await serviceCatalogue(this.deps, { domain, kinds, requestId }, this.deps.clock.now());
    return offers.map((offer) => toOffer(offer, locale));
  }

  @Mutation(() => CancelServiceResult, {
    description:
      'Gives a service up, at once or with the time that is paid. One that is late ends at once, and its price becomes credit.',
  })
  async cancelService(
    @Arg('serviceId', () => ID, { description: 'One of `Domain.services`; NOT_FOUND for any other.' })
    serviceId: string,
    @Arg('when', () => ServiceEnd, { description: 'When it ends.' })
    when: ServiceEnd,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CancelServiceResult> {
    const { database, services, clock } = this.deps;
    const dataScope = dataScopeOf(viewer);
    const row = isId(serviceId, 'svc') ? await services.byId(database.read, dataScope, serviceId) : null;
    if (row === null) throw notFound();
    const { domainId } = row;
    const outcome = await cancelService(this.deps, {
      profileId: ownerIn(dataScope),
      domainId,
      serviceId,
      when,
    });
    if (outcome.kind === 'refused') return toServiceRefusal(outcome.code, viewer.locale);
    const service = toService(outcome.service, outcome.domain, clock.now());
    return Object.assign(new ServiceCancelled(), { service });
  }
}

@Resolver(() => Domain)
export class DomainServicesResolver {
  constructor(private readonly clock: Clock) {}

  @AtMost(SERVICE_KINDS.length)
  @FieldResolver(() => [Service], {
    description: 'The services it has or has ordered, without those that have ended.',
  })
  async services(@Root() { row }: Domain, @Ctx() { servicesOfDomain }: Context): Promise<Service[]> {
    const now = this.clock.now();
    return (await servicesOfDomain.load(row.id)).map((service) => toService(service, row, now));
  }
}

@Resolver(() => Service)
export class ServiceActionsResolver {
  constructor(private readonly clock: Clock) {}

  @AtMost(2)
  @FieldResolver(() => [Action], { description: 'What can be done with it now, and why the rest cannot.' })
  actions(@Root() { row, domain }: Service, @Ctx() { viewer }: Context): Action[] {
    const now = this.clock.now();
    const asked = { ...row, domain: statusOfRow(domain, now), now };
    const upgrade = explainUpgrade(row, servicedDomain(domain, now), now, viewer.locale);
    return [
      toAction(offeredWithin(viewer, 'orders:place', upgrade)),
      toAction(offeredWithin(viewer, 'domains:manage', explainCancel(asked, viewer.locale))),
    ];
  }
}
