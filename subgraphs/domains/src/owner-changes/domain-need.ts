import { type DomainRow, statusOfRow } from '../portfolio';

/** What has to be done for a domain before its registry can be told of another owner. */
export type DomainNeed = 'RENEWAL' | 'RESTORATION' | 'VERIFICATION';

/** Null for one that can be given as it stands, and for one that is not there any more. */
export function needOf(domain: DomainRow, now: Date): DomainNeed | null {
  switch (statusOfRow(domain, now)) {
    case 'EXPIRED_RENEWABLE':
      return 'RENEWAL';
    case 'REDEMPTION':
      return 'RESTORATION';
    case 'SUSPENDED':
      return 'VERIFICATION';
    default:
      return null;
  }
}
