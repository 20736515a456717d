import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { expectedAnswer, type FirstAnswer } from './expected-answer';
import type { SupportChannelStore } from './support-channel.store';

const DAYS = 28;
/** Machine time: how old a number may be that is shown. */
const KEPT_MS = 10 * 60_000;

/** How soon support answers, by the last weeks. Counted once for ten minutes, whoever asks. */
export class AnswerTimes {
  private counted: { readonly answers: Promise<readonly FirstAnswer[]>; readonly until: number } | null =
    null;

  constructor(
    private readonly deps: {
      readonly database: Database;
      readonly clock: Clock;
      readonly supportChannels: SupportChannelStore;
    },
  ) {}

  async expected(category: string | null): Promise<number | null> {
    return expectedAnswer(await this.answers(), category);
  }

  private answers(): Promise<readonly FirstAnswer[]> {
    const { database, clock, supportChannels } = this.deps;
    const now = Date.now();
    if (this.counted !== null && this.counted.until > now) return this.counted.answers;
    const answers = supportChannels.firstAnswers(database.read, addDays(clock.now(), -DAYS));
    this.counted = { answers, until: now + KEPT_MS };
    // A failure is not kept.
    answers.catch(() => {
      this.counted = null;
    });
    return answers;
  }
}
