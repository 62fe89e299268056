import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 4_096;

/**
 * Random bytes out of a pool that is filled at once: an id needs sixteen of them, and asking the system for so few costs more
 * than the rest of the id. Bytes are handed out once and wiped.
 */
export function randomPool(): (size: number) => Buffer {
  const pool = Buffer.alloc(POOL_BYTES);
  let used = POOL_BYTES;
  return size => {
    if (size > POOL_BYTES) return randomFillSync(Buffer.alloc(size));
    if (used + size > POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    const bytes = Buffer.from(pool.subarray(used, used + size));
    pool.fill(0, used, used + size);
    used += size;
    return bytes;
  };
}
