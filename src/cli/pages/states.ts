import { CARD_MACHINE } from '../../domain/card';
import { HOSTED_CHECKOUT_MACHINE } from '../../domain/hosted-checkout';
import { mermaid, type Machine } from '../../domain/machine';
import { OPERATION_MACHINE } from '../../domain/operation';
import { PAYMENT_PATHS } from '../../domain/payment';
import { PAYOUT_MACHINE } from '../../domain/payout';

/** docs/states.md */
export function statesPage(): string {
  return (
    [
      '# States',
      'Printed from the tables in `src/domain` by `npm run schema`; do not edit.',
      'What a table does not list changes nothing: a late or repeated word of a provider lowers no state.',
      machine('Operation: what one request asked for', OPERATION_MACHINE),
      payments(),
      machine('Payout: one payment to a user', PAYOUT_MACHINE),
      machine('Hosted checkout', HOSTED_CHECKOUT_MACHINE),
      machine('Card', CARD_MACHINE),
    ].join('\n\n') + '\n'
  );
}

function machine<State extends string, Signal extends string>(
  title: string,
  table: Machine<State, Signal>,
): string {
  const says = Object.entries<Machine<State, Signal>[State]>(table).map(
    ([state, row]) => `| ${state} | ${row.says} |`,
  );
  return [`## ${title}`, diagram(mermaid(table)), ['| State | |', '| --- | --- |', ...says].join('\n')].join(
    '\n\n',
  );
}

function payments(): string {
  const rows = Object.entries(PAYMENT_PATHS).map(([status, { says, leadsTo }]) => {
    return `| ${status} | ${says} | ${leadsTo.join(', ')} |`;
  });
  const table = ['| Status | | Can be followed by |', '| --- | --- | --- |', ...rows].join('\n');
  const intro =
    'A payment’s status is what its amounts tell and, before any money is held, what its first operation tells. One answer may report several effects, so steps in between are not always seen.';
  return ['## Payment', intro, table].join('\n\n');
}

function diagram(text: string): string {
  return ['```mermaid', text, '```'].join('\n');
}
