import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import { namedDomain } from '../named-domain';

export const changedOwner = namedDomain.extend({
  years: z.null(),
  ownerChangeId: z.string().min(1).max(40),
  /** The same order renews the domain: the fee is nothing. */
  withRenewal: z.boolean(),
});
export type ChangedOwner = z.output<typeof changedOwner>;

const request = z.object({ ownerChangeId: z.string() });
export type ChangeRequest = z.output<typeof request>;

export const parse = (line: unknown): ChangeRequest => checked(request, line);
