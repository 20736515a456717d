import { delegated, loginOf } from '../../../test/harness/operations';
import { dataScopeOf, dataScopeParameters, owns, profileOf } from './index';

const inPerson = loginOf('prf_a');
const everywhere = delegated(inPerson, ['orders:read']);
const limitedTo = (...domainIds: string[]) => delegated(inPerson, ['orders:read'], domainIds);

describe('how far a viewer reaches', () => {
  it('is the whole profile for a login in person, and for a delegate to whom no domains were named', () => {
    for (const viewer of [inPerson, everywhere]) {
      expect(profileOf(viewer)).toBe('prf_a');
      expect(dataScopeOf(viewer)).toBe('prf_a');
    }
  });

  it('is some domains for others, who are refused wherever the whole profile is asked for', () => {
    expect(dataScopeOf(limitedTo('dom_1'))).toEqual({ profileId: 'prf_a', domainIds: ['dom_1'] });
    expect(() => profileOf(limitedTo('dom_1'))).toThrow(
      expect.objectContaining({
        code: 'FORBIDDEN',
        extensions: { code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' },
      }),
    );
  });

  it('is nothing without any, rather than everything', () => {
    expect(dataScopeParameters(dataScopeOf(limitedTo()))).toEqual({ allowedDomainIds: [''] });
  });
});

describe('what a viewer owns', () => {
  it.each([
    ['in person, whatever it is about', inPerson, undefined, [], true],
    ['another profile', loginOf('prf_b'), undefined, [], false],
    ['through a delegation that holds the scope', everywhere, 'orders:read', [], true],
    ['through one that does not', everywhere, 'invoices:read', [], false],
    ['through a delegation, a thing that names no scope', everywhere, undefined, [], false],
    ['limited to the domain it is about', limitedTo('dom_1'), 'orders:read', ['dom_1'], true],
    [
      'limited to one of two domains it is about',
      limitedTo('dom_1'),
      'orders:read',
      ['dom_1', 'dom_2'],
      false,
    ],
    ['limited to other domains', limitedTo('dom_2'), 'orders:read', ['dom_1'], false],
    ['limited to some domains, a thing that is about none', limitedTo('dom_1'), 'orders:read', [], false],
    ['limited to a domain, without the scope', limitedTo('dom_1'), 'invoices:read', ['dom_1'], false],
  ] as const)('%s', (_, viewer, scope, about, expected) => {
    expect(owns(viewer, 'prf_a', scope, about)).toBe(expected);
  });
});
