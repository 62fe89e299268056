const FIRST_MS = 250;
const MOST_MS = 10_000;

/**
 * How long to wait after so many failures in a row: doubled each time up to ten seconds, and somewhere in the upper
 * half of that, so that the clients of a server that restarts do not all come back at once.
 */
export function backoffMs(failures: number, random: () => number = Math.random): number {
  const full = Math.min(MOST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.round(full * (0.5 + random() / 2));
}
