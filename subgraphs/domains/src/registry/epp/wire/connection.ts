/** A way to one server. What it answers is text; what the text means is known above. */
export interface EppConnection {
  /** What the server says first. */
  readonly greeting: string;
  readonly isOpen: boolean;
  /** Sends one frame and waits for the one that answers it. One at a time. */
  exchange(xml: string): Promise<string>;
  close(): void;
}

/** Opens a connection, with everything that proves who we are below EPP. */
export type OpenConnection = () => Promise<EppConnection>;

/** Nobody answered, or not with a frame: what was sent may or may not have been executed. */
export class EppUnanswered extends Error {}

/** How both sides prove themselves, in PEM. */
export interface EppTls {
  readonly cert: string | undefined;
  readonly key: string | undefined;
  /** Who signs for the server; undefined: whom this machine trusts. */
  readonly ca: string | undefined;
}
