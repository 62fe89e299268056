export function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** `{orderid}` and `{success}` replaced. The query string proves nothing. (Payture contract, section 11) */
export function returnUrl(url: string, orderId: string, isSuccess: boolean): string {
  return url
    .replaceAll('{orderid}', encodeURIComponent(orderId))
    .replaceAll('{success}', isSuccess ? 'True' : 'False');
}

/** The placeholders are no characters of an address, and neither is anything beyond ASCII. */
export function locationOf(url: string): string {
  return new URL(url).href;
}
