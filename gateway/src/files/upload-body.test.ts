import { Readable } from 'node:stream';
import { collected, HeldBytes } from './upload-body';

const of = (maxBytes: number, sessionId = 'ses_1') => ({ sessionId, maxBytes });

describe('what is held of files that are being sent', () => {
  it('is so much at most, and again after some was released', async () => {
    const held = new HeldBytes(10, 10);
    const body = () => Readable.from([Buffer.alloc(4), Buffer.alloc(2)]);
    const first = await collected(body(), of(100), held);
    expect(first).toHaveLength(6);
    await expect(collected(body(), of(100), held)).rejects.toMatchObject({
      ...{ code: 'UNAVAILABLE', extensions: { retryAfterSeconds: 2 } },
    });
    // What the refused one had sent is not held any more.
    await expect(collected(Readable.from([Buffer.alloc(4)]), of(100), held)).resolves.toHaveLength(4);
    held.release('ses_1', first.length);
    await expect(collected(body(), of(100), held)).resolves.toHaveLength(6);
  });

  it('is a part of it at most for one session, whose others go on', async () => {
    const held = new HeldBytes(10, 4);
    const body = () => Readable.from([Buffer.alloc(3)]);
    await collected(body(), of(100), held);
    await expect(collected(body(), of(100), held)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(collected(body(), of(100, 'ses_2'), held)).resolves.toHaveLength(3);
    held.release('ses_1', 3);
    await expect(collected(body(), of(100), held)).resolves.toHaveLength(3);
  });

  it('is nothing of a file that is too large', async () => {
    const held = new HeldBytes(10, 10);
    const body = Readable.from([Buffer.alloc(4), Buffer.alloc(4)]);
    await expect(collected(body, of(5), held)).rejects.toMatchObject({ statusCode: 413 });
    await expect(collected(Readable.from([Buffer.alloc(10)]), of(10), held)).resolves.toHaveLength(10);
  });
});
