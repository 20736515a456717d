import { addDays } from '@customer-area/shared/clock';
import { badInput, faultText } from '@customer-area/shared/errors';
import { messages } from '../../messages';

/** No key lives longer: one that nobody remembers must end by itself. */
const LONGEST_LIFE_DAYS = 731;
/** For a key whose maker names no end. */
const USUAL_LIFE_DAYS = 365;

/** When a key ends: as asked, at most two years from now; a year when nothing was asked. */
export function keyEnd(asked: Date | null, now: Date): Date {
  if (asked === null) return addDays(now, USUAL_LIFE_DAYS);
  if (asked <= now) throw badInput('expiresAt', faultText('input.future'));
  if (asked > addDays(now, LONGEST_LIFE_DAYS))
    throw badInput('expiresAt', messages.localized('fault.twoYears'));
  return asked;
}
