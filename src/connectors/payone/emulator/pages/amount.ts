/** `1234 EUR` in minor units as "12.34 EUR". The number of decimals is that of the currency. */
export function amountText(minorUnits: number, currency: string): string {
  const decimals =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const digits = String(minorUnits).padStart(decimals + 1, '0');
  const whole = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return `${whole} ${currency}`;
}
