import { parseXmlBytes, type XmlElement } from '../xml';

/** Errors are values: this is everything that can come of a call. */
export type PaytureAnswer =
  /** `Success="True"`. Its attributes are still to be believed or not. */
  | { readonly kind: 'success'; readonly element: XmlElement }
  /** `Success="3DS"`: the payer's bank wants a word with the payer. Nothing moved. */
  | { readonly kind: 'challenge'; readonly element: XmlElement }
  /** `Success="False"`. The code in capitals; UNKNOWN when there is none that could be one. */
  | { readonly kind: 'error'; readonly code: string; readonly element: XmlElement }
  | { readonly kind: 'notSent'; readonly cause: string }
  | { readonly kind: 'unknown'; readonly cause: string };

/** A list of 20 cards takes 5 kB, a PaReq 3: what is longer is no answer of Payture's. */
export const ANSWER_BYTES_MAX = 256 * 1024;

/** Reads an HTTP answer (Payture contract, section 6.3). `roots`: names that the root may have, in any case. */
export function readAnswer(status: number, body: Buffer, roots: readonly string[]): PaytureAnswer {
  if (status < 200 || status > 299) return { kind: 'unknown', cause: `answered ${status}` };
  const element = parseXmlBytes(body, ANSWER_BYTES_MAX);
  if (!element) return { kind: 'unknown', cause: 'the answer is not readable XML' };
  if (!roots.some(root => same(root, element.name)))
    return { kind: 'unknown', cause: 'the answer is for another command' };
  const success = element.attributes.get('Success') ?? '';
  if (same(success, 'True')) return { kind: 'success', element };
  if (same(success, '3DS')) return { kind: 'challenge', element };
  if (same(success, 'False')) return { kind: 'error', code: codeOf(element) ?? 'UNKNOWN', element };
  return { kind: 'unknown', cause: 'the answer does not say whether it succeeded' };
}

/** The provider's code, in capitals: values compare in any case. Null when there is none; never a text or a number. */
export function codeOf({ attributes }: XmlElement): string | null {
  const code = attributes.get('ErrCode') ?? '';
  return /^[A-Za-z]\w{0,59}$/.test(code) && !/\d{4}/.test(code) ? code.toUpperCase() : null;
}

/** An attribute's text; an empty one is an absent one (Payture contract, section 2.1). */
export function textOf({ attributes }: XmlElement, name: string, charactersMax = 1_000): string | null {
  const text = attributes.get(name);
  return text !== undefined && text !== '' && text.length <= charactersMax ? text : null;
}

/** Whole kopecks. Null when absent, undefined for anything but digits that a double carries exactly. */
export function kopecksOf({ attributes }: XmlElement, name: string): bigint | null | undefined {
  const text = attributes.get(name) ?? '';
  if (text === '') return null;
  return /^\d{1,15}$/.test(text) ? BigInt(text) : undefined;
}

/** GUID, the form of CardId and SessionId (Payture contract, section 2.2). */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

export function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
