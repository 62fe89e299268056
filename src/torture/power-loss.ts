import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Random } from '../proof/random';

/**
 * Power loss for one folder: a process that runs with these settings and is killed can be robbed of all that it wrote
 * and did not fsync. `power-loss.c` tells how it is noted. Linux, with a C compiler.
 */
export class PowerLoss {
  readonly env: Readonly<Record<string, string>>;
  readonly #log: string;
  readonly #faults: string;

  /** `scratch` is a folder beside `folder`, not below it. Throws when there is no C compiler. */
  constructor(folder: string, scratch: string) {
    const shim = join(scratch, 'power-loss.so');
    this.#log = join(scratch, 'power-loss.log');
    this.#faults = join(scratch, 'faults');
    // The compiler of TypeScript leaves it where it is.
    const source = join(__dirname.replace('/dist/src/', '/src/'), 'power-loss.c');
    execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', shim, source, '-ldl', '-lpthread']);
    this.env = {
      LD_PRELOAD: shim,
      POWER_LOSS_DIR: folder,
      POWER_LOSS_LOG: this.#log,
      POWER_LOSS_FAIL: this.#faults,
    };
  }

  /** From now on every write, or every sync, below the folder fails with this errno; none does any more without. */
  fail(call?: 'write' | 'fsync', errno = 28): void {
    if (call === undefined) rmSync(this.#faults, { force: true });
    else writeFileSync(this.#faults, `${call}:${errno}\n`);
  }

  /**
   * After the process was killed: takes back what was not synced. With `random`, only some of it, since a disk writes
   * what it has in whatever order it likes. Returns how many writes were lost.
   */
  strike(random?: Random): number {
    if (!existsSync(this.#log)) return 0;
    const unsynced = unsyncedOf(readLog(readFileSync(this.#log)));
    const undone = unsynced.toReversed().map(undo);
    let lost = unsynced.length;
    for (const redo of undone.toReversed()) {
      if (!redo || !random?.chance(0.5)) continue;
      redo();
      lost -= 1;
    }
    rmSync(this.#log);
    return lost;
  }
}

interface Noted {
  readonly kind: string;
  readonly path: string;
  readonly offset: number;
  readonly length: number;
  readonly old: Buffer;
  readonly oldSize: number;
}

function readLog(log: Buffer): readonly Noted[] {
  const notes: Noted[] = [];
  for (let at = 0; at < log.length;) {
    const end = log.indexOf(10, at);
    // The process may have died in the middle of a note; then it had not written yet.
    if (end < 0) break;
    const [kind = '', path = '', offset, length, oldLength, oldSize] = log
      .toString('utf8', at, end)
      .split(' ');
    const from = end + 1;
    const to = from + Number(oldLength);
    if (to > log.length) break;
    const sizes = { offset: Number(offset), length: Number(length), oldSize: Number(oldSize) };
    notes.push({ kind, path, ...sizes, old: log.subarray(from, to) });
    at = to;
  }
  return notes;
}

/** What no later sync of the same file made durable, in order. */
function unsyncedOf(notes: readonly Noted[]): readonly Noted[] {
  const lastSync = new Map<string, number>();
  notes.forEach(({ kind, path }, index) => {
    if (kind === 'S') lastSync.set(path, index);
  });
  return notes.filter(({ kind, path }, index) => kind !== 'S' && index > (lastSync.get(path) ?? -1));
}

/** Puts the old bytes back; returns what writes the new ones again, where there are any. */
function undo({ kind, path, offset, length, old, oldSize }: Noted): (() => void) | undefined {
  if (!existsSync(path)) return undefined;
  if (kind === 'C') {
    rmSync(path);
    return undefined;
  }
  const file = openSync(path, 'r+');
  try {
    const written =
      kind === 'W' ? Buffer.alloc(Math.max(0, Math.min(length, fstatSync(file).size - offset))) : undefined;
    if (written) readSync(file, written, 0, written.length, offset);
    if (kind === 'T' || fstatSync(file).size > oldSize) ftruncateSync(file, oldSize);
    if (old.length > 0) writeSync(file, old, 0, old.length, offset);
    return written && (() => writeAgain(path, offset, written));
  } finally {
    closeSync(file);
  }
}

function writeAgain(path: string, offset: number, bytes: Buffer): void {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, offset);
  closeSync(file);
}
