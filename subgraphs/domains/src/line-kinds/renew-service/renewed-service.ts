import { ServiceKind, ServicePlan } from '@customer-area/shared/graphql';
import { z } from 'zod';
import { namedDomain } from '../named-domain';

/** A service that is renewed with its domain: what its line says. */
export const renewedService = namedDomain.extend({
  serviceId: z.string().min(1).max(40),
  service: z.enum(ServiceKind),
  plan: z.enum(ServicePlan),
  /** Its annuities. */
  years: z.number().int().min(1).max(11),
  /** The line that renews the domain, with which this one is carried out or fails. */
  withLineId: z.string().min(1).max(40),
});

export type RenewedServiceLine = z.output<typeof renewedService>;
