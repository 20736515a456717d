import { ClamdScanner } from './clamd-scanner';
import type { FileScanner } from './file-scanner';
import { SandboxScanner } from './sandbox-scanner';

const CLAMD_PORT = 3310;

/** The scanner that is configured; the stand-in in a sandbox without one; else null, and files wait. */
export function scannerAt(url: string | undefined, sandbox: boolean): FileScanner | null {
  if (url === undefined) return sandbox ? new SandboxScanner() : null;
  const { hostname, port } = new URL(url);
  return new ClamdScanner({ host: hostname, port: port === '' ? CLAMD_PORT : Number(port) });
}
