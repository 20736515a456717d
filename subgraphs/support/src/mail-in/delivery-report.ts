/** What a server says about a letter: that it will never arrive, or nothing that is final. */
export interface DeliveryReport {
  readonly isPermanent: boolean;
  /** RFC 3463, e.g. `5.1.1`. */
  readonly status: string;
}

const FIELD = /^([a-z-]{1,40}):[ \t]*(.{0,200})$/gim;
const STATUS = /^([245])\.\d{1,3}\.\d{1,3}/;

/** Reads a `message/delivery-status` (RFC 3464); null when it says nothing about the one recipient of a letter. */
export function readDeliveryReport(report: string): DeliveryReport | null {
  const fields = new Map<string, string>();
  for (const [, name = '', value = ''] of report.matchAll(FIELD))
    fields.set(name.toLowerCase(), value.trim());
  const [status, kind] = STATUS.exec(fields.get('status') ?? '') ?? [];
  if (status === undefined) return null;
  const hasFailed = fields.get('action')?.toLowerCase() === 'failed';
  return { isPermanent: kind === '5' && hasFailed, status };
}
