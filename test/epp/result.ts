import type { RegistryRefusal } from '../../subgraphs/domains/src/registry';
import type { ReadElement, WrittenElement } from '../../subgraphs/domains/src/registry/epp/xml';

/** A command as it came in. */
export interface Request {
  /** `domain:create`, `poll`. */
  readonly verb: string;
  /** `request`, `ack`: where the command has kinds. */
  readonly op: string;
  readonly object: ReadElement;
  readonly command: ReadElement;
  readonly extension: ReadElement | null;
  readonly registrar: string;
  readonly svTRID: string;
  readonly clTRID: string;
}

export interface Result {
  readonly code: number;
  readonly data?: WrittenElement | null;
  readonly extensions?: readonly WrittenElement[];
  readonly queue?: {
    readonly id: string;
    readonly count: number;
    readonly at?: Date;
    readonly text?: string;
  };
}

/** RFC 5730, 3. */
export const MESSAGES: Readonly<Record<number, string>> = {
  1000: 'Command completed successfully',
  1001: 'Command completed successfully; action pending',
  1300: 'Command completed successfully; no messages',
  1301: 'Command completed successfully; ack to dequeue',
  1500: 'Command completed successfully; ending session',
  2000: 'Unknown command',
  2001: 'Command syntax error',
  2002: 'Command use error',
  2003: 'Required parameter missing',
  2004: 'Parameter value range error',
  2101: 'Unimplemented command',
  2104: 'Billing failure',
  2106: 'Object is not eligible for transfer',
  2200: 'Authentication error',
  2201: 'Authorization error',
  2202: 'Invalid authorization information',
  2300: 'Object pending transfer',
  2301: 'Object not pending transfer',
  2302: 'Object exists',
  2303: 'Object does not exist',
  2304: 'Object status prohibits operation',
  2305: 'Object association prohibits operation',
  2306: 'Parameter value policy error',
  2307: 'Unimplemented object service',
  2308: 'Data management policy violation',
  2400: 'Command failed',
  2501: 'Authentication error; server closing connection',
};

/** How registries say what the rules refuse. */
export const CODE_OF: Readonly<Record<RegistryRefusal, number>> = {
  NAME_TAKEN: 2302,
  REFUSED_BY_POLICY: 2306,
  UNKNOWN_NAME: 2303,
  TERM_TOO_LONG: 2306,
  NOT_SUPPORTED: 2101,
  WRONG_EXPIRY: 2306,
  STATUS_PROHIBITS: 2304,
  NOT_SPONSORED: 2201,
  NOT_IN_REDEMPTION: 2304,
  WRONG_AUTH_CODE: 2202,
  ALREADY_SPONSORED: 2106,
  NO_TRANSFER: 2301,
  TRANSFER_PENDING: 2300,
  UNKNOWN_CONTACT: 2303,
  CONTACT_EXISTS: 2302,
  HOLDER_FIXED: 2308,
  CREDIT_EXHAUSTED: 2104,
  GLUE_MISSING: 2003,
  HOST_IN_USE: 2305,
};
