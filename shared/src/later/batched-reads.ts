import { Later } from './later';

/** What is read of many at once, in the order of their keys. */
type ReadAll<Value> = (keys: readonly string[]) => Promise<readonly Value[]>;

const now = Promise.resolve();

/**
 * Reads at once what the fields of a page ask for one by one, as a DataLoader does, and each key once. Whoever asks waits without a promise:
 * for what every row of a page has.
 */
export class BatchedReads<Value> {
  private readonly known = new Map<string, Later<Value>>();
  private waiting: { readonly key: string; readonly read: Later<Value> }[] = [];

  constructor(private readonly readAll: ReadAll<Value>) {}

  load(key: string): Later<Value> {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const read = new Later<Value>();
    this.known.set(key, read);
    // Once all that is there already has been gone through, which asks for more.
    if (this.waiting.push({ key, read }) === 1) now.then(() => process.nextTick(this.readWaiting));
    return read;
  }

  private readonly readWaiting = (): void => {
    const { waiting } = this;
    this.waiting = [];
    const failed = (error: unknown) => {
      for (const { read } of waiting)
        read.become(() => {
          throw error;
        });
    };
    this.readAll(waiting.map(({ key }) => key)).then((values) => {
      if (values.length !== waiting.length) failed(new Error('as many values as keys have to be read'));
      else for (const [at, { read }] of waiting.entries()) read.become(() => values[at] as Value);
    }, failed);
  };
}
