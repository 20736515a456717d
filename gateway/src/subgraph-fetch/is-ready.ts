import { request } from 'undici';

/** A sentence when a service does not say that it is ready; null when it does. */
export async function isReady(
  { name, url }: { readonly name: string; readonly url: string },
  timeOutMs: number,
): Promise<string | null> {
  try {
    const { statusCode, body } = await request(new URL('/health/ready', url), {
      signal: AbortSignal.timeout(timeOutMs),
    });
    await body.dump();
    return statusCode === 200 ? null : `${name} is not ready`;
  } catch {
    return `${name} does not answer`;
  }
}
