import { createHash } from 'node:crypto';
import type { Clock } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import type { RejectionReason } from '../invoices';
import type { DeliveryPort } from './delivery-port';
import type { SandboxFile, SandboxSdiStore } from './sandbox-sdi.store';

/** How long the sandbox's exchange system thinks about a file: business time. */
export const THINKS_MS = 300_000;

/** Recipient codes that the sandbox does not take, and why. */
const REFUSED: Readonly<Record<string, RejectionReason>> = {
  '9999999': { code: '00311', text: '1.1.4 <CodiceDestinatario> non valido' },
  '8888888': { code: '00306', text: '1.4.1.2 <CodiceFiscale> non valido' },
};
const DUPLICATE: RejectionReason = { code: '00404', text: 'Fattura duplicata' };

/** An exchange system that remembers what it was sent: it delivers where there is a channel, and refuses some codes. */
export function sandboxDelivery(deps: {
  readonly clock: Clock;
  readonly files: SandboxSdiStore;
}): DeliveryPort {
  const { clock, files } = deps;
  return {
    send: async ({ name, bytes }) => {
      const text = bytes.toString();
      const received = {
        fileName: name,
        sdiId: newId('sdi'),
        sha256: createHash('sha256').update(bytes).digest('hex'),
        documentNumber: fieldOf(text, 'Numero') ?? '',
        documentYear: Number((fieldOf(text, 'Data') ?? '').slice(0, 4)),
        reasons: [],
        receivedAt: clock.now(),
      };
      const judged = (await files.hasAccepted(received)) ? rejected(DUPLICATE) : judgedByCode(text);
      return (await files.insert({ ...received, ...judged })).sdiId;
    },
    outcomeOf: async (sdiId) => {
      const file = await files.find(sdiId);
      if (file === null) return null;
      const { outcome, reasons, receivedAt } = file;
      const at = new Date(receivedAt.getTime() + THINKS_MS);
      if (at > clock.now()) return { outcome: 'processing' };
      return outcome === 'rejected' ? { outcome, at, reasons } : { outcome, at };
    },
  };
}

function judgedByCode(text: string): Pick<SandboxFile, 'outcome' | 'reasons'> {
  const code = fieldOf(text, 'CodiceDestinatario') ?? '';
  const reason = REFUSED[code];
  if (reason !== undefined) return rejected(reason);
  const isReached = code !== 'XXXXXXX' && (code !== '0000000' || fieldOf(text, 'PECDestinatario') !== null);
  return { outcome: isReached ? 'delivered' : 'undeliverable', reasons: [] };
}

const rejected = (reason: RejectionReason) => ({ outcome: 'rejected', reasons: [reason] }) as const;

function fieldOf(text: string, name: string): string | null {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? null;
}
