/** What a code belongs to, of the public schema. */
export type CodeKind =
  /** Why a mutation did nothing: a type that implements Refusal. */
  | 'REFUSAL'
  /** Why one part of what was asked is not possible, or what to mind about it. */
  | 'REASON'
  /** What is wrong with one field of a form. */
  | 'PROBLEM'
  /** What an act brings about although it is done. */
  | 'NOTICE'
  /** An entry of `errors`: the fault is the caller's, or the service is at fault. */
  | 'ERROR';

/** Whether it helps to ask again. */
export type CodeRetry =
  /** With other input. */
  | 'CHANGED'
  /** The same, once what `remedy` says is done. */
  | 'AFTERWARDS'
  /** The same, after a while. */
  | 'LATER'
  /** Not at all. */
  | 'NEVER';

/** What a code means to whoever writes a client. Customers read the message beside it. */
export interface CodeMeaning {
  readonly meaning: string;
  readonly remedy: string;
  readonly retry: CodeRetry;
  /** Where only some of the table's operations answer it. */
  readonly operations?: readonly string[];
  /** Where only some of the table's types carry it. */
  readonly types?: readonly string[];
}

/** The codes that some types of the public schema carry. */
export interface CodeTable<Code extends string = string> {
  readonly kind: 'codes';
  readonly of: CodeKind;
  /** Types of the public schema that carry them. */
  readonly types: readonly string[];
  /** Root fields that answer them. */
  readonly operations: readonly string[];
  readonly codes: Readonly<Record<Code, CodeMeaning>>;
}

export type CodeOf<Table extends CodeTable> = keyof Table['codes'] & string;

/** Declares codes in the contract of the service whose types carry them. */
export function defineCodes<const Code extends string>(
  of: CodeKind,
  table: Omit<CodeTable<Code>, 'kind' | 'of'>,
): CodeTable<Code> {
  return { kind: 'codes', of, ...table };
}

/** The meaning of a code that goes away with other input. */
export function correctable(meaning: string, remedy = 'Correct the field that `field` names.'): CodeMeaning {
  return { meaning, remedy, retry: 'CHANGED' };
}

/** The codes that a type carries, in the order of the tables. */
function codesCarriedBy(type: string, tables: readonly CodeTable[]): string[] {
  const codes = tables.flatMap((table) =>
    Object.entries(table.codes)
      .filter(([, { types }]) => (types ?? table.types).includes(type))
      .map(([code]) => code),
  );
  return [...new Set(codes)];
}

/** A description with the codes that a type carries, so that it says exactly what the tables say. */
export function withCodes(description: string, type: string, ...tables: readonly CodeTable[]): string {
  return `${description} Codes: ${codesCarriedBy(type, tables).join(', ')}.`;
}
