import type { FileScanner, ScanVerdict } from './file-scanner';

/** The file that every scanner takes for infected, so that it can be tried out (EICAR); in two parts, so that this is none. */
export const EICAR = `${String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$`}EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;

/** A stand-in for the sandbox: finds the test file and nothing else. */
export class SandboxScanner implements FileScanner {
  async scan(bytes: Buffer): Promise<ScanVerdict> {
    return bytes.includes(EICAR) ? 'INFECTED' : 'CLEAN';
  }
}
