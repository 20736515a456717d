export type ScanVerdict = 'CLEAN' | 'INFECTED';

/** Looks for malware in files. */
export interface FileScanner {
  /** Throws {@link ScannerUnavailable} when nothing can be said now: never `CLEAN` for want of an answer. */
  scan(bytes: Buffer): Promise<ScanVerdict>;
}

/** The scanner is away, or answered what is no verdict: to be tried again. */
export class ScannerUnavailable extends Error {}
