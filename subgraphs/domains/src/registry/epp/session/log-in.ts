import { randomBytes } from 'node:crypto';
import type { Logger } from '@customer-area/shared/logging';
import { readGreeting } from '../answers/greeting';
import { type EppResponse, isRefusal, readResponse } from '../answers/response';
import { frameOfCommand } from '../commands/frame-of-command';
import { login } from '../commands/session-commands';
import { type EppConnection, EppUnanswered, type OpenConnection } from '../wire';

export interface SessionSettings {
  /** What the installation calls the registry. */
  readonly registry: string;
  readonly open: OpenConnection;
  readonly clientId: string;
  readonly password: string;
  /** Without these we cannot work with the registry. */
  readonly objects: readonly string[];
  /** Those of these that the registry offers are used. */
  readonly extensions: readonly string[];
  /** A hello after so long without a command. */
  readonly keepAliveMs: number;
  /** A new session after so long. */
  readonly renewAfterMs: number;
  /** Commands that wait for their turn at the same time. */
  readonly mostWaiting: number;
  readonly longestWaitMs: number;
  /** After a login that failed. */
  readonly loginPauseMs: number;
  readonly logger: Logger;
}

export interface LoggedIn {
  readonly connection: EppConnection;
  /** What the registry said to the login. */
  readonly response: EppResponse;
  /** On the monotonic clock. */
  readonly since: number;
}

/** Opens a connection, is greeted, logs in. Whatever goes wrong here, no command has been sent. */
export async function logIn(settings: SessionSettings): Promise<LoggedIn> {
  const { registry, logger, open } = settings;
  let connection: EppConnection | null = null;
  try {
    connection = await open();
    const response = await sendLogin(settings, connection);
    logger.info({ registry, svTRID: response.svTRID }, 'logged in at a registry');
    return { connection, response, since: performance.now() };
  } catch (error) {
    connection?.close();
    const reason = error instanceof Error ? error.message : String(error);
    logger.error({ registry, reason }, 'no session at a registry');
    throw new EppUnanswered(reason);
  }
}

async function sendLogin(settings: SessionSettings, connection: EppConnection): Promise<EppResponse> {
  const { clientId, password, objects, extensions } = settings;
  const greeting = readGreeting(connection.greeting);
  const missing = objects.filter((uri) => !greeting.objects.has(uri));
  if (missing.length > 0) throw new Error(`the registry does not know ${missing.join(', ')}`);
  const offered = extensions.filter((uri) => greeting.extensions.has(uri));
  const command = login({ clientId, password, objects, extensions: offered });
  const clTRID = `login.${randomBytes(6).toString('hex')}`;
  const response = readResponse(await connection.exchange(frameOfCommand(command, clTRID)));
  if (response.clTRID !== clTRID) throw new Error('the answer to another command');
  if (isRefusal(response)) throw new Error(`the registry refuses our login with ${response.code}`);
  return response;
}
