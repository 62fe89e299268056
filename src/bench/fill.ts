import { type NewEvent } from '../domain/event';
import { idSource } from '../domain/ids';
import { money } from '../domain/money';
import { newOperation, type Operation } from '../domain/operation';
import { type Payment } from '../domain/payment';
import { randomBytes } from 'node:crypto';
import { type Database } from '../store/database/database';
import { table } from '../store/database/table';
import { appendEvents } from '../store/events';
import { fromOperation, operationRows } from '../store/operation-rows';
import { fromPayment, paymentRows } from '../store/payment-rows';
import { AttemptRow } from '../store/rows/attempt.row';

const attempts = table(AttemptRow);
const STEP = 2_000;

/** Stores captured payments as the spine would have: row, operation, sending and two events each, a second apart. */
export async function fill(
  database: Database,
  applicationId: string,
  count: number,
  onProgress: (stored: number) => void = () => undefined,
): Promise<void> {
  let now = Date.UTC(2026, 0, 1);
  const ids = idSource(() => new Date(now), randomBytes);
  for (let stored = 0; stored < count; stored += STEP) {
    const step = Math.min(STEP, count - stored);
    const made = Array.from({ length: step }, () => {
      now += 1_000;
      return onePayment(ids.next('payment'), ids.next('operation'), applicationId, new Date(now));
    });
    await database.write(async tx => {
      await paymentRows.insertMany(
        tx,
        made.map(({ payment }) => fromPayment(payment)),
      );
      await operationRows.insertMany(
        tx,
        made.map(({ operation }) => fromOperation(operation)),
      );
      await attempts.insertMany(
        tx,
        made.map(({ operation: { id: operationId, providerKey, createdAt } }) => {
          const at = { sentAt: createdAt, answeredAt: createdAt };
          const outcome = { moneyMoved: 'YES', detail: null } as const;
          return {
            id: ids.next('attempt'),
            applicationId,
            operationId,
            number: 1,
            providerKey,
            ...at,
            ...outcome,
          };
        }),
      );
      await appendEvents(
        tx,
        made.flatMap(({ events }) => events),
      );
    });
    onProgress(stored + step);
  }
}

function onePayment(id: string, operationId: string, applicationId: string, createdAt: Date) {
  const amount = money(1250n, 'EUR');
  const payment: Payment = {
    ...{ id, applicationId, reference: `order-${id}`, provider: 'PAYONE', account: 'default' },
    ...{ providerReference: `3066${id}`, status: 'CAPTURED', amount, authorized: 1250n, captured: 1250n },
    ...{ refunded: 0n, cancelled: 0n, chargedBack: 0n, reservedForCapture: 0n, reservedForRefund: 0n },
    ...{ capturesAutomatically: true, lines: [], playerId: null, customerId: null, cardId: null },
    ...{
      cardSeen: null,
      nextAction: null,
      approvedAt: null,
      approvalLapsedAt: null,
      metadata: null,
      version: 3,
      createdAt,
      updatedAt: createdAt,
    },
  };
  const request = {
    kind: 'PAY',
    ...{ vaultCustomerId: null, payerIp: null, returnUrl: 'https://shop.example/' },
    means: { kind: 'details', saveForCustomerId: null },
  } as const;
  const operation: Operation = {
    ...newOperation({
      ...{ id: operationId, applicationId, paymentId: id, kind: 'PURCHASE', amount, scope: 'purchase' },
      ...{ idempotencyKey: `key-${id}`, inputHash: operationId, request, createdAt },
    }),
    ...{ status: 'SUCCEEDED', attempts: 1, sentAt: createdAt, effectReference: `3066${id}_0`, version: 3 },
  };
  const told = (from: Payment['status'], to: Payment['status']): NewEvent => ({
    body: {
      type: 'PaymentStatusChanged',
      paymentId: id,
      from,
      to,
      amount: to === 'CAPTURED' ? amount : null,
    },
    ...{ applicationId, provider: 'PAYONE', playerId: null, cause: 'key:key_bench', occurredAt: createdAt },
  });
  return { payment, operation, events: [told('CREATED', 'PROCESSING'), told('PROCESSING', 'CAPTURED')] };
}
