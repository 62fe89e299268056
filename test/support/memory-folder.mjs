import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const ROOT = '/dev/shm';
const FREE_BYTES_MIN = 4 * 1024 ** 3;

/**
 * A new folder in memory, or undefined where there is none with room whose programs may run. Thousands of small
 * databases are synced there at no cost; what a sync promises is proven by the loss of power in test/torture, not by the
 * disk of whoever runs the tests.
 */
export function memoryFolder() {
  let folder;
  try {
    if (process.platform !== 'linux') return undefined;
    const { bavail, bsize } = statfsSync(ROOT);
    if (bavail * bsize < FREE_BYTES_MIN) return undefined;
    folder = mkdtempSync(join(ROOT, 'paygraph-tests-'));
    // Postgres, which does not run as root, has to pass through.
    chmodSync(folder, 0o711);
    const program = join(folder, 'runs');
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 });
    execFileSync(program);
    return folder;
  } catch {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}
