import { GraphQLError } from 'graphql';

/** A number that is the same for the same parts (FNV-1a), whoever asks and in which order. */
export function hashOf(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts)
    for (const letter of `${part}|`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** How promises of stubs are kept. */
export interface Settling {
  later<T>(settle: () => T): Promise<T>;
  /** Once none is left to keep, of what was begun and never waited for either. */
  idle(): Promise<void>;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** At once, as most promises are. */
export const atOnce: Settling = {
  later: async (settle) => settle(),
  idle: async () => void (await turn()),
};

/** One in each turn of the event loop, so that what follows from it cannot depend on how many steps it takes. */
export function inTurns(): Settling {
  const waiting: (() => void)[] = [];
  const next = () => {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
  };
  const later = <T>(settle: () => T) =>
    new Promise<T>((resolve, reject) => {
      waiting.push(() => {
        try {
          resolve(settle());
        } catch (error) {
          reject(error);
        }
      });
      if (waiting.length === 1) setImmediate(next);
    });
  const idle = async () => {
    do await turn();
    while (waiting.length > 0);
    await turn();
  };
  return { later, idle };
}

/** What becomes of a value on its way to whoever asked for it: thrown, rejected, absent, late, or itself. */
export function delivered(hash: number, settling: Settling, value: () => unknown): unknown {
  const failing = hash % 1_000;
  const late = hashOf(hash, 'late') % 100 < 45;
  const outcome = () => {
    if (failing < 25) throw new Error(`failed ${hash}`);
    if (failing < 32) throw new GraphQLError(`refused ${hash}`, { extensions: { code: 'NO', hash } });
    if (failing < 35) throw `a text ${hash}`;
    if (failing < 38) throw new GraphQLError(`elsewhere ${hash}`, { path: ['elsewhere', 1] });
    if (failing < 48) return new Error(`answered ${hash}`);
    if (failing < 100) return null;
    if (failing < 120) return undefined;
    return value();
  };
  if (!late) return outcome();
  const promise = settling.later(outcome);
  // Whoever has asked may have given up before it looks at this one.
  promise.catch(() => undefined);
  if (hashOf(hash, 'foreign') % 100 >= 4) return promise;
  // biome-ignore lint/suspicious/noThenProperty: a promise of another library is known by it
  return { then: promise.then.bind(promise) };
}
