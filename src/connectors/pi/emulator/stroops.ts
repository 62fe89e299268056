/** Amounts are bigint stroops inside, text of stroops in rows. 1 Pi = 10,000,000 stroops, an int64. (Pi contract, section 2) */
export const stroopsMax = 2n ** 63n - 1n;

const perPi = 10_000_000n;
// A double carries every whole number below this one.
const exactInNumberMax = BigInt(Number.MAX_SAFE_INTEGER);

/** As Horizon writes amounts: always seven decimals. */
export function piText(stroops: bigint): string {
  const digits = stroops.toString().padStart(8, '0');
  return `${digits.slice(0, -7)}.${digits.slice(-7)}`;
}

/** Undefined for anything but up to twelve digits and seven decimals. */
export function readPiText(text: unknown): bigint | undefined {
  if (typeof text !== 'string' || !/^\d{1,12}(\.\d{1,7})?$/.test(text)) return undefined;
  const [whole = '0', decimals = ''] = text.split('.');
  const stroops = BigInt(whole) * perPi + BigInt(decimals.padEnd(7, '0'));
  return stroops > stroopsMax ? undefined : stroops;
}

/** An amount as the Platform takes it: a number above zero with at most seven decimals in its shortest decimal form. */
export function readPiNumber(value: unknown): bigint | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) return undefined;
  const text = String(value);
  const stroops = text.includes('e') ? fromExponent(value) : readPiText(text);
  return stroops === undefined || stroops <= 0n || stroops > exactInNumberMax ? undefined : stroops;
}

/** As the Platform writes amounts. Exact for what `readPiNumber` took. */
export function piNumber(stroops: bigint): number {
  return Number(piText(stroops));
}

/** Only the smallest amounts are printed with an exponent: 1e-7 to 9e-7. */
function fromExponent(value: number): bigint | undefined {
  const stroops = Math.round(value * Number(perPi));
  return stroops > 0 && Number.isSafeInteger(stroops) && Number(piText(BigInt(stroops))) === value
    ? BigInt(stroops)
    : undefined;
}
