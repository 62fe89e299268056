import { type PayoutRail } from '../connectors/payout-contract';
import { notFound, unsupported, type DomainError } from '../domain/errors';
import { formatMoney, money, type Money } from '../domain/money';
import { type Payout } from '../domain/payout';
import { causeOf, type Principal } from '../domain/principal';
import { type Provider } from '../domain/provider';
import { type Transaction } from '../store/database/queryable';
import { ensureWallet, saveWallet } from '../store/payout-wallets';
import { findPayout, insertPayout, openPayoutCounts } from '../store/payouts';
import { findPlayer } from '../store/players';
import { requireServer } from './authorize';
import { retryStale } from './change-state';
import { type ConnectedAccount, type Services } from './dependencies';
import { registerAtOnce } from './drive-payouts';
import { checkAmount, checkNoCardNumber, checkReference } from './payment-input';
import { dayOf, tellPayout } from './payout-change';
import { failedPayout, payoutResult, type PayoutResult } from './payout-result';
import { conflict } from './run-operation';
import { traceOperation } from './trace-operation';

export interface CreatePayout {
  readonly idempotencyKey: string;
  readonly reference: string;
  readonly playerId: string | null;
  readonly recipient: string;
  readonly amount: Money;
  readonly memo: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

const PROVIDER: Provider = 'PI';
/** Longer memos have never been seen to pass; the platform documents no limit. */
const MEMO_CHARACTERS_MAX = 200;

/**
 * Owes a user a payment, and sees to it by itself from then on: registered, signed, submitted and completed by the
 * wallet's driver, whatever crashes in between. Answers when it is stored, and registered if the wallet is free, so that
 * a recipient whom the platform refuses is told at once.
 */
export async function createPayout(
  deps: Services,
  principal: Principal,
  command: CreatePayout,
): Promise<PayoutResult> {
  requireServer(principal);
  const providerOf = ({ payout }: PayoutResult) => payout?.provider;
  return traceOperation(deps, 'operation payout', providerOf, () => create(deps, principal, command));
}

async function create(deps: Services, principal: Principal, command: CreatePayout): Promise<PayoutResult> {
  const { applicationId } = principal;
  const refused = checkInput(command);
  if (refused) return failedPayout(refused);
  const stored = await retryStale(() => deps.database.write(tx => store(deps, tx, principal, command)));
  if ('kind' in stored) return failedPayout(stored);
  if (stored.replayed) return payoutResult(stored.payout, true);
  deps.crashPoint('payout.recorded');
  await registerAtOnce(deps, stored.payout);
  deps.wakeJobs();
  const payout = await findPayout(deps.database.reader, applicationId, { id: stored.payout.id });
  return payoutResult(payout ?? stored.payout, false);
}

interface Stored {
  readonly payout: Payout;
  readonly replayed: boolean;
}

async function store(
  deps: Services,
  tx: Transaction,
  principal: Principal,
  command: CreatePayout,
): Promise<Stored | DomainError> {
  const { applicationId } = principal;
  const { idempotencyKey, reference, playerId, amount } = command;
  const inputHash = deps.hashInput(command);
  const earlier = await findPayout(tx, applicationId, { idempotencyKey });
  if (earlier) return earlier.inputHash === inputHash ? { payout: earlier, replayed: true } : conflict(false);

  const account = await chooseWallet(deps, tx, applicationId);
  const rail = account?.capabilities.payout;
  if (!account || !rail) return unsupported(PROVIDER, 'PAYOUT');
  if (amount.currency !== rail.currency) {
    const message = `${PROVIDER} pays out ${rail.currency} only. Nothing was stored.`;
    return { kind: 'InvalidInput', path: ['input', 'amount', 'currency'], message };
  }
  if (playerId !== null && !(await findPlayer(tx, applicationId, { id: playerId }))) {
    return notFound(['input', 'playerId'], 'player');
  }
  if (await findPayout(tx, applicationId, { reference })) {
    const message =
      'Another payout has this reference. Nothing was stored. To repeat that request, use the idempotency key that it was made with.';
    return { kind: 'InvalidInput', path: ['input', 'reference'], message };
  }
  const beyond = await takeLimit(deps, tx, account, rail, amount);
  if (beyond) return beyond;
  const payout = newPayout(deps, applicationId, account, command, inputHash);
  await insertPayout(tx, payout);
  tellPayout(deps, tx, payout, null, causeOf(principal));
  return { payout, replayed: false };
}

/** Of several wallets the one with the fewest payouts before it, so that they work side by side. */
async function chooseWallet(
  deps: Services,
  tx: Transaction,
  applicationId: string,
): Promise<ConnectedAccount | undefined> {
  const wallets = deps.connectors
    .list(applicationId)
    .filter(each => each.provider === PROVIDER && !each.retired && each.capabilities.payout);
  if (wallets.length < 2) return wallets[0] ?? deps.connectors.find(applicationId, PROVIDER);
  const open = await openPayoutCounts(tx, applicationId, PROVIDER);
  const waiting = ({ name }: ConnectedAccount): number => open.get(name) ?? 0;
  return wallets.reduce((best, each) => (waiting(each) < waiting(best) ? each : best));
}

/** Counts the payout against the wallet's daily limit, in the unit of work that stores it. */
async function takeLimit(
  deps: Services,
  tx: Transaction,
  { applicationId, provider, name: account }: ConnectedAccount,
  { dailyLimit, currency }: PayoutRail,
  amount: Money,
): Promise<DomainError | undefined> {
  const wallet = await ensureWallet(tx, { applicationId, provider, account });
  const day = dayOf(deps.clock.now());
  const before = wallet.day === day ? wallet.dayTotal : 0n;
  const dayTotal = before + amount.minor;
  if (dailyLimit !== null && dayTotal > dailyLimit) {
    const left = dailyLimit > before ? dailyLimit - before : 0n;
    const available = money(left, currency);
    const message = `The wallet may pay out ${formatMoney(available)} ${currency} more today (UTC). Nothing was stored.`;
    return { kind: 'InsufficientFunds', path: ['input', 'amount'], message, available };
  }
  await saveWallet(tx, wallet, { day, dayTotal });
  return undefined;
}

function newPayout(
  { clock, ids }: Services,
  applicationId: string,
  { provider, name: account }: ConnectedAccount,
  { idempotencyKey, reference, playerId, recipient, amount, memo, metadata }: CreatePayout,
  inputHash: string,
): Payout {
  const now = clock.now();
  return {
    id: ids.next('payout'),
    ...{ applicationId, reference, provider, account, playerId, recipient, amount, memo, metadata },
    status: 'CREATED',
    ...{ providerReference: null, transactionId: null, fromAddress: null, toAddress: null },
    ...{ platform: null, failure: null, givenUp: null },
    operationId: ids.next('operation'),
    ...{ idempotencyKey, inputHash, cancelOperationId: null, cancelKey: null, cancelHash: null },
    ...{ attempts: 0, sentAt: null, registrationOpen: false, checks: 0, nextCheckAt: now },
    ...{ createdAt: now, updatedAt: now, version: 1 },
  };
}

function checkInput({ reference, recipient, amount, memo, metadata, idempotencyKey }: CreatePayout) {
  return (
    checkReference(reference) ??
    checkAmount(amount) ??
    checkRecipient(recipient) ??
    checkMemo(memo) ??
    checkMetadata(metadata) ??
    checkNoCardNumber(idempotencyKey, ['input', 'idempotencyKey'])
  );
}

function checkRecipient(recipient: string): DomainError | undefined {
  if (/^[A-Za-z0-9_-]{1,64}$/.test(recipient)) return undefined;
  const message = 'The recipient is the user’s id at the provider: 1 to 64 ASCII letters, digits, - and _.';
  return { kind: 'InvalidInput', path: ['input', 'recipient'], message };
}

function checkMemo(memo: string): DomainError | undefined {
  const path = ['input', 'memo'];
  if (memo.trim().length === 0 || memo.length > MEMO_CHARACTERS_MAX) {
    const message = `A memo has 1 to ${MEMO_CHARACTERS_MAX} characters. Nothing was stored.`;
    return { kind: 'InvalidInput', path, message };
  }
  return checkNoCardNumber(memo, path);
}

/** The platform asks for metadata, and our own id is the one that we add to them. */
function checkMetadata(metadata: Readonly<Record<string, unknown>>): DomainError | undefined {
  const path = ['input', 'metadata'];
  if (Object.hasOwn(metadata, 'payout_id')) {
    const message = 'The name payout_id in the metadata is taken: the payout’s id stands there.';
    return { kind: 'InvalidInput', path, message };
  }
  return checkNoCardNumber(JSON.stringify(metadata), path);
}
