/** A limit that has been reached, as a client is told (draft-ietf-httpapi-ratelimit-headers): windows of a minute. */
export interface ReachedLimit {
  readonly policy: string;
  readonly quota: number;
  readonly retryAfterSeconds: number;
}

export function rateLimitHeaders(headers: Map<string, string>, reached: ReachedLimit): void {
  headers.set('ratelimit-policy', `"${reached.policy}";q=${reached.quota};w=60`);
  headers.set('ratelimit', `"${reached.policy}";r=0;t=${reached.retryAfterSeconds}`);
}
