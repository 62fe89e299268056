/** What an operator says of an operation or a payout. */
export interface VerdictOptions {
  readonly verdict: 'succeeded' | 'failed';
  readonly evidence: string;
  readonly amount?: string;
  readonly operator: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** What a verdict changes, or would: side by side, or as JSON. */
export function printVerdict(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  { yes, json }: { readonly yes: boolean; readonly json: boolean },
): void {
  if (json) {
    console.log(JSON.stringify({ done: yes, before, after }));
    return;
  }
  for (const [name, was] of Object.entries(before)) {
    const is = after[name] ?? '';
    console.log(`${name.padEnd(10)} ${was}${was === is ? '' : ` -> ${is}`}`);
  }
  console.log(yes ? 'Done.' : 'Nothing was changed: add --yes to do it.');
}
