import fc from 'fast-check';
import { BrokenFrame, FrameReader, frameOf } from './frame';

describe('frames', () => {
  it('come out as they went in, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }), { maxLength: 5 }),
        fc.array(fc.nat(400), { maxLength: 8 }),
        (texts, cuts) => {
          const written = texts.map((text) => Buffer.from(text).toString());
          const all = Buffer.concat(written.map(frameOf));
          const bounds = [0, ...cuts.filter((cut) => cut < all.length).sort((a, b) => a - b), all.length];
          const reader = new FrameReader();
          const read = bounds.slice(1).flatMap((end, index) => reader.push(all.subarray(bounds[index], end)));
          expect(read).toEqual(written);
          expect(reader.isInside).toBe(false);
        },
      ),
    );
  });

  it('counts the four bytes of the length in, and bytes, not letters', () => {
    expect(frameOf('è').toString('hex')).toBe('00000006c3a8');
  });

  it.each([0, 4, 1024 * 1024 + 1, 0xffffffff])(
    'refuses a length of %d before it keeps anything',
    (length) => {
      const header = Buffer.alloc(4);
      header.writeUInt32BE(length);
      expect(() => new FrameReader().push(header)).toThrow(BrokenFrame);
    },
  );
});
