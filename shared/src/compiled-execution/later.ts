type Told<Value> = (value: Value) => void;

/**
 * A part of the response that is not there yet, waited for by the object, list or operation around it and by nobody else. Not a
 * promise: a page has five for each of its rows otherwise, and each of them is seen by the hooks of the process and waits for a turn of its own.
 */
export class Later {
  private state: 'waiting' | 'made' | 'there' | 'failed' = 'waiting';
  private outcome: unknown = undefined;
  private tell: Told<unknown> | null = null;
  private tellFailure: Told<unknown> | null = null;

  /** It is what `make` answers, or what that becomes; failed when it throws. Only the first call counts. */
  become(make: () => unknown): void {
    if (this.state !== 'waiting') return;
    this.state = 'made';
    let made: unknown;
    try {
      made = make();
    } catch (error) {
      this.end('failed', error);
      return;
    }
    if (made instanceof Later)
      made.whenEnded(
        (value) => this.end('there', value),
        (error) => this.end('failed', error),
      );
    else this.end('there', made);
  }

  /** Called at once when it has ended already. What failed and is waited for by nobody is lost on purpose: its place is gone. */
  whenEnded(tell: Told<unknown>, tellFailure: Told<unknown>): void {
    if (this.state === 'there') tell(this.outcome);
    else if (this.state === 'failed') tellFailure(this.outcome);
    else {
      this.tell = tell;
      this.tellFailure = tellFailure;
    }
  }

  private end(state: 'there' | 'failed', outcome: unknown): void {
    this.state = state;
    this.outcome = outcome;
    (state === 'there' ? this.tell : this.tellFailure)?.(outcome);
  }
}

/** What is made of a promise's value, or of why there is none. */
export function later(
  promise: PromiseLike<unknown>,
  make: (value: unknown) => unknown,
  failed: (thrown: unknown) => unknown,
): Later {
  const made = new Later();
  promise.then(
    (value) => made.become(() => make(value)),
    (thrown) => made.become(() => failed(thrown)),
  );
  return made;
}
