import { userInfo } from 'node:os';
import { Command, Option } from 'commander';
import { type PaymentState } from '../domain/fold';
import { formatMoney, money, parseMoney, type Money } from '../domain/money';
import { previewVerdict, resolveOperation, type Resolve } from '../services/resolve-operation';
import { type Services } from '../services/dependencies';
import { applicationOfOperation, findOperation } from '../store/operations';
import { findPayoutOfAnyone } from '../store/payouts';
import { settlePayout } from './resolve-payout';
import { withServices } from './tool';
import { printVerdict, type VerdictOptions } from './verdict';

const HELP = `
Look the operation up at the provider first: what you say here is booked as the truth. Nothing is sent to the provider.
Without --yes it only shows what would change.

Examples:
  $ paygraph resolve op_… --verdict failed --evidence "not in PAYONE's portal, asked support, ticket 4711"
  $ paygraph resolve op_… --verdict succeeded --evidence "settlement file 2026-11-28, line 12" --yes
  $ paygraph resolve op_… --verdict succeeded --amount 10.00 --evidence "captured 10.00 of 12.50" --yes
  $ paygraph resolve pot_… --verdict failed --evidence "the wallet's history on the chain, ticket 4712" --yes

Exit status: 0 done or shown, 1 refused.`;

export function resolveCommand(): Command {
  return new Command('resolve')
    .description('Settle an operation or a payout that needs review, by what you found out at the provider')
    .argument('<id>', 'an operation or a payout that is NEEDS_REVIEW')
    .addOption(
      new Option('--verdict <verdict>', 'what became of it')
        .choices(['succeeded', 'failed'])
        .makeOptionMandatory(),
    )
    .requiredOption('--evidence <text>', 'what that rests on; kept')
    .option('--amount <decimal>', 'what really moved, where it is not what was asked for')
    .option('--operator <name>', 'who decides; events name them', userInfo().username)
    .option('--yes', 'do it')
    .option('--json', 'print {"done", "before", "after"}')
    .addHelpText('after', HELP)
    .action(async (id: string, options: VerdictOptions) => {
      process.exitCode = (await withServices(services => run(services, id, options))) ? 0 : 1;
    });
}

async function run(services: Services, id: string, options: VerdictOptions): Promise<boolean> {
  const payout = await findPayoutOfAnyone(services.database.reader, id);
  return payout ? settlePayout(services, payout, options) : settleOperation(services, id, options);
}

async function settleOperation(
  services: Services,
  operationId: string,
  options: VerdictOptions,
): Promise<boolean> {
  const { verdict, evidence, operator, yes = false, json = false } = options;
  // An operator looks after all applications. Without such an operation the service says so.
  const applicationId = (await applicationOfOperation(services.database.reader, operationId)) ?? '';
  const amount = await readAmount(services, applicationId, operationId, options.amount);
  if (amount === 'unreadable') {
    console.error('The amount is a decimal of the operation’s currency, such as 10.00.');
    return false;
  }
  const outcome = verdict === 'succeeded' ? 'SUCCEEDED' : 'FAILED';
  const command: Resolve = {
    applicationId,
    operationId,
    verdict: { outcome, amount },
    evidence,
    operator,
  };
  const resolved = await (yes ? resolveOperation : previewVerdict)(services, command);
  if ('kind' in resolved) {
    console.error(resolved.message);
    return false;
  }
  const before = shown(resolved.before, operationId);
  const after = shown(resolved.after, operationId);
  printVerdict(before, after, { yes, json });
  return true;
}

interface Shown extends Readonly<Record<string, string>> {
  readonly operation: string;
  readonly kind: string;
  readonly status: string;
  readonly amount: string;
  readonly payment: string;
  readonly reference: string;
  readonly state: string;
  readonly captured: string;
  readonly refunded: string;
}

function shown({ payment, operations }: PaymentState, operationId: string): Shown {
  const operation = operations.find(({ id }) => id === operationId);
  const text = (amount: Money): string => `${formatMoney(amount)} ${amount.currency}`;
  const { currency } = payment.amount;
  return {
    operation: operationId,
    kind: operation?.kind ?? '',
    status: operation?.status ?? '',
    amount: operation?.amount ? text(operation.amount) : 'not told',
    payment: payment.id,
    reference: payment.reference,
    state: payment.status,
    captured: text(money(payment.captured, currency)),
    refunded: text(money(payment.refunded, currency)),
  };
}

/** In the operation's currency; where there is no such operation the service says so. */
async function readAmount(
  { database }: Services,
  applicationId: string,
  id: string,
  text: string | undefined,
): Promise<Money | null | 'unreadable'> {
  if (text === undefined) return null;
  const operation = await findOperation(database.reader, applicationId, { id });
  const amount = parseMoney(text, operation?.amount?.currency ?? 'XXX');
  return typeof amount === 'string' ? 'unreadable' : amount;
}
