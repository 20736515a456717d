import { withdrawalOutlook } from '@customer-area/domains/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { Logger } from '@customer-area/shared/logging';

export interface AskOutlookDeps {
  readonly domainsPeer: Peer;
  readonly logger: Logger;
}

interface WithdrawalOutlooks {
  /** What becomes of a line, for people; by line. */
  readonly consequences: ReadonlyMap<string, string>;
  /** The first line whose domain its customer has given away: it is excluded. */
  readonly handedOver: string | null;
}

const UNKNOWN: WithdrawalOutlooks = { consequences: new Map(), handedOver: null };

/** Nothing is known while nobody answers: the right to withdraw does not wait for an explanation. */
export async function askOutlook(
  { domainsPeer, logger }: AskOutlookDeps,
  asked: { readonly profileId: ProfileId; readonly locale: Locale; readonly lineIds: readonly string[] },
  requestId: string,
): Promise<WithdrawalOutlooks> {
  const { profileId, locale, lineIds } = asked;
  try {
    const { lines } = await askOperation(
      domainsPeer,
      withdrawalOutlook,
      { profileId, locale, lineIds: [...lineIds] },
      requestId,
    );
    return {
      consequences: new Map(lines.map(({ lineId, consequence }) => [lineId, consequence])),
      handedOver: lines.find(({ becomes }) => becomes === 'HANDED_OVER')?.lineId ?? null,
    };
  } catch (error) {
    logger.warn({ err: error, requestId }, 'a withdrawal goes on without saying what becomes of its lines');
    return UNKNOWN;
  }
}
