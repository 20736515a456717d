import { readFileSync } from 'node:fs';
import type { Clock } from '@customer-area/shared/clock';
import type { Logger } from '@customer-area/shared/logging';
import type { RegistryAdapter } from '../port';
import { HELLO } from './commands/frame-of-command';
import type { CommandJournal } from './desk';
import { DIALECTS } from './dialects';
import { eppRegistry } from './epp-registry';
import { EppSession } from './session';
import type { EppRegistrySettings } from './settings';
import { HttpsConnection, type OpenConnection, TlsConnection } from './wire';

export interface EppDeps {
  readonly journal: CommandJournal;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A registry over EPP, and how its session is ended. */
export interface OpenedRegistry {
  readonly adapter: RegistryAdapter;
  close(): Promise<void>;
}

/** Nothing is sent before somebody needs the registry; files that are missing stop the start. */
export function openEppRegistry(
  { journal, clock, logger }: EppDeps,
  registry: string,
  settings: EppRegistrySettings,
): OpenedRegistry {
  const { clientId, currency, techContact = null, keepAliveMs, renewAfterMs } = settings;
  const { mostWaiting, longestWaitMs, loginPauseMs } = settings;
  const limits = { keepAliveMs, renewAfterMs, mostWaiting, longestWaitMs, loginPauseMs };
  const dialect = DIALECTS[settings.dialect];
  const { objects, extensions } = dialect;
  const password = readFileSync(settings.passwordFile, 'utf8').trim();
  const open = connectionTo(settings);
  const login = { clientId, password, objects, extensions };
  const session = new EppSession({ registry, open, ...login, ...limits, logger });
  const adapter = eppRegistry({
    registry,
    session,
    dialect,
    journal,
    clock,
    clientId,
    techContact,
    currency,
  });
  return { adapter, close: () => session.close() };
}

function connectionTo({ url, port, answerMs, ...files }: EppRegistrySettings): OpenConnection {
  const pem = (path: string | undefined) => (path === undefined ? undefined : readFileSync(path, 'utf8'));
  const tls = { cert: pem(files.certificateFile), key: pem(files.keyFile), ca: pem(files.authorityFile) };
  if (url.protocol === 'https:') return () => HttpsConnection.open({ ...tls, url, answerMs, hello: HELLO });
  return () => TlsConnection.open({ ...tls, host: url.hostname, port, answerMs });
}
