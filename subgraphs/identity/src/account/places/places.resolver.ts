import { badInput, faultText } from '@customer-area/shared/errors';
import { AtMostFirst } from '@customer-area/shared/graphql';
import { Arg, Int, Query, Resolver } from 'type-graphql';
import { messages } from '../../messages';
import { comuniStartingWith } from './comuni';
import { placeKey } from './place-name';
import { Comune } from './places.graphql';
import { provinceName } from './provinces';

const LEAST_LETTERS = 2;

const MOST = 50;

@Resolver()
export class PlacesResolver {
  @AtMostFirst()
  @Query(() => [Comune], {
    description:
      'Municipalities of Italy by the beginning of their name, in alphabetical order; accents, apostrophes and case do not count, and both names of a bilingual one are found.',
  })
  places(
    @Arg('nameStartsWith', () => String, { description: 'At least two letters; BAD_USER_INPUT otherwise.' })
    nameStartsWith: string,
    @Arg('first', () => Int, {
      defaultValue: 10,
      description: `How many at most: 1 to ${MOST}, BAD_USER_INPUT otherwise.`,
    })
    first: number,
  ): Comune[] {
    if (first < 1 || first > MOST)
      throw badInput('first', faultText('input.between', { least: 1, most: MOST }));
    if (nameStartsWith.length > 100 || placeKey(nameStartsWith).length < LEAST_LETTERS)
      throw badInput('nameStartsWith', messages.localized('fault.letters', { least: LEAST_LETTERS }));
    return comuniStartingWith(nameStartsWith, first).map((comune) =>
      Object.assign(new Comune(), {
        name: comune.name,
        province: comune.provinces[0],
        provinceName: provinceName(comune.provinces[0] ?? ''),
        capStartsWith: comune.postalZone,
      }),
    );
  }
}
