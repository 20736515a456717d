import { defineOperation } from '@customer-area/shared/contract';
import { z } from 'zod';

export const staffMembers = defineOperation('staff-members', {
  description:
    'Of some logins those of members of staff: their names, and what they may do; nothing any more once the login is disabled. For services that show staff who of them has something in hand.',
  input: z.object({ loginIds: z.array(z.string().min(1).max(40)).max(100) }),
  output: z.array(z.object({ loginId: z.string(), name: z.string(), permissions: z.array(z.string()) })),
});
