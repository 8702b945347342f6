import type { Address, AllocationCode, OfficeUser } from './model';
import type { Random } from './random';
import { identifierFor } from './random';

const femaleNames = [
  'Aafke',
  'Britt',
  'Carlijn',
  'Dieuwke',
  'Esra',
  'Floortje',
  'Geertje',
  'Hanneke',
  'Ilse',
  'Jiska',
  'Karima',
  'Lotte',
  'Marijke',
  'Noor',
  'Roos',
  'Zoë',
];
const maleNames = [
  'Abel',
  'Bram',
  'Cas',
  'Douwe',
  'Eelco',
  'Freek',
  'Gijs',
  'Hidde',
  'Ismaël',
  'Joris',
  'Koen',
  'Lars',
  'Mats',
  'Niek',
  'Okke',
  'Youssef',
];
const prefixes = [null, null, null, 'van', 'de', 'van der', 'van de', "van 't", 'ten', 'ter', 'van den', 'op den'];
const lastNames = [
  'Akkerboom',
  'Beukenlaan',
  'Dijkzicht',
  'Eikenrode',
  'Fonteyn',
  'Grasveld',
  'Heideloo',
  'IJsselhof',
  'Kastanje',
  'Lindewal',
  'Molenweerd',
  'Notendal',
  'Olmstede',
  'Populier',
  'Rietkraag',
  'Sparrewoud',
  'Terpstee',
  'Vlierbos',
  'Wilgenpad',
  'Zilverberk',
];
const streets = [
  'Akkerweg',
  'Brinkstraat',
  'Dorpsplein',
  'Esdoornlaan',
  'Havenkade',
  'Kerkpad',
  'Lindelaan',
  'Molendijk',
  'Stationsweg',
  'Zandpad',
];
const cities = ['Eikenrade', 'Lindeveen', 'Molenhage', 'Nieuwland aan Zee', 'Oosterterp', 'Wilgendam'];

export interface PersonName {
  firstName: string;
  initials: string;
  prefix: string | null;
  lastName: string;
  isFemale: boolean;
}

export function personName(random: Random): PersonName {
  const isFemale = random.chance(0.5);
  const firstName = random.pick(isFemale ? femaleNames : maleNames);
  const initials = `${firstName[0]}.${random.chance(0.4) ? `${random.pick(['A', 'C', 'J', 'M'])}.` : ''}`;
  return { firstName, initials, prefix: random.pick(prefixes), lastName: random.pick(lastNames), isFemale };
}

export function addressOf(random: Random): Address {
  const letters = `${random.pick(['A', 'B', 'C', 'G', 'H'])}${random.pick(['A', 'K', 'L', 'N', 'T'])}`;
  return {
    street: random.pick(streets),
    houseNumber: random.integer(1, 240),
    postalCode: `${random.integer(1000, 9999)}${letters}`,
    city: random.pick(cities),
  };
}

/** A name as a lower-case word for use in an e-mail address. */
export function mailWord(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{Letter}\p{Number} .-]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s.]+/g, '.');
}

/** The office's own people, who request and approve runs. */
export function officeUsers(seed: number): [OfficeUser, OfficeUser] {
  return [
    { id: identifierFor(seed, 'office-user', 1), initials: 'L.', prefix: 'van', lastName: 'Salarisveld' },
    { id: identifierFor(seed, 'office-user', 2), initials: 'P.', prefix: null, lastName: 'Kantoorman' },
  ];
}

export const costCentres: AllocationCode[] = [
  { key: 1, code: 'KTR', description: 'Kantoor' },
  { key: 2, code: 'SAL073', description: 'Verkoop' },
  { key: 3, code: 'MAG', description: 'Magazijn' },
];

export const costUnits: AllocationCode[] = [
  { key: 1, code: '01', description: 'Dagdienst' },
  { key: 2, code: '02', description: 'Avonddienst' },
];
