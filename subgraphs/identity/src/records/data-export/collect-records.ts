import type { InternalHandlers, Peer } from '@customer-area/shared/http';
import type { PersonalRecord } from '@customer-area/shared/personal-data';
import { z } from 'zod';

/** Something that knows about profiles: another service, or this one. */
export type PersonalDataSource = Pick<Peer, 'name' | 'call'>;

const page = z.object({
  records: z.array(z.object({ section: z.string(), data: z.record(z.string(), z.unknown()) })),
  next: z.string().nullable(),
});

/** Everything the services know about a profile, service by service. */
export async function collectRecords(
  sources: readonly PersonalDataSource[],
  profileId: string,
): Promise<PersonalRecord[]> {
  const all: PersonalRecord[] = [];
  for (const source of sources) {
    let after: string | null = null;
    do {
      const { records, next }: z.output<typeof page> = page.parse(
        await source.call('export-personal-data', { profileId, after }),
      );
      all.push(...records);
      after = next;
    } while (after !== null);
  }
  return all;
}

/** This service as a source like the others. */
export function ownSource(name: string, operations: InternalHandlers): PersonalDataSource {
  return {
    name,
    call: async (operation, input, requestId = 'background') => {
      const handler = operations[operation];
      if (handler === undefined) throw new Error(`${name} has no internal operation ${operation}`);
      return JSON.parse(
        JSON.stringify((await handler(input, { kind: 'service', service: name, requestId })) ?? null),
      ) as unknown;
    },
  };
}
