import { currentActor } from '@customer-area/shared/actor';
import { requiredLine } from '@customer-area/shared/free-text';
import { newId } from '@customer-area/shared/ids';
import { enqueueJob } from '@customer-area/shared/jobs';
import { disclosedRegistrant } from './disclosed-registrant';
import { DISCLOSED_DATA, type DisclosedData, type DisclosureRefusal, disclosureRefusal } from './disclosure';
import type { DisclosureRow } from './disclosure.entity';
import { TELL_DISCLOSURE, type TellDisclosureDeps, tellDisclosure } from './tell-disclosure';

export interface RecordDisclosure {
  readonly domainId: string;
  /** Null: the one that the domain has. */
  readonly registrantId: string | null;
  readonly requester: string;
  readonly legalBasis: string;
  readonly given: readonly DisclosedData[];
  readonly givenAt: Date;
  readonly heldUntil: Date | null;
  readonly holdBasis: string | null;
}

export type RecordOutcome =
  | { readonly kind: 'refused'; readonly code: DisclosureRefusal }
  | { readonly kind: 'recorded'; readonly disclosure: DisclosureRow };

const LONGEST_REQUESTER = 200;
const LONGEST_BASIS = 500;

/**
 * Records that data of the registrant of a domain was given to somebody, and by what right. The customer reads it in its audit log:
 * at once, or when the hold that the law puts on it is over. The same again is the one that is there.
 */
export async function recordDisclosure(
  deps: TellDisclosureDeps,
  command: RecordDisclosure,
): Promise<RecordOutcome> {
  const { database, clock, disclosures } = deps;
  const requester = requiredLine('input.requester', command.requester, LONGEST_REQUESTER);
  const legalBasis = requiredLine('input.legalBasis', command.legalBasis, LONGEST_BASIS);
  const { givenAt, heldUntil } = command;
  const given = DISCLOSED_DATA.filter((one) => command.given.includes(one));
  const holdBasis =
    command.holdBasis === null ? null : requiredLine('input.holdBasis', command.holdBasis, LONGEST_BASIS);
  return database.transact(async (manager): Promise<RecordOutcome> => {
    const whose = await disclosedRegistrant(deps, manager, command);
    const at = clock.now();
    const code = disclosureRefusal({ givenAt, given, heldUntil, holdBasis }, at);
    if (code !== null) return { kind: 'refused', code };
    if (typeof whose === 'string') return { kind: 'refused', code: whose };
    const { domainId, profileId, registrantId } = whose;
    const recordedBy = currentActor()?.loginId ?? null;
    const row = {
      ...{ id: newId('dsc'), profileId, registrantId, domainId, requester, legalBasis, given, givenAt },
      ...{ heldUntil, holdBasis, toldAt: null, recordedBy, createdAt: at },
    };
    if (await disclosures.insert(manager, row)) {
      if (heldUntil === null) await tellDisclosure(deps, manager, row, at);
      else await enqueueJob(manager, { kind: TELL_DISCLOSURE, subjectId: row.id, dueAt: heldUntil });
    }
    const disclosure = await disclosures.same(manager, row);
    if (disclosure === null) throw new Error(`a disclosure about ${domainId} is neither new nor there`);
    return { kind: 'recorded', disclosure };
  });
}
