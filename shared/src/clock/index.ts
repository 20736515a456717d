export { type Day, dayOf, daysLater, startOf } from './day';

/**
 * Business time. Dates that customers see and deadlines that bind them come from here and nowhere else, so that the
 * sandbox can move them. Security times (token expiry, leases, back-off) stay on the machine's clock: moving the
 * business clock must not sign anybody out.
 */
export interface Clock {
  now(): Date;
}

export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }
}

/** The machine's clock plus an offset that only grows; the offset is fetched from the sandbox's own source of truth. */
export class SandboxClock implements Clock {
  private offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  get offset(): number {
    return this.offsetMs;
  }

  /** Moves forward to `offsetMs`; an older offset arriving late is ignored. Returns whether time moved. */
  moveTo(offsetMs: number): boolean {
    if (offsetMs <= this.offsetMs) return false;
    this.offsetMs = offsetMs;
    return true;
  }
}

export const DAY_MS = 86_400_000;

/** `days` later, in exact 24-hour days (UTC has no daylight saving). */
export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS);
}
