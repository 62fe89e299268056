import { passesLuhn } from '../../emulator/scrubbing';
import { type CardBehaviour } from './records';

/** Test cards and what they do. (PAYONE contract, section 7) */
const testCards: Readonly<Record<string, CardBehaviour>> = {
  '4330264936344675': 'frictionless',
  '4012000033330026': 'frictionless',
  '5137009801943438': 'frictionless',
  '371449635311004': 'frictionless',
  '375418081197346': 'frictionless',
  '5300000000000006': 'frictionless',
  '4874970686672022': 'challenge',
  '5130257474533310': 'challenge',
  '379764422997381': 'challenge',
  '4450213273993630': 'attempted',
  '4012004040524514': 'attempted',
  '5168645305790452': 'declined',
  '5144144373781246': 'challengeThenDeclined',
  '4321456998744563': 'unknown',
  '1234567890123452': 'unknown',
};

/** Product id of a number, undefined for a brand the acquirer does not know. */
export function brandOf(number: string): number | undefined {
  const two = Number(number.slice(0, 2));
  const four = Number(number.slice(0, 4));
  if (number.startsWith('4')) return 1;
  if (two === 34 || two === 37) return 2;
  if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) return 3;
  return undefined;
}

/** What a number will do. One that is no test card is accepted or declined, as the profile says, if it could exist. */
export function behaviourOf(number: string, unlisted: 'accept' | 'decline'): CardBehaviour {
  const known = Object.hasOwn(testCards, number) ? testCards[number] : undefined;
  if (known !== undefined) return known;
  if (brandOf(number) === undefined || !passesLuhn(number)) return 'unknown';
  return unlisted === 'accept' ? 'frictionless' : 'unknown';
}

export function maskedNumber(number: string): string {
  return '*'.repeat(number.length - 4) + number.slice(-4);
}

/** MMYY is valid to the end of its month. */
export function isExpired(expiryDate: string, nowMs: number): boolean {
  const month = Number(expiryDate.slice(0, 2));
  const year = 2000 + Number(expiryDate.slice(2));
  return Date.UTC(year, month, 1) <= nowMs;
}

export function isExpiryDate(text: string): boolean {
  return /^(0[1-9]|1[0-2])\d{2}$/.test(text);
}
