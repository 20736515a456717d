/** What is running of the tracing. */
export interface Tracing {
  /** Sends what has been collected; never throws. */
  flush(): Promise<void>;
}

/** Null where no exporter is configured. */
export const tracing: { current: Tracing | null } = { current: null };

/** Sends the spans that are still held, before a process ends. */
export async function flushTraces(): Promise<void> {
  await tracing.current?.flush();
}
