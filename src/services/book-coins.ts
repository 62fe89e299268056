import { availableCoins, COIN, legsOf, SPENT } from '../domain/coins';
import { type DomainError } from '../domain/errors';
import { type PaymentState } from '../domain/fold';
import { money } from '../domain/money';
import { type Payment } from '../domain/payment';
import { findCoinAccount, insertLegs, moveCoins } from '../store/coins';
import { type Transaction } from '../store/database/queryable';
import { type Services } from './dependencies';

/** A unit of work found that what is asked for may not be done. It is undone as a whole, and the client gets the error. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly error: DomainError) {
    super(error.message);
  }
}

/**
 * Moves the coins of a payment by the built-in wallet as its amounts moved, in the same unit of work: held coins are
 * promised, captured ones are spent, refunded ones come back. Throws Refused when there are not enough of them; only a
 * new payment can meet that, since whatever follows takes what is held or gives back.
 */
export async function bookCoins(
  deps: Services,
  tx: Transaction,
  before: PaymentState,
  after: PaymentState,
): Promise<void> {
  const { provider, applicationId, playerId } = after.payment;
  if (provider !== 'WALLET' || playerId === null) return;
  const spent = spentBy(after.payment) - spentBy(before.payment);
  const held = heldBy(after.payment) - heldBy(before.payment);
  if (spent === 0n && held === 0n) return;
  const key = { applicationId, playerId };
  if (!(await moveCoins(tx, key, { posted: -spent, held }))) throw new Refused(await tooFew(tx, key));
  if (spent === 0n) return;
  const transfer = { applicationId, transferId: succeededIn(before, after), createdAt: deps.clock.now() };
  await insertLegs(tx, legsOf(transfer, playerId, SPENT, spent));
}

function spentBy({ captured, refunded }: Payment): bigint {
  return captured - refunded;
}

function heldBy({ authorized, captured, cancelled }: Payment): bigint {
  return authorized - captured - cancelled;
}

/** The operation whose success moved the coins; it names the transfer, so that none can be written twice. */
function succeededIn(before: PaymentState, after: PaymentState): string {
  const earlier = new Map(before.operations.map(({ id, status }) => [id, status]));
  const moved = after.operations.filter(
    ({ id, status }) => status === 'SUCCEEDED' && earlier.get(id) !== 'SUCCEEDED',
  );
  const [only, ...others] = moved;
  if (!only || others.length > 0)
    throw new Error(`Coins of ${after.payment.id} moved without one operation.`);
  return only.id;
}

async function tooFew(tx: Transaction, key: Parameters<typeof findCoinAccount>[1]): Promise<DomainError> {
  const account = await findCoinAccount(tx, key);
  const available = money(account ? availableCoins(account) : 0n, COIN);
  const message = `The player has ${available.minor} coins to spend, which is not enough. Nothing was taken.`;
  return { kind: 'InsufficientFunds', path: ['input', 'payWith', 'coins'], message, available };
}
