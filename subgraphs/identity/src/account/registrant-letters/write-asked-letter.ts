import { isDuplicate } from '@customer-area/shared/database';
import type { Job } from '@customer-area/shared/jobs';
import { writeLetter } from '../../letters';
import type { RegistrantLetterDeps } from './write-registrant-letter';

type Written = Parameters<typeof writeLetter>[2];

/** A letter whose address, and what it says, another service tells only now. */
export interface AskedLetter<Asked> {
  readonly kind: string;
  /** Null: there is nothing to write any more. */
  ask(): Promise<Asked | null>;
  content(asked: Asked): Written['content'];
}

/** Writes the letter of a job: one job is one letter, whatever dies on the way and however often it runs. */
export async function writeAskedLetter<Asked extends Written['to']>(
  { database, clock, letters }: Pick<RegistrantLetterDeps, 'database' | 'clock' | 'letters'>,
  job: Pick<Job, 'id'>,
  { kind, ask, content }: AskedLetter<Asked>,
): Promise<void> {
  const id = job.id.replace('job', 'ltr');
  if ((await letters.find(id)) !== null) return;
  const asked = await ask();
  if (asked === null) return;
  try {
    await database.transact((manager) =>
      writeLetter(letters, manager, { id, kind, to: asked, content: content(asked), at: clock.now() }),
    );
  } catch (error) {
    // The same job has written it meanwhile.
    if (!isDuplicate(error)) throw error;
  }
}
