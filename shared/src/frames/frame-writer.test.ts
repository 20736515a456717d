import { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { FrameWriter } from './frame-writer';

describe('writing frames', () => {
  const socket = () => {
    const writes: string[][] = [];
    const written = new Socket();
    written._writev = (chunks, done) => {
      writes.push(chunks.map(({ chunk }) => String(chunk)));
      done();
    };
    written._write = (chunk, _, done) => {
      writes.push([String(chunk)]);
      done();
    };
    return { socket: written, writes };
  };

  it('is one write for all frames of a turn, in their order', async () => {
    const { socket: written, writes } = socket();
    const writer = new FrameWriter(written);
    for (const frame of ['a', 'b', 'c']) writer.write(Buffer.from(frame));
    expect(writes).toEqual([]);
    await turn();
    writer.write(Buffer.from('d'));
    await turn();
    expect(writes).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('loses none when the socket is ended in the same turn', async () => {
    const { socket: written, writes } = socket();
    new FrameWriter(written).write(Buffer.from('last'));
    written.end();
    await turn();
    expect(writes.flat()).toEqual(['last']);
  });

  it('says when the other side reads too slowly', () => {
    const writer = new FrameWriter(socket().socket);
    expect(writer.write(Buffer.alloc(10))).toBe(true);
    expect(writer.write(Buffer.alloc(1_000_000))).toBe(false);
  });
});
