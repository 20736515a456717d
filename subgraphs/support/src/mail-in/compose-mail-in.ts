import type { Tally } from '@customer-area/shared/runtime';
import { mailAddresses } from './mail-addresses';
import { type MailProtocol, openMailDoor } from './mail-door';
import type { MailOutcome } from './mail-outcome';
import { type TakeMailDeps, takeMail } from './take-mail';

export interface MailInDeps extends Omit<TakeMailDeps, 'destinationOf'> {
  readonly addresses: Pick<ReturnType<typeof mailAddresses>, 'destinationOf'>;
  readonly config: {
    readonly MAIL_IN_PORT?: number | undefined;
    readonly MAIL_IN_HOST: string;
    readonly MAIL_IN_PROTOCOL: MailProtocol;
  };
}

/** Mails that answer letters, and what servers write about letters that did not arrive. */
export function composeMailIn({ addresses, config, ...deps }: MailInDeps) {
  const counted = new Map<string, number>();
  const tally: Tally = {
    name: 'mails_total',
    help: 'Mails that arrived, by what came of them',
    label: 'outcome',
    read: () => counted,
  };
  const { MAIL_IN_PORT: port, MAIL_IN_HOST: host, MAIL_IN_PROTOCOL: protocol } = config;
  const { destinationOf } = addresses;
  return {
    tallies: [tally],
    /** Null where no mail is read. */
    open: async () =>
      port === undefined
        ? null
        : openMailDoor(
            {
              destinationOf,
              take: (arrived) => takeMail({ ...deps, destinationOf }, arrived),
              count: (outcome: MailOutcome) => counted.set(outcome, (counted.get(outcome) ?? 0) + 1),
            },
            { host, port, protocol },
          ),
  };
}
