import { ServiceKind, ServicePlan } from '@customer-area/shared/graphql';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import { namedDomain } from '../named-domain';

const plan = z.enum(ServicePlan);

export const upgradedService = namedDomain.extend({
  years: z.null(),
  serviceId: z.string().min(1).max(40),
  service: z.enum(ServiceKind),
  plan,
  previous: plan,
  months: z.number().int().min(1),
});
export type UpgradedService = z.output<typeof upgradedService>;

const request = z.object({ serviceId: z.string(), plan });
export type UpgradeRequest = z.output<typeof request>;

export const parse = (line: unknown): UpgradeRequest => checked(request, line);
