import { type Fact } from '../domain/fact';
import { isLeading } from '../domain/operation';
import { type StoredNotice } from '../domain/notice';
import { claimNotice, finishNotice, postponeNotice } from '../store/notices';
import { type Payment } from '../domain/payment';
import { type Provider } from '../domain/provider';
import { type Span } from '../domain/tracer';
import { findCustomer } from '../store/customers';
import { type Transaction } from '../store/database/queryable';
import { findReservedId, insertReservation } from '../store/reservations';
import { findPaymentIdByProvider, loadPaymentState } from '../store/payments';
import { absorbFacts } from './absorb-outcome';
import { changeState, operationOf } from './change-state';
import { type Services } from './dependencies';
import { noticeName } from './receive-webhook';
import { ask } from './settle-operation';
import { syncCards } from './sync-cards';
import { operationName, tellOperation } from './trace-operation';

const SECOND_MS = 1_000;
const DAY_MS = 86_400 * SECOND_MS;
/** A webhook may overtake the answer that tells us the payment's id, and a provider may be down: tried again so. */
const DELAYS_MS = [1, 2, 10, 60, 300, 1_800, 7_200].map(seconds => seconds * SECOND_MS);
/** A payment that is not ours, or not here, after so many tries never will be. */
const UNKNOWN_PAYMENT_TRIES = 6;

/**
 * Folds a stored webhook into its payment. The facts and the mark that it is applied commit together, so that dying
 * anywhere applies it once; folding it twice would change nothing anyway.
 */
export function applyNotice(deps: Services, notice: StoredNotice): Promise<void> {
  const { id, provider, applicationId } = notice;
  const fields = { 'paygraph.provider': provider, 'paygraph.application.id': applicationId };
  return deps.tracer.span({ name: 'webhook apply', fields }, span => {
    span.follow(noticeName(id));
    return apply(deps, notice, span);
  });
}

async function apply(deps: Services, notice: StoredNotice, span: Span): Promise<void> {
  const now = deps.clock.now();
  const until = new Date(now.getTime() + 2 * deps.settings.providerTimeoutMs);
  const mine = await deps.database.write(tx => claimNotice(tx, notice.id, now, until));
  if (!mine) return;

  if (notice.vaultLogin !== null) return applyToCards(deps, notice, notice.vaultLogin);
  const { applicationId, provider, account } = notice;
  const { reader } = deps.database;
  const named = await findPaymentIdByProvider(reader, applicationId, provider, account, notice);
  const { providerReference } = notice;
  const paymentId =
    named ??
    (providerReference === null
      ? undefined
      : await findReservedId(reader, applicationId, chargeName(provider, account, providerReference)));
  const state = paymentId && (await loadPaymentState(reader, applicationId, paymentId));
  if (!state) return tryLater(deps, notice, 'no such payment');

  const leading = state.operations.find(each => isLeading(each.kind));
  if (!leading) return tryLater(deps, notice, 'the payment has no operation yet');
  span.follow(operationName(leading.id));
  // Facts in a notice are the kit's own, stored as it read them.
  const believed = notice.facts as readonly Fact[] | null;
  const answer = believed ? ({ kind: 'found', facts: believed } as const) : await ask(deps, state, leading);
  deps.crashPoint('notice.lookedUp');
  if (answer.kind !== 'found') {
    return tryLater(
      deps,
      notice,
      answer.kind === 'absent' ? 'the provider has no trace of it' : answer.cause,
    );
  }

  const cause = `webhook:${notice.deliveryId}`;
  const where = { applicationId, paymentId: state.payment.id };
  const applied = await changeState(deps, where, cause, async (current, tx) => {
    await finishNotice(tx, notice.id, 'APPLIED', null);
    await rememberCharge(deps, tx, current.payment, believed ?? []);
    return absorbFacts(deps, current, answer.facts);
  });
  deps.crashPoint('notice.applied');
  if (applied) tellOperation(span, operationOf(applied, leading.id));
}

/** A later webhook may name the charge by its own id alone, and nothing else that we know the payment by. */
async function rememberCharge(
  deps: Services,
  tx: Transaction,
  { id: paymentId, applicationId, provider, account }: Payment,
  facts: readonly Fact[],
): Promise<void> {
  for (const fact of facts) {
    if (fact.kind !== 'SUCCEEDED' || fact.of.effect !== 'PAY' || fact.of.reference === null) continue;
    const reference = chargeName(provider, account, fact.of.reference);
    await insertReservation(tx, { applicationId, reference, paymentId, createdAt: deps.clock.now() });
  }
}

function chargeName(provider: Provider, account: string, reference: string): string {
  return `charge:${provider}:${account}:${reference}`;
}

/** Something became of a customer's cards: the provider is asked which there are. */
async function applyToCards(deps: Services, notice: StoredNotice, customerId: string): Promise<void> {
  const customer = await findCustomer(deps.database.reader, notice.applicationId, { id: customerId });
  const isTheirs = customer?.provider === notice.provider && customer.account === notice.account;
  const synced = isTheirs && (await syncCards(deps, customer, `webhook:${notice.deliveryId}`));
  if (!synced) {
    await deps.database.write(tx => finishNotice(tx, notice.id, 'IGNORED', 'no such customer'));
  } else if (synced.kind === 'done') {
    await deps.database.write(tx => finishNotice(tx, notice.id, 'APPLIED', null));
  } else {
    await tryLater(deps, notice, synced.kind === 'refused' ? 'the provider refused to tell' : synced.cause);
  }
}

async function tryLater(deps: Services, notice: StoredNotice, detail: string): Promise<void> {
  const givenUp = detail === 'no such payment' && notice.tries + 1 >= UNKNOWN_PAYMENT_TRIES;
  const dueAt = new Date(deps.clock.now().getTime() + (DELAYS_MS[notice.tries] ?? DAY_MS));
  await deps.database.write(async tx => {
    if (givenUp) await finishNotice(tx, notice.id, 'IGNORED', detail);
    else await postponeNotice(tx, notice.id, dueAt, detail);
  });
  if (givenUp)
    deps.log.warn({ notice: notice.id, provider: notice.provider }, 'webhook for an unknown payment ignored');
}
