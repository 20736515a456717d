/** Ids as the product makes them (prefix, 26 characters), but counted, so that rows can be named without being read. */
export const id = (prefix, number) => `${prefix}_01bnch${String(number).padStart(20, '0')}`;

/**
 * The customers of a run, numbered from 0, and what is theirs.
 *
 * @param {{ profiles: number, domains: number }} size
 */
export function customersOf({ profiles, domains }) {
  const domainNumber = (profile, place) => profile * domains + place;
  return Array.from({ length: profiles }, (_, number) => ({
    number,
    profileId: id('prf', number),
    loginId: id('lgn', number),
    username: `${8_000_000 + number}@aruba.it`,
    domains: Array.from({ length: domains }, (_, place) => ({
      id: id('dom', domainNumber(number, place)),
      place,
      tld: place % 3 === 0 ? 'com' : 'it',
      label: `vetrina-${number}-${String(place).padStart(3, '0')}`,
      // Every second one was renewed once.
      orders: Array.from({ length: 1 + (place % 2) }, (_, nth) => ({
        id: id('ord', domainNumber(number, place) * 2 + nth),
        lineId: id('lin', domainNumber(number, place) * 2 + nth),
        number: `B${String(domainNumber(number, place) * 2 + nth).padStart(10, '0')}`,
      })),
    })),
  }));
}

/** @typedef {ReturnType<typeof customersOf>[number]} Customer */

export const PASSWORD = 'due-gatti-su-una-bilancia';
