/** The pairs of PayInfo, DATA, Data or CustomFields. */
export type InnerList = ReadonlyMap<string, string>;

/**
 * Reads `k1=v1;k2=v2` in the three encodings that are seen in the wild, with exactly one decode beyond the outer form's.
 * Undefined for a text that is no such list. (Payture contract, section 2.1)
 */
export function readInnerList(text: string): InnerList | undefined {
  const isWhole = !text.includes('=') && /%3D/i.test(text);
  const list = isWhole ? formDecode(text) : text;
  const pairs = new Map<string, string>();
  for (const piece of list.split(';').map(one => one.trim())) {
    if (piece === '') continue;
    const at = piece.indexOf('=');
    if (at < 1) return undefined;
    const key = piece.slice(0, at).trim();
    const value = piece.slice(at + 1);
    pairs.set(key, isWhole ? value : formDecode(value));
  }
  return pairs;
}

/** `+` becomes a blank; an invalid sequence leaves the value as it is. */
function formDecode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
