import { textScalar } from './text-scalar';

/** Enough for a signed 64-bit count of any unit, and for seven decimals of Pi. */
export const decimalIntegerDigitsMax = 19;
export const decimalFractionDigitsMax = 12;

const syntax = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
const negativeZero = /^-0(?:\.0+)?$/;
const charactersMax = 1 + decimalIntegerDigitsMax + 1 + decimalFractionDigitsMax;

export const DecimalScalar = textScalar({
  name: 'Decimal',
  description:
    'Exact decimal number as a string, for example "19.99" or "-0.5". Always send it in quotes: numbers without ' +
    `quotes are refused, because JSON numbers are binary fractions. At most ${decimalIntegerDigitsMax} digits before and ` +
    `${decimalFractionDigitsMax} after the point; no exponent, no plus sign, no leading or missing zero, no minus zero. ` +
    'Digits after the point are kept as sent: "19.90" stays "19.90".',
  expectation: `Decimal must be a string such as "19.99", with at most ${decimalIntegerDigitsMax} digits before and ${decimalFractionDigitsMax} after the point.`,
  accepts: isDecimal,
});

/** Whether a text is an exact decimal number in the one accepted notation. */
export function isDecimal(text: string): boolean {
  if (text.length > charactersMax || !syntax.test(text) || negativeZero.test(text)) return false;
  const [integer = '', fraction = ''] = text.replace('-', '').split('.');
  return integer.length <= decimalIntegerDigitsMax && fraction.length <= decimalFractionDigitsMax;
}
