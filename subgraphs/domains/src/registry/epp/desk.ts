import type { Clock } from '@customer-area/shared/clock';
import type { EppResponse } from './answers/response';
import type { EppCommand } from './commands/frame-of-command';
import type { EppDialect } from './dialects';
import type { EppSession } from './session';
import { EppUnanswered } from './wire';
import { UnreadableFrame } from './xml';

/** A command that was sent, as both sides know it. It says nothing of a customer. */
export interface SentCommand {
  readonly registry: string;
  /** Of the operation that it belongs to. */
  readonly commandId: string;
  readonly verb: string;
  readonly clTRID: string;
  readonly svTRID: string;
  readonly code: number;
  readonly at: Date;
}

/** Where it is kept what a registry has called our commands. */
export interface CommandJournal {
  record(command: SentCommand): Promise<void>;
}

/** What the parts of the adapter work with. */
export interface EppDesk {
  readonly registry: string;
  readonly session: EppSession;
  readonly dialect: EppDialect;
  readonly journal: CommandJournal;
  readonly clock: Clock;
  /** Our name at the registry. */
  readonly clientId: string;
  /** Our contact for technical matters, where the registry wants one. */
  readonly techContact: string | null;
  readonly currency: string;
}

/** Sends a command of an operation, and keeps what the registry calls it. */
export async function sendCommand(
  { session, journal, registry, clock }: EppDesk,
  commandId: string,
  command: EppCommand,
): Promise<EppResponse> {
  const { response, clTRID } = await session.send(command, commandId);
  const { svTRID, code } = response;
  const { verb } = command;
  await journal.record({ registry, commandId, verb, clTRID, svTRID, code, at: clock.now() });
  return response;
}

export async function ask({ session }: EppDesk, question: EppCommand): Promise<EppResponse> {
  return (await session.ask(question)).response;
}

/** An answer that makes no sense is as good as none: how things stand is asked again. */
export async function orUnavailable<Result>(
  act: () => Promise<Result>,
): Promise<Result | { readonly kind: 'unavailable' }> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof EppUnanswered || error instanceof UnreadableFrame) return { kind: 'unavailable' };
    throw error;
  }
}
