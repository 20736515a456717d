import { randomBytes } from 'node:crypto';
import { type EppResponse, readResponse } from '../answers/response';
import { type EppCommand, frameOfCommand, HELLO } from '../commands/frame-of-command';
import { LOGOUT } from '../commands/session-commands';
import { EppUnanswered } from '../wire';
import { UnreadableFrame } from '../xml';
import { type LoggedIn, logIn, type SessionSettings } from './log-in';

/** A server that closes the session with its answer. */
const CLOSES = new Set([1500, 2500, 2501, 2502]);
const COMMAND_FAILED = new Set([2400, 2500, 2501, 2502]);

/** An answer, and what the command was called. */
export interface Answered {
  readonly response: EppResponse;
  readonly clTRID: string;
}

/**
 * A session at one registry: opened when somebody needs it, kept alive while nobody does, renewed before it is old, opened anew
 * when it broke. One command is in flight; the others wait in turn: not too many, and not for long.
 */
export class EppSession {
  private live: LoggedIn | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private keepAlive: NodeJS.Timeout | null = null;
  private isClosed = false;
  private waiting = 0;
  /** On the monotonic clock: a login that failed is not tried again before. */
  private noLoginBefore = 0;

  constructor(private readonly settings: SessionSettings) {}

  /**
   * Sends a command once. EppUnanswered: it may or may not have been executed.
   * @param id what the logs of both sides know it by, with a part that no other command has
   */
  send(command: EppCommand, id: string): Promise<Answered> {
    return this.inTimelyTurn(() => this.exchange(command, id));
  }

  /** Sends a question, once more when its connection broke: it changes nothing. */
  ask(question: EppCommand): Promise<Answered> {
    return this.inTimelyTurn(() =>
      this.exchange(question, 'ask').catch((error: unknown) => {
        if (!(error instanceof EppUnanswered)) throw error;
        return this.exchange(question, 'ask');
      }),
    );
  }

  /** The answer to a login that has just been made: some registries tell our credit in it. */
  loginAnew(): Promise<EppResponse> {
    return this.inTimelyTurn(async () => {
      await this.logOut();
      return (await this.opened()).response;
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.inTurn(() => this.logOut());
  }

  /** Nothing is sent for one whose turn does not come in time. */
  private inTimelyTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const { mostWaiting, longestWaitMs } = this.settings;
    if (this.waiting >= mostWaiting) return Promise.reject(new EppUnanswered('too many commands wait'));
    this.waiting++;
    return new Promise((resolve, reject) => {
      let isLate = false;
      const late = setTimeout(() => {
        isLate = true;
        this.waiting--;
        reject(new EppUnanswered('no turn came in time'));
      }, longestWaitMs);
      this.inTurn(async () => {
        if (isLate) return;
        clearTimeout(late);
        this.waiting--;
        resolve(await act());
      }).catch(reject);
    });
  }

  private inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(() => {
      if (this.keepAlive !== null) clearTimeout(this.keepAlive);
      return act().finally(() => this.stayAlive());
    });
    this.turn = result.catch(() => undefined);
    return result;
  }

  private async exchange(command: EppCommand, id: string): Promise<Answered> {
    const { connection } = await this.opened();
    const clTRID = `${id}.${randomBytes(6).toString('hex')}`;
    let response: EppResponse;
    try {
      response = readResponse(await connection.exchange(frameOfCommand(command, clTRID)));
    } catch (error) {
      this.drop();
      if (error instanceof UnreadableFrame) throw new EppUnanswered(error.message);
      throw error;
    }
    const { code, svTRID } = response;
    this.settings.logger.info(
      { registry: this.settings.registry, command: command.verb, clTRID, svTRID, code },
      'a registry has answered',
    );
    // Whose answer it is cannot be known: nor, from now on, that of any other on this connection.
    const isOfAnother = response.clTRID !== clTRID;
    if (isOfAnother || CLOSES.has(code)) this.drop();
    if (isOfAnother) throw new EppUnanswered('the answer to another command');
    if (COMMAND_FAILED.has(code)) throw new EppUnanswered(`the registry failed with ${code}`);
    return { response, clTRID };
  }

  private async opened(): Promise<LoggedIn> {
    const { renewAfterMs } = this.settings;
    if (this.live?.connection.isOpen === false) this.drop();
    if (this.live !== null && performance.now() - this.live.since > renewAfterMs) await this.logOut();
    if (this.live !== null) return this.live;
    if (performance.now() < this.noLoginBefore) throw new EppUnanswered('a login has just failed');
    try {
      this.live = await logIn(this.settings);
    } catch (error) {
      this.noLoginBefore = performance.now() + this.settings.loginPauseMs;
      throw error;
    }
    return this.live;
  }

  private async logOut(): Promise<void> {
    const { live } = this;
    this.live = null;
    if (live === null) return;
    const frame = frameOfCommand(LOGOUT, `bye.${randomBytes(6).toString('hex')}`);
    // One that does not answer is left all the same.
    await live.connection.exchange(frame).catch(() => undefined);
    live.connection.close();
  }

  private drop(): void {
    this.live?.connection.close();
    this.live = null;
  }

  /** A server closes sessions that say nothing for some minutes. */
  private stayAlive(): void {
    if (this.live === null || this.isClosed) return;
    const greet = async () => {
      if (this.live?.connection.isOpen !== true) return this.drop();
      await this.live.connection.exchange(HELLO).catch(() => this.drop());
    };
    this.keepAlive = setTimeout(() => void this.inTurn(greet), this.settings.keepAliveMs).unref();
  }
}
