import type { EntityManager } from 'typeorm';
import { normalisedCode, type PromoCode } from './promo-code';
import type { PromoCodeStore } from './promo-code.store';
import type { Guesser, PromoGuesses } from './promo-guesses';

export interface FindPromoCodeDeps {
  readonly promoCodes: PromoCodeStore;
  readonly promoGuesses: PromoGuesses;
}

/**
 * The code that somebody typed; `unknown` when there is none. One that is not valid yet, or meant for another profile, is
 * unknown as well: nobody is told of what is still to be announced, or of what others get. RATE_LIMITED after too many unknown ones.
 */
export async function findPromoCode(
  { promoCodes, promoGuesses }: FindPromoCodeDeps,
  manager: EntityManager,
  typed: string | null,
  by: Guesser,
  at: Date,
): Promise<PromoCode | 'unknown' | null> {
  if (typed === null) return null;
  await promoGuesses.count(by);
  const code = normalisedCode(typed);
  const promo = code === null ? null : await promoCodes.byCode(manager, code);
  if (promo === null || at < promo.validFrom || !isMeantFor(promo, by)) return 'unknown';
  await promoGuesses.giveBack(by);
  return promo;
}

const isMeantFor = ({ forProfileId }: PromoCode, by: Guesser) =>
  forProfileId === null || forProfileId === by.profileId;
