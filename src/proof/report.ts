import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** Which state of the project a figure belongs to; `unknown` outside its repository. */
export function commitOfThis(): string {
  return COMMIT;
}

/** Read before a run begins: the repository may have moved on at its end. */
const COMMIT = readCommit();

function readCommit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

/** Keeps a report as JSON, where a file was asked for. */
export function keepReport(report: object, file: string | undefined): void {
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}
