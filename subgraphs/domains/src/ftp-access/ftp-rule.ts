import type { CodeOf } from '@customer-area/shared/contract';
import { isPrivateRange, isWithinRange, rangesOverlap } from '@customer-area/shared/network';
import type { ftpNoticeCodes, ftpRefusalCodes } from '../../contract';

/** What the customer should mind about a rule that is accepted. */
export type FtpNoticeCode = CodeOf<typeof ftpNoticeCodes>;
/** Why a rule is not accepted. */
export type FtpRefusalCode = CodeOf<typeof ftpRefusalCodes>;

/** Rules that one login may have: more than any list that people keep by hand. */
export const MOST_RULES = 50;
/** The servers are told at once, and ask again at least this often. */
export const EFFECTIVE_WITHIN_SECONDS = 60;

/** A range at least this wide is usually a mistake: a whole provider's customers. Bits of the prefix. */
const VERY_WIDE = { v4: 15, v6: 31 } as const;

export interface RuleFacts {
  /** In canonical form. */
  readonly cidr: string;
  /** The login's rules beside this one. */
  readonly others: readonly string[];
  /** Where the request comes from. */
  readonly callerIp: string;
}

/** Why a login cannot get this rule; null when it can. The first one closes all other addresses, which has to be meant. */
export function ftpRefusal(
  { cidr, others }: Pick<RuleFacts, 'cidr' | 'others'>,
  closesOthers: boolean,
): FtpRefusalCode | null {
  if (cidr.endsWith('/0')) return 'EVERY_ADDRESS';
  if (others.length >= MOST_RULES) return 'TOO_MANY_RULES';
  return others.length === 0 && !closesOthers ? 'CLOSES_OTHER_ADDRESSES' : null;
}

export function ftpNotices({ cidr, others, callerIp }: RuleFacts): FtpNoticeCode[] {
  const length = Number(cidr.slice(cidr.indexOf('/') + 1));
  const notices: readonly (readonly [FtpNoticeCode, boolean])[] = [
    ['PRIVATE_RANGE', isPrivateRange(cidr)],
    ['VERY_WIDE_RANGE', length <= (cidr.includes(':') ? VERY_WIDE.v6 : VERY_WIDE.v4)],
    ['RANGES_OVERLAP', others.some((other) => rangesOverlap(other, cidr))],
    ['OWN_ADDRESS_SHUT_OUT', ![cidr, ...others].some((range) => isWithinRange(callerIp, range))],
  ];
  return notices.filter(([, applies]) => applies).map(([code]) => code);
}
