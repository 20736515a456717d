/**
 * Lets what concerns one key happen one after the other, in this process. Guesses at one login take turns, so that several
 * right passwords at the same moment do not use up the guesses that are open while each of them is being looked at: the
 * exact counter is in the database, and moves first.
 */
export class Turns {
  private readonly last = new Map<string, Promise<void>>();

  take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(key) ?? Promise.resolve()).then(work);
    const leave = () => this.leave(key, over);
    const over: Promise<void> = turn.then(leave, leave);
    this.last.set(key, over);
    return turn;
  }

  private leave(key: string, turn: Promise<void>): void {
    if (this.last.get(key) === turn) this.last.delete(key);
  }
}
