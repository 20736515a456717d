export { birthPlacesNamed, isBirthPlaceOf } from './birth-places';
export { type Comune, comuniNamed, isCapOfComune, isCapOfProvince } from './comuni';
export { countries, isCountry } from './countries';
export { PlacesResolver } from './places.resolver';
export { isItalianProvince, italianProvinces } from './provinces';
