import { z } from 'zod';
import { defineOperation } from '../contract';

const ofProfile = z.object({ profileId: z.string().min(1) });

export const exportPersonalData = defineOperation('export-personal-data', {
  description: 'A page of all that is stored about a profile; `next` is null on the last one.',
  input: ofProfile.extend({ after: z.string().nullable() }),
  output: z.object({
    records: z.array(z.object({ section: z.string(), data: z.record(z.string(), z.unknown()) })),
    next: z.string().nullable(),
  }),
});

export const askErasureOutlook = defineOperation('erasure-outlook', {
  description: 'What stands in the way of erasing a profile here, and what would outlive it and why.',
  input: ofProfile,
  output: z.object({
    obstacles: z.array(z.object({ code: z.string(), count: z.number() })),
    kept: z.array(
      z.object({
        section: z.string(),
        reason: z.enum(['ACCOUNTING', 'PROOF_OF_CONSENT', 'ACCOUNTABILITY', 'NAME_HISTORY']),
        count: z.number(),
      }),
    ),
  }),
});

export const erasePersonalData = defineOperation('erase-personal-data', {
  description: 'Erases what is stored about a profile, but for what law keeps. May be repeated.',
  input: ofProfile,
  output: z.literal(true),
});
