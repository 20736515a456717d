import { LRUCache } from 'lru-cache';

/** A cache as Apollo's packages take one. */
export interface CountedCache<T> {
  get(key: string): Promise<T | undefined>;
  set(key: string, value: T): Promise<void>;
  delete(key: string): Promise<boolean>;
  clear(): void;
}

/**
 * The most recently used of something that the limits bound, such as documents and plans: counting them is enough. Apollo's own caches weigh
 * each, documents by writing them as JSON.
 */
export function countedCache<T extends object>(most: number): CountedCache<T> {
  const known = new LRUCache<string, T>({ max: most });
  return {
    get: async (key) => known.get(key),
    set: async (key, value) => void known.set(key, value),
    delete: async (key) => known.delete(key),
    clear: () => known.clear(),
  };
}
