import type { identityUnderTest } from './identity-under-test';

type Running = Awaited<ReturnType<typeof identityUnderTest>>;

/** Puts another version of the privacy notice into force from a time on. */
export async function newNotice({ rows }: Pick<Running, 'rows'>, version: string, from: Date): Promise<void> {
  await rows(
    'INSERT INTO privacy_notice (version, valid_from, title_it, title_en, path) VALUES (?, ?, ?, ?, ?)',
    [version, from, 'Informativa', 'Notice', `/privacy/${version}`],
  );
}
