import type { InputOf } from '../contract';
import type { StaffFindFit, StaffFindKind, StaffFound, staffFind } from './contract/staff-find';

/** One way to look something up by an index: `text` as it is, or what begins with it. */
export type Finder = (
  text: string,
  limit: number,
) => Promise<readonly { readonly profileId: string; readonly value: string }[]>;

/** The look-ups of a service, by what is looked for and how well it fits. */
export type Finders = Partial<
  Readonly<Record<StaffFindKind, Partial<Readonly<Record<StaffFindFit, Finder>>>>>
>;

const BEST_FIRST: readonly StaffFindFit[] = ['EXACT', 'PREFIX', 'PART'];

/** Looks for each of what is wanted, and no further once something fits better. */
export async function findWith(
  finders: Finders,
  { wanted, limit }: InputOf<typeof staffFind>,
): Promise<StaffFound[]> {
  const found = await Promise.all(
    wanted.map(async ({ kind, text }): Promise<StaffFound[]> => {
      for (const fit of BEST_FIRST) {
        const rows = (await finders[kind]?.[fit]?.(text, limit)) ?? [];
        if (rows.length > 0) return rows.map(({ profileId, value }) => ({ profileId, kind, fit, value }));
      }
      return [];
    }),
  );
  return found.flat();
}

/** The pattern of what begins with a text, whatever the text holds. */
export function likePrefix(text: string): string {
  return `${text.replace(/[\\%_]/g, '\\$&')}%`;
}
