import { type CompiledField, isPromise, type Path, type ResponseObject, type Run } from './run';

/** An object of these fields; a promise of it when one of them is a promise. */
export function runFields(
  run: Run,
  fields: readonly CompiledField[],
  source: unknown,
  path: Path | null,
): ResponseObject | Promise<ResponseObject | null> {
  const object: ResponseObject = {};
  let waiting: Waiting<ResponseObject> | null = null;
  try {
    for (const field of fields) {
      if (field.conditions !== null && !isAsked(field, run)) continue;
      const value = field.run(run, source, path);
      // Promises too, so that the keys stand in the order in which they were asked for.
      object[field.key] = value;
      if (isPromise(value)) {
        waiting ??= new Waiting(object);
        waiting.add(field.key, value);
      }
    }
  } catch (error) {
    if (waiting === null) throw error;
    // What other fields have begun is waited for: their errors belong into the answer, and must not be left to nobody.
    const fail = () => failedAt(run, path, error);
    return waiting.all().then(fail, fail);
  }
  return waiting === null ? object : waiting.filledIn(run, path);
}

/** What becomes of a place at which something failed later; the root has nobody above it to ask. */
function failedAt(run: Run, path: Path | null, thrown: unknown): null {
  if (path === null) throw thrown;
  return path.position.failed(run, thrown, path);
}

/** The same for the root of a mutation: one field after the other, and none after one that has failed and must not be null. */
export function runFieldsInTurn(
  run: Run,
  fields: readonly CompiledField[],
  object: ResponseObject = {},
  from = 0,
): ResponseObject | Promise<ResponseObject> {
  for (let at = from; at < fields.length; at += 1) {
    const field = fields[at] as CompiledField;
    if (field.conditions !== null && !isAsked(field, run)) continue;
    const value = field.run(run, undefined, null);
    if (isPromise(value))
      return value.then((completed) => {
        object[field.key] = completed;
        return runFieldsInTurn(run, fields, object, at + 1);
      });
    object[field.key] = value;
  }
  return object;
}

/** The places of an object or a list that are promises still. */
export class Waiting<Target extends object> {
  private readonly keys: (string | number)[] = [];
  private readonly promises: Promise<unknown>[] = [];

  constructor(private readonly target: Target) {}

  add(key: string | number, promise: Promise<unknown>): void {
    this.keys.push(key);
    this.promises.push(promise);
  }

  /** The target once each of them has its value, or what becomes of its place when one cannot have any. */
  filledIn(run: Run, path: Path | null): Promise<Target | null> {
    const failed = (thrown: unknown) => failedAt(run, path, thrown);
    const [first] = this.promises;
    if (this.promises.length === 1 && first !== undefined)
      return first.then((value) => this.fill([value]), failed);
    return this.all().then((values) => this.fill(values), failed);
  }

  all(): Promise<unknown[]> {
    return Promise.all(this.promises);
  }

  /** For what nobody will ask for any more: none of them may end as a rejection that nobody handles. */
  abandon(): void {
    for (const promise of this.promises) promise.then(undefined, () => undefined);
  }

  private fill(values: readonly unknown[]): Target {
    const target = this.target as Record<string | number, unknown>;
    for (let at = 0; at < this.keys.length; at += 1) target[this.keys[at] as string] = values[at];
    return this.target;
  }
}

function isAsked({ conditions }: CompiledField, { variables }: Run): boolean {
  return conditions === null || conditions.every(({ variable, wanted }) => variables[variable] === wanted);
}
