import { isObject } from './json';

/** How one provider's secrets are hidden in what the emulator keeps of an exchange. */
export interface Scrubber {
  /** Gets a body of any content type; must drop what it cannot read. */
  text(body: string, contentType: string): string;
  header(name: string, value: string): string;
  /** Path and query. */
  target(target: string): string;
}

export type Mask = (value: string) => string;

export const maskAll: Mask = value => '*'.repeat(value.length);
export const maskFixed: Mask = () => '********';
export const keepLast = (count: number): Mask => {
  return value => (value.length <= count ? value : '*'.repeat(value.length - count) + value.slice(-count));
};
export const keepFirst = (count: number): Mask => {
  return value => value.slice(0, count) + '*'.repeat(Math.max(value.length - count, 0));
};

/** Masks scalars by the name of their field, at any depth. */
export function scrubValue(value: unknown, masks: Readonly<Record<string, Mask>>, name = ''): unknown {
  if (Array.isArray(value)) return value.map(item => scrubValue(item, masks, name));
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, scrubValue(inner, masks, key)]),
    );
  }
  const mask = Object.hasOwn(masks, name) ? masks[name] : undefined;
  if (mask === undefined) return value;
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isScalar ? mask(String(value)) : value;
}

/** Masks the fields of an application/x-www-form-urlencoded text. */
export function scrubForm(text: string, masks: Readonly<Record<string, Mask>>): string {
  const fields = [...new URLSearchParams(text)].map(([name, value]): [string, string] => {
    const mask = Object.hasOwn(masks, name) ? masks[name] : undefined;
    return [name, mask === undefined ? value : mask(value)];
  });
  return new URLSearchParams(fields).toString();
}

/** The last line of defence: hides every run of 12 to 19 digits that could be a card number (Luhn), wherever it stands. */
export function maskCardNumbers(text: string): string {
  return text.replace(/(?<!\d)\d{12,19}(?!\d)/g, digits =>
    passesLuhn(digits) ? digits.slice(0, 6) + '*'.repeat(digits.length - 10) + digits.slice(-4) : digits,
  );
}

export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
