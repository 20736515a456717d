import type { OutputOf } from '@customer-area/shared/contract';
import { askOperation } from '@customer-area/shared/http';
import { askErasureOutlook } from '@customer-area/shared/personal-data';
import type { PersonalDataSource } from '../data-export';

/** What an erasure would meet with: what stands in the way, and what would stay and why. */
export type ErasureOutlook = OutputOf<typeof askErasureOutlook>;
export type Obstacle = ErasureOutlook['obstacles'][number];

/** Asks every service. A customer who renounces the credit is not held up by it. */
export async function erasureOutlook(
  sources: readonly PersonalDataSource[],
  profileId: string,
  renouncesCredit: boolean,
): Promise<ErasureOutlook> {
  const answers = await Promise.all(
    sources.map((source) => askOperation(source, askErasureOutlook, { profileId })),
  );
  return {
    obstacles: answers
      .flatMap(({ obstacles }) => obstacles)
      .filter(({ code }) => !(renouncesCredit && code === 'CREDIT_LEFT')),
    kept: answers.flatMap(({ kept }) => kept),
  };
}
