/** Named values of a form, or of the list inside one of its values. What is null or empty is not sent. */
export type Fields = Readonly<Record<string, string | null>>;

/** A request's form. A value that has fields itself is an inner list (PayInfo, DATA, Data, CustomFields). */
export type Form = Readonly<Record<string, string | null | Fields>>;

/** The body of a request (Payture contract, section 2.1): ordinary form encoding outside, lists `perValue` encoded inside. */
export function formBody(form: Form): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(form)) {
    const text = typeof value === 'object' && value !== null ? innerList(value) : value;
    if (text !== null && text !== '') pairs.push(`${encode(name)}=${encode(text)}`);
  }
  return pairs.join('&');
}

/**
 * `k1=v1;k2=v2` with every name and value encoded by itself. Never the raw form that most SDKs send: the gateway
 * decodes values once more, which turns a raw `+` into a blank and cuts a value at `;` (Payture contract, section 2.1).
 */
export function innerList(fields: Fields): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${encode(name)}=${encode(value ?? '')}`)
    .join(';');
}

/** Half a character cannot be encoded: it becomes U+FFFD instead of an exception. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
