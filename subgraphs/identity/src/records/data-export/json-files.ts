import type { PersonalRecord } from '@customer-area/shared/personal-data';

/** A file of a copy, in clear. */
export interface CopyFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export interface CopyFacts {
  readonly username: string;
  readonly profileId: string;
  readonly requestedAt: Date;
  readonly preparedAt: Date;
}

/** Enough for a few thousand domains; what is more goes into a further file. */
const MOST_PER_FILE = 10_000;

/** The machine-readable copy (GDPR art. 20): one JSON document, or several when there is much. */
export function jsonFiles(
  facts: CopyFacts,
  records: readonly PersonalRecord[],
  perFile = MOST_PER_FILE,
): CopyFile[] {
  const parts = Math.max(1, Math.ceil(records.length / perFile));
  return Array.from({ length: parts }, (_, index) => ({
    name: parts === 1 ? 'personal-data.json' : `personal-data-${index + 1}-of-${parts}.json`,
    mediaType: 'application/json',
    bytes: Buffer.from(
      JSON.stringify(
        {
          format: 'customer-area/personal-data/1',
          ...facts,
          part: index + 1,
          parts,
          sections: bySection(records.slice(index * perFile, (index + 1) * perFile)),
        },
        null,
        2,
      ),
    ),
  }));
}

/** The records of each section, in the order in which they came. */
export function bySection(
  records: readonly PersonalRecord[],
): Record<string, Readonly<Record<string, unknown>>[]> {
  const sections = new Map<string, Readonly<Record<string, unknown>>[]>();
  for (const { section, data } of records) {
    const known = sections.get(section);
    if (known === undefined) sections.set(section, [data]);
    else known.push(data);
  }
  return Object.fromEntries(sections);
}
