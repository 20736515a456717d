import type { Viewer } from '@customer-area/shared/viewer';
import { anonymous, loginOf } from '../../../test/harness/operations';
import { CostlyOperations, type EndTurn } from './costly-operations';

const [A, B] = [loginOf('prf_a', 'lgn_a'), loginOf('prf_b', 'lgn_b')];
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('costly operations', () => {
  /** Asks for a turn and notes when it comes. */
  function asking() {
    const costly = new CostlyOperations();
    const begun: string[] = [];
    const ends = new Map<string, EndTurn>();
    const ask = (name: string, viewer: Viewer = A, cost = 5_000, gone?: AbortSignal) => {
      const turn = Promise.resolve(costly.turn(viewer, cost, gone)).then((end) => {
        begun.push(name);
        ends.set(name, end);
      });
      turn.catch(() => undefined);
      return turn;
    };
    const end = async (name: string) => {
      ends.get(name)?.();
      await soon();
    };
    return { costly, begun, ask, end };
  }

  it('run one after the other, and cheap ones beside them', async () => {
    const { begun, ask, end } = asking();
    ask('first');
    ask('second');
    ask('cheap', B, 500);
    await soon();
    expect(begun).toEqual(['first', 'cheap']);
    await end('first');
    expect(begun).toEqual(['first', 'cheap', 'second']);
  });

  it('run together as far as they are small together', async () => {
    const { begun, ask, end } = asking();
    for (const name of ['one', 'two', 'three']) ask(name, A, 1_000);
    await soon();
    expect(begun).toEqual(['one', 'two']);
    await end('two');
    expect(begun).toEqual(['one', 'two', 'three']);
  });

  it('of one who asks for many wait behind the one of another', async () => {
    const { begun, ask, end } = asking();
    for (const name of ['a1', 'a2', 'a3', 'a4']) ask(name);
    ask('b1', B);
    await soon();
    for (const name of ['a1', 'a2', 'b1']) await end(name);
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']);
  });

  it('are refused beyond ten that wait, to the one who has them', async () => {
    const { ask } = asking();
    for (let at = 0; at < 11; at++) ask(`a${at}`);
    await expect(ask('one more')).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
    const others = ask('others', anonymous);
    await soon();
    expect(await Promise.race([others.then(() => 'begun'), soon().then(() => 'waits')])).toBe('waits');
  });

  it('whose client has gone wait no more', async () => {
    const { begun, ask, end } = asking();
    const client = new AbortController();
    ask('first');
    const left = ask('left', A, 5_000, client.signal);
    ask('second', B);
    client.abort();
    await expect(left).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
    await end('first');
    expect(begun).toEqual(['first', 'second']);
  });

  it('that end twice let in nobody twice', async () => {
    const { begun, ask, end } = asking();
    for (const name of ['one', 'two', 'three']) ask(name);
    await soon();
    await end('one');
    await end('one');
    expect(begun).toEqual(['one', 'two']);
  });
});
