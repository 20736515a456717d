import type { OutputOf } from '@customer-area/shared/contract';
import { askOperation, type InternalHandlers, type Peer } from '@customer-area/shared/http';
import { exportPersonalData, type PersonalRecord } from '@customer-area/shared/personal-data';

/** Something that knows about profiles: another service, or this one. */
export type PersonalDataSource = Pick<Peer, 'name' | 'call'>;

/** Everything the services know about a profile, service by service. */
export async function collectRecords(
  sources: readonly PersonalDataSource[],
  profileId: string,
): Promise<PersonalRecord[]> {
  const all: PersonalRecord[] = [];
  for (const source of sources) {
    let after: string | null = null;
    do {
      const page: OutputOf<typeof exportPersonalData> = await askOperation(source, exportPersonalData, {
        profileId,
        after,
      });
      all.push(...page.records);
      after = page.next;
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
