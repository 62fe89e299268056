/** Digits as people type them: all together, or in the groups that are printed on cards. */
const TOGETHER = /\d{14,}/g;
const IN_GROUPS =
  /(?<![A-Za-z0-9])\d{4}([ \-.])(?:\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|\d{6}\1\d{4,5})(?![A-Za-z0-9])/g;

/**
 * First digits and lengths of the card schemes (ISO/IEC 7812-1 ranges as the schemes publish them). Ranges instead of
 * "13 to 19 digits", because one in ten order numbers passes the check digit; the last 13-digit cards ran out long ago.
 */
const SCHEMES = [
  /^4\d{15}(?:\d{3})?$/, // Visa
  /^(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/, // Mastercard
  /^3[47]\d{13}$/, // American Express
  /^(?:30[0-59]|36\d|3[89]\d)\d{11}(?:\d{2,5})?$/, // Diners Club
  /^35(?:2[89]|[3-8]\d)\d{12,15}$/, // JCB
  /^(?:5[06-8]|6\d)\d{14,17}$/, // Maestro, Discover, UnionPay
  /^220[0-4]\d{12,15}$/, // Mir
  /^81\d{14,17}$/, // UnionPay
];

/**
 * Whether a text holds something that is most likely a card number: right length and first digits for a card scheme,
 * right check digit. Card numbers belong into the card's own fields; anywhere else they would be stored and shown.
 */
export function looksLikeCardNumber(text: string): boolean {
  const plain = text.normalize('NFKC');
  const together = plain.match(TOGETHER) ?? [];
  const inGroups = (plain.match(IN_GROUPS) ?? []).map(each => each.replace(/\D/g, ''));
  return [...together, ...inGroups].some(isCardNumber);
}

function isCardNumber(digits: string): boolean {
  return SCHEMES.some(scheme => scheme.test(digits)) && hasCheckDigit(digits);
}

/** ISO/IEC 7812-1, annex B: every second digit from the right counts double, and the sum ends in 0. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = digit * 2;
    if (place % 2 === 0) sum += digit;
    else sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
