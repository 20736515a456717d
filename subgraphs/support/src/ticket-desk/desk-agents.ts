import { staffMembers } from '@customer-area/identity/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';

/** Who of staff is who, as identity knows them. */
export interface DeskAgents {
  /** Whether a login is of somebody who may answer tickets now. UNAVAILABLE when identity does not answer. */
  canAnswer(loginId: string, requestId: string): Promise<boolean>;
  /** The names of some; without those that identity does not know, and without any while it does not answer. */
  namesOf(loginIds: readonly string[], requestId: string): Promise<ReadonlyMap<string, string>>;
}

export function peerDeskAgents(identity: Pick<Peer, 'call'>): DeskAgents {
  const ask = (loginIds: readonly string[], requestId: string) =>
    askOperation(identity, staffMembers, { loginIds: [...loginIds] }, requestId);
  return {
    canAnswer: async (loginId, requestId) => {
      const [member] = await ask([loginId], requestId);
      return member?.permissions.includes('tickets:answer') ?? false;
    },
    namesOf: async (loginIds, requestId) => {
      const members = await ask(loginIds, requestId).catch(() => []);
      return new Map(members.map(({ loginId, name }) => [loginId, name]));
    },
  };
}
