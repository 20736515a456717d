import type { Logger } from '@customer-area/shared/logging';
import { z } from 'zod';
import type { ViesAnswer, ViesPort } from './vies-port';

const TIME_OUT_MS = 2_500;

/** Refusals come with status 200 as well, so the body alone tells. */
const body = z.union([
  z.object({ valid: z.boolean(), requestIdentifier: z.string().optional() }),
  z.object({
    actionSucceed: z.literal(false),
    errorWrappers: z.array(z.object({ error: z.string() })).min(1),
  }),
]);

export interface ViesOverHttp {
  /** `…/rest-api/check-vat-number`. */
  readonly url: string;
  /** The seller's own number without its country: only who says who asks gets a name for the answer. */
  readonly requester: string;
  readonly logger: Logger;
}

/** VIES over the REST interface of the European Commission. */
export function viesOverHttp({ url, requester, logger }: ViesOverHttp): ViesPort {
  const ask = async (number: string): Promise<ViesAnswer> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        countryCode: number.slice(0, 2),
        vatNumber: number.slice(2),
        requesterMemberStateCode: 'IT',
        requesterNumber: requester,
      }),
      signal: AbortSignal.timeout(TIME_OUT_MS),
    });
    const answer = body.parse(await response.json());
    if ('valid' in answer)
      return answer.valid
        ? { kind: 'VALID', answerId: answer.requestIdentifier || null }
        : { kind: 'INVALID' };
    const error = answer.errorWrappers[0]?.error;
    if (error === 'INVALID_INPUT') return { kind: 'INVALID' };
    logger.warn({ error }, 'VIES cannot say whether a VAT number is in force');
    return { kind: 'UNAVAILABLE' };
  };
  return {
    check: (number) =>
      ask(number).catch((error: unknown): ViesAnswer => {
        logger.warn({ err: error }, 'VIES does not answer');
        return { kind: 'UNAVAILABLE' };
      }),
  };
}
