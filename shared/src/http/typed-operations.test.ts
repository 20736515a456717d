import { z } from 'zod';
import { defineOperation, instant } from '../contract';
import { answerOperation, askOperation, localPeer } from '.';

const expiry = defineOperation('expiry-of', {
  description: 'When a thing ends.',
  input: z.object({ id: z.string(), at: instant }),
  output: z.object({ endsAt: instant.nullable() }),
});

const peerWith = (handlers: ReturnType<typeof answerOperation>) =>
  localPeer({ self: 'asking', name: 'answering', handlers: () => handlers });

describe('an operation of a contract', () => {
  it('is asked and answered in the types of the code, whatever crosses the wire', async () => {
    const asked: unknown[] = [];
    const peer = peerWith(
      answerOperation(expiry, async (input) => {
        asked.push(input);
        return { endsAt: new Date('2027-01-01T00:00:00Z') };
      }),
    );
    const at = new Date('2026-01-01T00:00:00Z');
    expect(await askOperation(peer, expiry, { id: 'x', at })).toEqual({
      endsAt: new Date('2027-01-01T00:00:00Z'),
    });
    expect(asked).toEqual([{ id: 'x', at }]);
  });

  it('refuses input of another shape as the fault of who asks, by the name of the field', async () => {
    const peer = peerWith(answerOperation(expiry, async () => ({ endsAt: null })));
    await expect(peer.call('expiry-of', { id: 'x', at: 'yesterday' })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', field: 'at' },
    });
  });

  it('never lets an answer of another shape leave or arrive', async () => {
    const wrong = peerWith(answerOperation(expiry, async () => ({ endsAt: 'soon' }) as never));
    await expect(wrong.call('expiry-of', { id: 'x', at: '2026-01-01T00:00:00Z' })).rejects.toThrow();
    const foreign = peerWith({ 'expiry-of': async () => ({ ends: null }) });
    await expect(askOperation(foreign, expiry, { id: 'x', at: new Date() })).rejects.toThrow();
  });
});
