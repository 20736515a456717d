import type { EntityManager } from 'typeorm';
import { inTurn, type RecordedEvent } from '.';

const manager = {} as EntityManager;
const event = { id: 'evt_1' } as RecordedEvent;

describe('handlers of several slices', () => {
  it('are called in turn for a fact that both want, and alone for one that only one wants', async () => {
    const called: string[] = [];
    const handle = (name: string) => async () => void called.push(name);
    const handlers = inTurn({ a: handle('first a'), b: handle('first b') }, { a: handle('second a') });
    expect(Object.keys(handlers)).toEqual(['a', 'b']);
    await handlers.a?.(manager, event);
    await handlers.b?.(manager, event);
    expect(called).toEqual(['first a', 'second a', 'first b']);
  });

  it('leave a fact to be tried again when one of them fails', async () => {
    const fails = async () => {
      throw new Error('not now');
    };
    await expect(inTurn({ a: fails }, { a: async () => undefined }).a?.(manager, event)).rejects.toThrow(
      'not now',
    );
  });
});
