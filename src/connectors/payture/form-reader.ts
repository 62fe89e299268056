/**
 * The named values of a form body, strictly: undefined when the body is not UTF-8, when a name cannot be decoded, or when
 * a value that is asked for cannot be decoded or stands there twice. Values that nobody asks for stay as they are.
 */
export function readPairs(body: Buffer, names: readonly string[]): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    for (const pair of text.split('&')) {
      const at = pair.includes('=') ? pair.indexOf('=') : pair.length;
      const name = decode(pair.slice(0, at));
      if (!names.includes(name)) continue;
      if (found.has(name)) return undefined;
      found.set(name, decode(pair.slice(at + 1)));
    }
    return found;
  } catch {
    return undefined;
  }
}

/** Throws URIError for a sequence that is no UTF-8. */
function decode(text: string): string {
  return decodeURIComponent(text.replace(/\+/g, ' '));
}
