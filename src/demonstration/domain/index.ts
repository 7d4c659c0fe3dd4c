export { demonstrationCity, citySeed, divisionsFrom, type City } from './city.js';
export { enterpriseCount, enterprisesOf, smallSubjectsOf, type CitySpec } from './enterprises.js';
export type { Institution, InstitutionDiscipline, InstitutionKind, Person, RoleCode } from './institutions.js';
export { divisionsOfCity, townshipsOf, type DivisionRow, type Township } from './places.js';
export { wordsFrom, type CityWords, type Trade } from './words.js';
