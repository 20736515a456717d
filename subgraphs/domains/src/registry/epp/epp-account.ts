import { type Cents, euro } from '@customer-area/shared/money';
import type { RegistryAccount, RegistryAnswer, RegistryMessage } from '../port';
import { isRefusal } from './answers/response';
import { acknowledge, POLL } from './commands/session-commands';
import { centsOf } from './credit';
import { ask, type EppDesk, orUnavailable } from './desk';
import { EppUnanswered } from './wire';

const NO_MESSAGES = 1300;
const NOT_THERE = 2303;

/** Our account at one registry, over EPP. */
export class EppAccount implements RegistryAccount {
  constructor(private readonly desk: EppDesk) {}

  poll(): Promise<RegistryAnswer<RegistryMessage | null>> {
    const { clock, dialect, clientId } = this.desk;
    return orUnavailable(async () => {
      const response = await ask(this.desk, POLL);
      if (isRefusal(response)) throw new EppUnanswered(`no messages: ${response.code}`);
      const { queue } = response;
      if (response.code === NO_MESSAGES || queue === null) return { kind: 'answered', value: null };
      const at = queue.at ?? clock.now();
      const content = dialect.messageOf(response);
      const isLost = content.kind === 'TRANSFER_APPROVED' && content.gainingRegistrar !== clientId;
      // Without a date it may be of a time in which somebody else had the name: nothing is concluded from it alone.
      const gainingRegistrar = isLost && queue.at !== null ? content.gainingRegistrar : null;
      return { kind: 'answered', value: { id: queue.id, at, ...content, gainingRegistrar } };
    });
  }

  acknowledge(messageId: string): Promise<RegistryAnswer<null>> {
    return orUnavailable(async () => {
      const response = await ask(this.desk, acknowledge(messageId));
      // It was acknowledged before, and the answer was lost.
      if (isRefusal(response) && response.code !== NOT_THERE)
        throw new EppUnanswered(`a message is not acknowledged: ${response.code}`);
      return { kind: 'answered', value: null };
    });
  }

  balance(): Promise<RegistryAnswer<Cents>> {
    const { dialect, session } = this.desk;
    return orUnavailable(async () => {
      const { askCredit } = dialect;
      const response = askCredit === null ? await session.loginAnew() : await ask(this.desk, askCredit);
      const cents = centsOf(dialect.creditIn(response));
      if (cents === null) throw new EppUnanswered(`the registry does not tell our credit: ${response.code}`);
      return { kind: 'answered', value: euro(cents) };
    });
  }
}
