import fc from 'fast-check';
import { type Frame, FrameKind, FrameReader, frameOf } from './frame';

function readerOf(mostBytes = 1_000) {
  const frames: Frame[] = [];
  const tooLarge: number[] = [];
  const reader = new FrameReader(mostBytes, {
    frame: (frame) => frames.push(frame),
    tooLarge: ({ number }) => tooLarge.push(number),
  });
  return { reader, frames, tooLarge };
}

describe('frames', () => {
  const frame = fc.record({
    kind: fc.constantFrom(...Object.values(FrameKind)),
    number: fc.nat(0xffff_ffff),
    head: fc.string({ unit: fc.constantFrom('a', '.', '_', '9'), maxLength: 40 }),
    text: fc.string({ unit: 'grapheme', maxLength: 60 }),
  });

  it('arrive as they were sent, in whatever pieces', () => {
    fc.assert(
      fc.property(
        fc.array(frame, { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 50 })),
        (sent, cuts) => {
          const { reader, frames } = readerOf();
          let bytes = Buffer.concat(
            sent.map(({ kind, number, head, text }) => frameOf(kind, number, head, text)),
          );
          for (const cut of cuts) {
            reader.read(bytes.subarray(0, cut));
            bytes = bytes.subarray(cut);
          }
          reader.read(bytes);
          expect(frames).toEqual(sent);
        },
      ),
    );
  });

  it('that are too large are thrown away as they come, and the next ones are read', () => {
    const { reader, frames, tooLarge } = readerOf(100);
    const bytes = Buffer.concat([
      frameOf(FrameKind.answer, 1, '200', 'x'.repeat(97)),
      frameOf(FrameKind.answer, 2, '200', 'x'.repeat(98)),
      frameOf(FrameKind.answer, 3, '200', 'y'),
      frameOf(FrameKind.answer, 4, '200', 'x'.repeat(5_000)),
      frameOf(FrameKind.answer, 5, '200', 'z'),
    ]);
    for (let at = 0; at < bytes.length; at += 7) reader.read(bytes.subarray(at, at + 7));
    expect(frames.map(({ number }) => number)).toEqual([1, 3, 5]);
    expect(tooLarge).toEqual([2, 4]);
  });

  it('that contradict themselves are refused', () => {
    const bytes = frameOf(FrameKind.answer, 1, '200', 'x');
    bytes.writeUInt16LE(60, 9);
    expect(() => readerOf().reader.read(bytes)).toThrow('longer than itself');
    expect(() => frameOf(FrameKind.question, 1, 'h'.repeat(70_000))).toThrow('too long');
  });
});
