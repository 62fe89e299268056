import { type Call, type Outcome } from '../outcome';
import { type Envelope, type SignRequest } from '../payout-contract';
import { type Prices } from './chain-view';
import { contradictionOf } from './contradiction';
import { notDone, refusal, type NoAnswer, type Refused } from './ends';
import { type AccountSnapshot, type Unclear } from './horizon-reads';
import { type PiParts } from './parts';
import { isCancelled } from './platform-payment';
import { MEMO_BYTES_MAX } from './signer';

/** How long an envelope lives, as in the official SDKs (Pi contract, section 2.1). */
export const VALID_FOR_S = 180n;
/** 1 Pi. The bid of others may be anything; no payout of ours is worth a higher fee without a person's consent. */
export const FEE_MAX_STROOPS = 10_000_000n;

/**
 * Builds and signs the transaction of a payout; sends nothing with an effect. `notSent` says that the chain could not be
 * asked for what has to be known first.
 */
export async function sign(pi: PiParts, { signal }: Call, request: SignRequest): Promise<Outcome<Envelope>> {
  const { payment } = request;
  const objection = objectionTo(pi, request);
  if (objection) return objection;
  const prices = await pi.view.prices(signal);
  if (prices.kind !== 'known') return notDone(prices.cause);
  const fee = feeOf(prices.value, request.feeNeeded);
  if (fee > FEE_MAX_STROOPS) return refusal('FEE_TOO_HIGH', 'SAME_KEY');
  const slot = await findSlot(pi, signal, request, { ...prices.value, fee });
  if (typeof slot !== 'bigint') return slot;
  const now = await pi.view.now(signal);
  if (now.kind !== 'known') return notDone(now.cause);
  const envelope = pi.wallet.sign({
    destination: payment.toAddress,
    stroops: payment.amount.minor,
    memo: payment.reference,
    sequence: slot,
    fee,
    maxTime: now.value + VALID_FOR_S,
  });
  return { kind: 'done', value: envelope };
}

/** Why nothing may be signed for this payment, whatever the chain says. */
function objectionTo(pi: PiParts, { payment, order }: SignRequest): Refused | undefined {
  if (contradictionOf(payment, order, pi) !== undefined) return refusal('PAYMENT_CONTRADICTS_ORDER', 'NEVER');
  if (payment.status.developerCompleted || isCancelled(payment)) return refusal('PAYMENT_NOT_OPEN', 'NEVER');
  // Whatever is linked may have paid already.
  if (payment.transaction !== null) return refusal('TRANSACTION_PRESENT', 'NEVER');
  if (Buffer.byteLength(payment.reference) > MEMO_BYTES_MAX) return refusal('REFERENCE_TOO_LONG', 'NEVER');
  return undefined;
}

/** Only what is needed of a bid is charged, so that it may be as high as that of the others. */
function feeOf({ lastLedgerBaseFee, usualBid }: Prices, needed: bigint | null): bigint {
  const usual = usualBid > FEE_MAX_STROOPS ? FEE_MAX_STROOPS : usualBid;
  return [usual, needed ?? 0n].reduce((most, each) => (each > most ? each : most), lastLedgerBaseFee);
}

type Costs = Prices & { readonly fee: bigint };

/** The slot to sign for. What is remembered may grant one; only a fresh answer may deny it. */
async function findSlot(
  { view }: PiParts,
  signal: AbortSignal,
  request: SignRequest,
  costs: Costs,
): Promise<bigint | Refused | NoAnswer> {
  if (request.sequence === null) {
    const remembered = await view.account(signal);
    if (remembered.kind !== 'known') return unasked(remembered);
    const slot = slotIn(remembered.value, request, costs);
    if (typeof slot === 'bigint') return slot;
  }
  const fresh = await view.freshAccount(signal);
  return fresh.kind === 'known' ? slotIn(fresh.value, request, costs) : unasked(fresh);
}

function slotIn(account: AccountSnapshot, request: SignRequest, costs: Costs): bigint | Refused {
  const { sequence: pinned, sequenceFloor, payment } = request;
  if (pinned !== null) {
    if (account.sequence >= pinned) return refusal('SEQUENCE_TAKEN', 'AFTER_RESOLUTION');
  } else if (sequenceFloor !== null && sequenceFloor > account.sequence) {
    // A slot that our rows have promised is not used up yet, or this node is behind. The next one is not ours to take.
    return refusal('EARLIER_SLOT_OPEN', 'AFTER_RESOLUTION');
  }
  const reserve = account.reserves * costs.baseReserve;
  const spendable = account.balance - reserve - account.sellingLiabilities - costs.fee;
  if (payment.amount.minor > spendable) return refusal('INSUFFICIENT_FUNDS', 'SAME_KEY');
  return pinned ?? account.sequence + 1n;
}

function unasked({ cause }: Unclear): NoAnswer {
  return notDone(cause);
}
