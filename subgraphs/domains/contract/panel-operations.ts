import { defineOperation } from '@customer-area/shared/contract';
import { z } from 'zod';

const id = z.string().min(1).max(40);

export const panelAccess = defineOperation('panel-access', {
  description:
    'Whether the control panel of a domain of this profile may be opened now; not for an absent or foreign one.',
  input: z.object({ profileId: id, domainId: id }),
  output: z.object({ allowed: z.boolean() }),
});
