import { randomUUID } from 'node:crypto';
import type { Locale } from '@customer-area/shared/locale';

/** A request id given by a client is kept only when it can harm neither a log nor a header. */
const SAFE_REQUEST_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

export function requestIdFrom(header: string | string[] | undefined): string {
  return typeof header === 'string' && SAFE_REQUEST_ID.test(header) ? header : randomUUID();
}

/** The language an Accept-Language header prefers among ours; null when it names none of them. */
export function localeFrom(header: string | undefined): Locale | null {
  if (header === undefined) return null;
  let best: Locale | null = null;
  let bestWeight = 0;
  for (const part of header.slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    const weight = Number(
      parameters
        .map((one) => one.trim())
        .find((one) => one.startsWith('q='))
        ?.slice(2) ?? 1,
    );
    if ((language !== 'it' && language !== 'en') || !(weight > bestWeight)) continue;
    best = language;
    bestWeight = weight;
  }
  return best;
}

/** IPv4 addresses that arrive over an IPv6 socket are written as what they are. */
export function plainAddress(ip: string): string {
  return ip.startsWith('::ffff:') ? ip.slice('::ffff:'.length) : ip;
}

const LONGEST_USER_AGENT = 200;

/** What a client says it is: printable ASCII, never longer than what a person would read. */
export function plainUserAgent(header: string | undefined): string {
  return (header ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, LONGEST_USER_AGENT);
}
