import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { ownerConfirmationAsked } from '../../contract';
import {
  type CaseRegistrants,
  type OwnerChangePapersStore,
  type OwnerChangeRow,
  type SettleDeps,
  tellParty,
} from '../owner-changes';
import type { RegistrantRow } from '../registrants';
import { masked } from '../verification';
import { sendingObstacle } from './confirmation-rules';
import type { OwnerConfirmationRow } from './owner-confirmation.entity';
import type { OwnerConfirmationStore } from './owner-confirmation.store';
import {
  type HoldingRegistrant,
  obstacleTo,
  type RegistrantsOfCaseDeps,
  registrantsOfCase,
} from './registrants-of-case';
import { settleConfirmations } from './settle-confirmations';

export interface AskRegistrantsDeps extends RegistrantsOfCaseDeps {
  readonly ownerChangePapers: OwnerChangePapersStore;
  readonly ownerConfirmations: OwnerConfirmationStore;
}

/** What a change of owner needs of who holds its domains. */
export function caseRegistrants(deps: AskRegistrantsDeps & SettleDeps): CaseRegistrants {
  return {
    obstacle: (manager, change, at) => firstObstacle(deps, manager, change, at),
    ask: (manager, change, at) => askRegistrants(deps, manager, change, at),
    settle: (manager, change, at) => settleConfirmations(deps, manager, change, at),
  };
}

async function firstObstacle(
  deps: AskRegistrantsDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  at: Date,
): ReturnType<CaseRegistrants['obstacle']> {
  for (const { registrant, domainIds } of await registrantsOfCase(deps, manager, change)) {
    const code = await obstacleTo(deps, manager, change, registrant, at);
    if (code !== null) return { code, domainId: domainIds[0] ?? '' };
  }
  return null;
}

/**
 * Writes to every registrant that a locked case asks and that has not confirmed; who cannot be written to now is asked with the reminder, or
 * once somebody has another letter sent.
 */
async function askRegistrants(
  deps: AskRegistrantsDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  at: Date,
): Promise<void> {
  if (!(await asksRegistrants(deps, manager, change))) return;
  for (const { row, holder } of await confirmationsOf(deps, manager, change)) {
    const { registrant } = holder;
    if (registrant === null || row.confirmedAt !== null) continue;
    if (sendingObstacle(row, { byStaff: false, at }) !== null) continue;
    if ((await obstacleTo(deps, manager, change, registrant, at)) === null)
      await askFor(deps, manager, change, { row, holder, registrant, at });
  }
}

/** Whether a case has its registrants confirm, by the rules of the day on which it began. */
export async function asksRegistrants(
  { ownerChangePapers }: Pick<AskRegistrantsDeps, 'ownerChangePapers'>,
  manager: EntityManager,
  { id }: Pick<OwnerChangeRow, 'id'>,
): Promise<boolean> {
  const checks = await ownerChangePapers.checksOf(manager, [id]);
  return checks.some(({ item }) => item === 'REGISTRANT_CONFIRMATION');
}

/** The registrants of a locked case, each with its row: one is written for a registrant that a domain has got since. */
export async function confirmationsOf(
  deps: AskRegistrantsDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
): Promise<readonly { readonly row: OwnerConfirmationRow; readonly holder: HoldingRegistrant }[]> {
  const { id: ownerChangeId } = change;
  const profileId = trustedProfileId(change.profileId);
  const there = await deps.ownerConfirmations.ofCases(manager, profileId, [ownerChangeId]);
  const all: { row: OwnerConfirmationRow; holder: HoldingRegistrant }[] = [];
  for (const holder of await registrantsOfCase(deps, manager, change)) {
    if (holder.registrant === null) continue;
    const registrantId = holder.registrant.id;
    const row = there.find((one) => one.registrantId === registrantId) ?? {
      ...{ id: newId('ocf'), profileId, ownerChangeId, registrantId },
      ...{ names: null, address: null, emailFingerprint: null, tokenHash: null, network: null },
      ...{ letters: 0, sentAt: null, confirmedAt: null },
    };
    await deps.ownerConfirmations.insert(manager, row);
    all.push({ row, holder });
  }
  return all;
}

/** Has a letter written: identity asks for the address and the secret, which no fact carries. A link that was sent before ends at once. */
export async function askFor(
  { ownerConfirmations }: Pick<AskRegistrantsDeps, 'ownerConfirmations'>,
  manager: EntityManager,
  change: OwnerChangeRow,
  {
    row,
    holder,
    registrant,
    at,
  }: {
    readonly row: OwnerConfirmationRow;
    readonly holder: HoldingRegistrant;
    readonly registrant: RegistrantRow;
    readonly at: Date;
  },
): Promise<void> {
  const address = masked(registrant.email ?? '');
  const names = [...holder.names];
  const asked = { names, address, tokenHash: null, letters: row.letters + 1, sentAt: at };
  await ownerConfirmations.change(manager, row, asked);
  const payload = { names, confirmationId: row.id, address };
  await tellParty(manager, change, 'GIVER', ownerConfirmationAsked, payload, at);
}
