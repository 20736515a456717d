import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:tls';
import type { SimulatedRegistryId } from '../../subgraphs/domains/src/registry/simulated/registry-rules';
import type { Certificates } from './certificates';
import type { ServerState } from './conversation';
import { Faults } from './faults';
import { eppOverHttps } from './https-server';
import { decision, messageOf } from './messages';
import { Registry } from './registry';
import { eppOverTls } from './tls-server';

export { type Certificates, makeCertificates } from './certificates';

/** Registrars at the server, with their passwords. */
export const REGISTRARS = { 'OUR-REG': 'our-pass-word-1', 'OTHER-REG': 'other-password-1' } as const;

/** A clock that moves only when it is told to. */
export class VirtualClock {
  private offsetMs = 0;

  /** @param from null: it goes with the clock of the machine, beside the days that it is moved */
  constructor(private readonly from: Date | null) {}

  now = (): Date => new Date((this.from?.getTime() ?? Date.now()) + this.offsetMs);

  advance(days: number): void {
    this.offsetMs += days * 86_400_000;
  }
}

export interface EppServer {
  /** `epps://localhost:…`, or `https://…` for .it. */
  readonly url: string;
  readonly port: number;
  readonly registry: Registry;
  readonly faults: Faults;
  readonly frames: readonly string[];
  readonly verbs: readonly string[];
  /** Decides the oldest command that was accepted without being decided, and tells so. */
  decide(isDone: boolean): void;
  stop(): Promise<void>;
}

export interface EppServerOptions {
  readonly registry: SimulatedRegistryId;
  readonly certificates: Certificates;
  readonly clock: { now(): Date };
  readonly credit?: number;
}

/** A registry with a ledger of its own that speaks EPP: over HTTPS for .it, over TLS for all others. */
export async function startEppServer(options: EppServerOptions): Promise<EppServer> {
  const { registry: id, certificates, clock, credit = 100_000_000 } = options;
  const now = () => clock.now();
  const registry = new Registry({ registry: id, now, registrars: REGISTRARS, credit }, messageOf);
  const state: ServerState = {
    registry,
    faults: new Faults(),
    undecided: [],
    frames: [],
    verbs: [],
    transactions: 0,
  };
  const tls = {
    cert: readFileSync(certificates.server.cert),
    key: readFileSync(certificates.server.key),
    ca: readFileSync(certificates.authority),
  };
  const server: Server = id === 'it' ? eppOverHttps(state, tls) : eppOverTls(state, tls);
  const sockets = new Set<{ destroy(): void }>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${id === 'it' ? 'https' : 'epps'}://localhost:${port}`,
    port,
    registry,
    faults: state.faults,
    frames: state.frames,
    verbs: state.verbs,
    decide: (isDone) => decide(state, isDone),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function decide({ undecided, registry }: ServerState, isDone: boolean): void {
  const oldest = undecided.shift();
  if (oldest === undefined) throw new Error('nothing is undecided');
  const { request, carryOut } = oldest;
  if (isDone) carryOut();
  const name = request.object.children.find((part) => part.name === 'name')?.text.trim() ?? '';
  const at = registry.settings.now();
  registry.enqueue(request.registrar, at, decision(name, isDone, request, at));
}
