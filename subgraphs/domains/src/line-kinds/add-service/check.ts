import { ServiceKind, ServicePlan } from '@customer-area/shared/graphql';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import { namedDomain } from '../named-domain';

const chosen = z.object({ service: z.enum(ServiceKind), plan: z.enum(ServicePlan) });

export const addedService = namedDomain.extend({ ...chosen.shape, serviceId: z.string().min(1).max(40) });
export type AddedService = z.output<typeof addedService>;

const request = chosen.extend({ domainId: z.string() });
export type AddServiceRequest = z.output<typeof request>;

export const parse = (line: unknown): AddServiceRequest => checked(request, line);
