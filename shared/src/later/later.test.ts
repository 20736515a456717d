import { Later, later } from './later';

const endOf = (part: Later) =>
  new Promise((resolve) => {
    part.whenEnded(
      (value) => resolve({ value }),
      (error) => resolve({ error }),
    );
  });
const made = (make: () => unknown) => {
  const part = new Later();
  part.become(make);
  return part;
};
const failing = () => {
  throw new Error('no');
};

describe('a part that is there later', () => {
  it.each([
    ['what a promise becomes', later(Promise.resolve(1), (value) => [value], failing), { value: [1] }],
    ['what is made of a failure', later(Promise.reject(2), failing, (thrown) => [thrown]), { value: [2] }],
    [
      'failed when it cannot be made',
      later(Promise.resolve(1), failing, () => 1),
      { error: new Error('no') },
    ],
    ['what it becomes later again', made(() => made(() => 3)), { value: 3 }],
    [
      'failed when that fails',
      made(() => later(Promise.resolve(), failing, failing)),
      { error: new Error('no') },
    ],
  ])('is %s', async (_, part, end) => {
    expect(await endOf(part)).toEqual(end);
  });

  it('becomes one thing only', async () => {
    const part = new Later();
    const first = later(new Promise((resolve) => setImmediate(resolve)), () => 'first', failing);
    part.become(() => first);
    part.become(() => 'second');
    expect(await endOf(part)).toEqual({ value: 'first' });
  });
});
