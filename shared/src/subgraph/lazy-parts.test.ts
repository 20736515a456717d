import { lazyParts } from './lazy-parts';

describe('the parts of a context', () => {
  const made: string[] = [];
  const partsFor = lazyParts(
    [
      (viewer: string) => {
        made.push(`billing for ${viewer}`);
        return { orders: `orders of ${viewer}`, invoices: `invoices of ${viewer}` };
      },
      (viewer: string) => {
        made.push(`support for ${viewer}`);
        return { tickets: `tickets of ${viewer}` };
      },
    ],
    'nobody',
  );
  beforeEach(() => made.splice(0));

  it('are made when they are asked for, once, and together', () => {
    const parts = partsFor('giulia');
    expect(made).toEqual([]);
    expect([parts.invoices, parts.orders, parts.orders]).toEqual([
      'invoices of giulia',
      'orders of giulia',
      'orders of giulia',
    ]);
    expect(made).toEqual(['billing for giulia']);
  });

  it('are those of whoever asks', () => {
    const [one, other] = [partsFor('giulia'), partsFor('mario')];
    expect([one.tickets, other.tickets]).toEqual(['tickets of giulia', 'tickets of mario']);
  });

  it('cannot be changed, and have a name each', () => {
    expect(() => Object.assign(partsFor('giulia'), { orders: 'of another' })).toThrow(TypeError);
    expect(() => lazyParts([() => ({ orders: 1 }), () => ({ orders: 2 })], 'nobody')).toThrow(
      'called orders',
    );
  });
});
