import { Later } from '../later';
import type { CompiledField, Path, ResponseObject, Run } from './run';

/** An object of these fields, later when one of them is there later. */
export function runFields(
  run: Run,
  fields: readonly CompiledField[],
  source: unknown,
  path: Path | null,
): ResponseObject | Later {
  const object: ResponseObject = {};
  let waiting: Waiting<ResponseObject> | null = null;
  try {
    for (const field of fields) {
      if (field.conditions !== null && !isAsked(field, run)) continue;
      const value = field.run(run, source, path);
      // Also what is there later, so that the keys stand in the order in which they were asked for.
      object[field.key] = value;
      if (value instanceof Later) {
        waiting ??= new Waiting(object);
        waiting.add(field.key, value);
      }
    }
  } catch (error) {
    if (waiting === null) throw error;
    // What other fields have begun is waited for: their errors belong into the answer, and must not be left to nobody.
    const fail = () => failedAt(run, path, error);
    return waiting.ended(fail, fail);
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
): ResponseObject | Later {
  for (let at = from; at < fields.length; at += 1) {
    const field = fields[at] as CompiledField;
    if (field.conditions !== null && !isAsked(field, run)) continue;
    const value = field.run(run, undefined, null);
    if (value instanceof Later) {
      const waiting = new Waiting(object);
      waiting.add(field.key, value);
      return waiting.ended(
        () => runFieldsInTurn(run, fields, object, at + 1),
        (thrown) => failedAt(run, null, thrown),
      );
    }
    object[field.key] = value;
  }
  return object;
}

/** The places of an object or a list that are there later. */
export class Waiting<Target extends object> {
  private readonly keys: (string | number)[] = [];
  private readonly parts: Later[] = [];

  constructor(private readonly target: Target) {}

  add(key: string | number, part: Later): void {
    this.keys.push(key);
    this.parts.push(part);
  }

  /** The target once each of them has its value, or what becomes of its place when one cannot have any. */
  filledIn(run: Run, path: Path | null): Later {
    return this.ended(
      () => this.target,
      (thrown) => failedAt(run, path, thrown),
    );
  }

  /** What is made once each of them has its value in the target, or as soon as one has failed. */
  ended(make: () => unknown, failed: (thrown: unknown) => unknown): Later {
    const target = this.target as Record<string | number, unknown>;
    const made = new Later();
    const fail = (thrown: unknown) => made.become(() => failed(thrown));
    let left = this.parts.length;
    for (const [at, part] of this.parts.entries()) {
      const key = this.keys[at] as string | number;
      part.whenEnded((value) => {
        target[key] = value;
        left -= 1;
        if (left === 0) made.become(make);
      }, fail);
    }
    return made;
  }
}

function isAsked({ conditions }: CompiledField, { variables }: Run): boolean {
  return conditions === null || conditions.every(({ variable, wanted }) => variables[variable] === wanted);
}
