import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Of an address of a Unix socket, whose last part is the longest name of a service and `.sock`. */
const LONGEST_PATH = 107 - '/identity.sock'.length;

/**
 * A folder for the Unix sockets of one start, which nobody else can open. Null where the system's folder for temporary
 * files has too long a path: then services ask each other over HTTP only.
 *
 * @returns {Promise<{ path: string | null, remove: () => Promise<void> }>}
 */
export async function socketFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'customer-area-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  if (Buffer.byteLength(folder) <= LONGEST_PATH) return { path: folder, remove };
  await remove();
  return { path: null, remove };
}
