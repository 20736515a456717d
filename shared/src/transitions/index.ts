/** The states of a thing, and from each the ones it may move to. Every state table has this form. */
export type Transitions<State extends string> = Readonly<Record<State, readonly State[]>>;

/** Whether a thing may move from one state to another. */
export function isTransition<State extends string>(
  transitions: Transitions<State>,
  from: State,
  to: State,
): boolean {
  return transitions[from].includes(to);
}
