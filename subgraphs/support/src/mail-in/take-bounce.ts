import { letterBounces } from '@customer-area/identity/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { readDeliveryReport } from './delivery-report';
import type { MailOutcome } from './mail-outcome';
import type { Mail } from './read-mail';

export interface TakeBounceDeps {
  readonly identity: Pick<Peer, 'call'>;
}

/** Tells identity what a server says about one of its letters; throws when identity does not answer, and the server tries again. */
export async function takeBounce(
  { identity }: TakeBounceDeps,
  letterId: string,
  mail: Mail,
): Promise<MailOutcome> {
  const report = mail.deliveryStatus === null ? null : readDeliveryReport(mail.deliveryStatus);
  if (report === null) return 'NO_SENDER';
  await askOperation(identity, letterBounces, { letterId, ...report });
  return 'BOUNCE';
}
