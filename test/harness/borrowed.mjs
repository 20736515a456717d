/**
 * Things that tests borrow one at a time: one that was given back is lent again, and made only when none is free.
 *
 * @param {(name: string) => Promise<string>} make
 */
export function borrowed(make) {
  /** @type {Map<string, string[]>} */
  const free = new Map();
  return {
    /** @param {string} name */
    take: async (name) => free.get(name)?.pop() ?? make(name),
    /** @param {string} name @param {string} value */
    giveBack: (name, value) => free.set(name, [...(free.get(name) ?? []), value]),
  };
}
