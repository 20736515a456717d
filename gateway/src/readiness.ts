import type { Authentication } from './authentication';
import type { SubgraphConnection } from './subgraph-fetch';

/**
 * Ready once the signing keys and the revocations are loaded and every subgraph has answered. It stays ready when one of them
 * goes down later: the rest of the graph still works, and taking every gateway out of service would make it worse.
 */
export class Readiness {
  draining = false;
  private readonly answered = new Set<string>();

  constructor(
    private readonly authentication: Pick<Authentication, 'notReady'>,
    private readonly connections: readonly Pick<SubgraphConnection, 'name' | 'notReady'>[],
  ) {}

  drain(): void {
    this.draining = true;
  }

  async notReady(): Promise<string | null> {
    if (this.draining) return 'draining';
    const unsure = this.authentication.notReady();
    if (unsure !== null) return unsure;
    const silent = this.connections.filter(({ name }) => !this.answered.has(name));
    const reasons = await Promise.all(silent.map((connection) => this.ask(connection)));
    return reasons.find((reason) => reason !== null) ?? null;
  }

  private async ask(connection: Pick<SubgraphConnection, 'name' | 'notReady'>): Promise<string | null> {
    const reason = await connection.notReady();
    if (reason === null) this.answered.add(connection.name);
    return reason;
  }
}
