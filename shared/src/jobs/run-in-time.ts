/** The process stops: what hangs is left to whoever takes it over when its lease has run out. */
export class Abandoned extends Error {}

export class TimedOut extends Error {
  constructor(ms: number) {
    super(`not done within ${ms / 1000} seconds`);
  }
}

/**
 * Runs work that may hang: it is told by its signal to end, and is waited for no longer, when its time is over or `abandon`
 * is aborted.
 */
export async function runInTime(
  work: (signal: AbortSignal) => Promise<void>,
  timeoutMs: number,
  abandon: AbortSignal,
): Promise<void> {
  const controller = new AbortController();
  let end: (error: Error) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = (error) => {
      reject(error);
      controller.abort(error);
    };
  });
  ended.catch(() => undefined);
  const timer = setTimeout(() => end(new TimedOut(timeoutMs)), timeoutMs);
  const stop = () => end(new Abandoned());
  abandon.addEventListener('abort', stop);
  if (abandon.aborted) stop();
  try {
    const running = work(controller.signal);
    running.catch(() => undefined);
    await Promise.race([running, ended]);
  } finally {
    clearTimeout(timer);
    abandon.removeEventListener('abort', stop);
  }
}
