interface Named {
  /** What it is called on the customer's disk. */
  readonly name: string;
  /** e.g. `application/pdf`. */
  readonly mediaType: string;
}

/** A file as it is sent to the customer: all of it, or a part of one that is written while it is read. */
export interface FileContent extends Named {
  readonly bytes: Buffer;
  /** Of a file that is written while it is read, where it goes on; null at its end. Left out for a whole file. */
  readonly next?: string | null;
}

/** A file that is stored somewhere: what is wanted of it is read, and nothing else. */
export interface StoredFile extends Named {
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string;
  /** Bytes from `first` to `last`, both included; null when it is gone. */
  readonly read: (first: number, last: number) => Promise<Buffer | null>;
}
