import { flushTraces } from '../tracing/tracing';

/**
 * Runs a service as a process: starts it, says one sentence and exits with 1 when it cannot start, and stops it on
 * SIGTERM, SIGINT or when the launcher that started it is gone.
 */
export function runService(name: string, start: () => Promise<{ close(): Promise<void> }>): void {
  let closing = false;
  const started = start().catch((error: unknown) => {
    process.stderr.write(
      `${name}: cannot start: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  });
  const stop = () => {
    if (closing) return;
    closing = true;
    // A drain that hangs must not keep a dead service alive.
    setTimeout(() => process.exit(1), 15_000).unref();
    void started
      .then((service) => service.close())
      .then(flushTraces)
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (process.channel !== undefined) {
    process.on('disconnect', stop);
    process.channel?.unref();
  }
}
