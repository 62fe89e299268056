/** Longer ones are not shown: clients get it as it is. */
const CHARACTERS_MAX = 2_000;

/**
 * The absolute address of a picture, which IntraZon tells as a path below scheme and host (contract, section 4.2). Null
 * for anything that would lead to another host, or is no path at all: a picture is not worth a list that cannot be read.
 */
export function thumbnailUrl(path: string | null, origin: string): string | null {
  if (path === null || path.length > CHARACTERS_MAX || !path.startsWith('/')) return null;
  if (!URL.canParse(path, origin)) return null;
  const url = new URL(path, origin);
  return url.origin === origin && url.href.length <= CHARACTERS_MAX ? url.href : null;
}
