type Told<Value> = (value: Value) => void;

/**
 * Something that is not there yet, for whoever only waits for it: the executor of a subgraph. Not a promise, though it can be treated as
 * one: a page has five of those for each of its rows otherwise, and each is seen by the hooks of the process and waits for a turn of its own.
 */
export class Later<Value = unknown> implements PromiseLike<Value> {
  private state: 'waiting' | 'made' | 'there' | 'failed' = 'waiting';
  private outcome: unknown = undefined;
  private tell: Told<Value> | null = null;
  private tellFailure: Told<unknown> | null = null;

  /** It is what `make` answers, or what that becomes; failed when it throws. Only the first call counts. */
  become(make: () => Value | Later<Value>): void {
    if (this.state !== 'waiting') return;
    this.state = 'made';
    let made: Value | Later<Value>;
    try {
      made = make();
    } catch (error) {
      this.fail(error);
      return;
    }
    if (made instanceof Later)
      made.whenEnded(
        (value) => this.succeed(value),
        (error) => this.fail(error),
      );
    else this.succeed(made);
  }

  /** Called at once when it has ended already. What failed and is waited for by nobody is lost on purpose: its place is gone. */
  whenEnded(tell: Told<Value>, tellFailure: Told<unknown>): void {
    if (this.state === 'there') tell(this.outcome as Value);
    else if (this.state === 'failed') tellFailure(this.outcome);
    else {
      this.tell = both(this.tell, tell);
      this.tellFailure = both(this.tellFailure, tellFailure);
    }
  }

  /** What becomes of the value. */
  map<Changed>(change: (value: Value) => Changed): Later<Changed> {
    const changed = new Later<Changed>();
    this.whenEnded(
      (value) => changed.become(() => change(value)),
      (error) =>
        changed.become(() => {
          throw error;
        }),
    );
    return changed;
  }

  // biome-ignore lint/suspicious/noThenProperty: graphql-js, and whoever awaits it, takes it for a promise.
  then<Kept = Value, Mended = never>(
    fulfilled?: ((value: Value) => Kept | PromiseLike<Kept>) | null,
    rejected?: ((reason: unknown) => Mended | PromiseLike<Mended>) | null,
  ): Promise<Kept | Mended> {
    return new Promise<Value>((resolve, reject) => {
      this.whenEnded(resolve, reject);
    }).then(fulfilled, rejected);
  }

  private succeed(value: Value): void {
    this.state = 'there';
    this.outcome = value;
    this.tell?.(value);
  }

  private fail(error: unknown): void {
    this.state = 'failed';
    this.outcome = error;
    this.tellFailure?.(error);
  }
}

function both<Value>(first: Told<Value> | null, second: Told<Value>): Told<Value> {
  if (first === null) return second;
  return (value) => {
    first(value);
    second(value);
  };
}

/** What is made of a promise's value, or of why there is none. */
export function later(
  promise: PromiseLike<unknown>,
  make: (value: unknown) => unknown,
  failed: (thrown: unknown) => unknown,
): Later {
  const made = new Later();
  const tell = (value: unknown) => made.become(() => make(value));
  const tellFailure = (thrown: unknown) => made.become(() => failed(thrown));
  if (promise instanceof Later) promise.whenEnded(tell, tellFailure);
  else promise.then(tell, tellFailure);
  return made;
}
