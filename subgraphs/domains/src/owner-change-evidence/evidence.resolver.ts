import { notFound } from '@customer-area/shared/errors';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { OwnerChangeCase } from '../owner-changes';
import {
  MOST_EVIDENCE,
  OwnerChangeEvidence,
  OwnerChangeEvidenceConfirmation,
  OwnerChangeEvidenceDocument,
  OwnerChangeEvidenceInvitation,
  OwnerChangeEvidenceStep,
} from './evidence.graphql';
import { type ReadEvidenceDeps, readEvidence } from './read-evidence';

type Evidence = NonNullable<Awaited<ReturnType<typeof readEvidence>>>;

@Resolver(() => OwnerChangeCase)
export class OwnerChangeEvidenceResolver {
  constructor(private readonly deps: ReadEvidenceDeps) {}

  @FieldResolver(() => OwnerChangeEvidence, {
    description: 'Staff: hashes, times and who approved what; of cases whose documents are deleted too.',
  })
  async evidence(@Root() { ownerChangeId }: OwnerChangeCase): Promise<OwnerChangeEvidence> {
    const found = await readEvidence(this.deps, ownerChangeId);
    if (found === null) throw notFound();
    const { documents, invitations, steps } = found;
    return Object.assign(new OwnerChangeEvidence(), {
      documents: documents.slice(-MOST_EVIDENCE).map((row) => {
        const { id: documentId, party, item, state: decision, sentDigest, storedDigest } = row;
        const { storedAt: receivedAt, decidedAt, decidedBy, forgottenAt: deletedAt } = row;
        const known = { documentId, party, item, decision, sentDigest, storedDigest };
        const times = { receivedAt, decidedAt, decidedBy, deletedAt };
        return Object.assign(new OwnerChangeEvidenceDocument(), known, times);
      }),
      invitations: invitations
        .slice(-MOST_EVIDENCE)
        .map(({ email, invitedAt: createdAt, usedAt: acceptedAt }) =>
          Object.assign(new OwnerChangeEvidenceInvitation(), { email, createdAt, acceptedAt }),
        ),
      confirmations: [...inSessions(found), ...byLetters(found)],
      steps: steps
        .slice(-MOST_EVIDENCE)
        .map(({ toState: to, at: reachedAt, loginId }) =>
          Object.assign(new OwnerChangeEvidenceStep(), { to, reachedAt, loginId }),
        ),
    });
  }
}

function inSessions({ checks }: Pick<Evidence, 'checks'>): OwnerChangeEvidenceConfirmation[] {
  const none = { registrantId: null, names: null, address: null, network: null };
  return checks
    .filter(({ item, state }) => item === 'CONFIRMATION' && state === 'ACCEPTED')
    .map(({ party, changedAt: confirmedAt, loginId, secondFactor }) =>
      Object.assign(new OwnerChangeEvidenceConfirmation(), {
        ...{ ...none, party, confirmedAt, loginId },
        withSecondFactor: secondFactor === null ? null : secondFactor === 1,
      }),
    );
}

function byLetters({ letters }: Pick<Evidence, 'letters'>): OwnerChangeEvidenceConfirmation[] {
  return letters
    .filter(({ confirmedAt }) => confirmedAt !== null)
    .map(({ registrantId, names, address, network, confirmedAt }) =>
      Object.assign(new OwnerChangeEvidenceConfirmation(), {
        ...{ party: 'GIVER', confirmedAt, loginId: null, withSecondFactor: null },
        ...{ registrantId, names, address, network },
      }),
    );
}
