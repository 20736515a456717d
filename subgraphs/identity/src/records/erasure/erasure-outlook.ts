import { z } from 'zod';
import type { PersonalDataSource } from '../data-export';

const answer = z.object({
  obstacles: z.array(z.object({ code: z.string(), count: z.number() })),
  kept: z.array(
    z.object({
      section: z.string(),
      reason: z.enum(['ACCOUNTING', 'PROOF_OF_CONSENT', 'ACCOUNTABILITY', 'NAME_HISTORY']),
      count: z.number(),
    }),
  ),
});

/** What an erasure would meet with: what stands in the way, and what would stay and why. */
export type ErasureOutlook = z.output<typeof answer>;
export type Obstacle = ErasureOutlook['obstacles'][number];

/** Asks every service. A customer who renounces the credit is not held up by it. */
export async function erasureOutlook(
  sources: readonly PersonalDataSource[],
  profileId: string,
  renouncesCredit: boolean,
): Promise<ErasureOutlook> {
  const answers = await Promise.all(
    sources.map(async (source) => answer.parse(await source.call('erasure-outlook', { profileId }))),
  );
  return {
    obstacles: answers
      .flatMap(({ obstacles }) => obstacles)
      .filter(({ code }) => !(renouncesCredit && code === 'CREDIT_LEFT')),
    kept: answers.flatMap(({ kept }) => kept),
  };
}
