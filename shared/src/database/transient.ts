import { CallerFault, isLostConnection } from '../errors';
import { isReplayable, isServerAway } from './mysql-errors';

/**
 * True when something we stand on failed (the database, another service) and not the work itself: trying again later is the
 * remedy, however often it takes.
 */
export function isTransient(error: unknown): boolean {
  return (
    isReplayable(error) ||
    isServerAway(error) ||
    isLostConnection(error) ||
    isClosed(error) ||
    (error instanceof CallerFault && error.code === 'UNAVAILABLE')
  );
}

/** The pool was closed under the work: this process is stopping. */
function isClosed(error: unknown): boolean {
  const { code, message, name } = (error ?? {}) as { code?: unknown; message?: unknown; name?: unknown };
  return (
    code === 'POOL_CLOSED' ||
    message === 'Pool is closed.' ||
    (typeof name === 'string' &&
      /^(ConnectionIsNotSet|QueryRunnerAlreadyReleased|AlreadyReleased)/.test(name))
  );
}
