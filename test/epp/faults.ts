/** What goes wrong with a command, once. */
export type Fault =
  /** It is carried out, and the connection ends without an answer. */
  | { readonly kind: 'DROP_AFTER_COMMIT' }
  /** The connection ends before anything is carried out. */
  | { readonly kind: 'DROP_BEFORE' }
  /** It is carried out, and half of the answer arrives. */
  | { readonly kind: 'HALF_FRAME' }
  | { readonly kind: 'SLOW'; readonly ms: number }
  /** The answer says that it is the one to another command. */
  | { readonly kind: 'WRONG_CLTRID' }
  /** It is refused with a code, e.g. 2104. */
  | { readonly kind: 'REFUSED'; readonly code: number }
  /** It is accepted; `decide` says later what becomes of it. */
  | { readonly kind: 'UNDECIDED' };

/** Faults to come, by what they happen to: `domain:create`, `domain:transfer-request`, `hello`. */
export class Faults {
  private readonly planned: { readonly verb: string; readonly fault: Fault }[] = [];

  next(verb: string, fault: Fault): void {
    this.planned.push({ verb, fault });
  }

  take(verb: string): Fault | null {
    const index = this.planned.findIndex((one) => one.verb === verb);
    return index < 0 ? null : (this.planned.splice(index, 1)[0]?.fault ?? null);
  }

  get left(): number {
    return this.planned.length;
  }
}
