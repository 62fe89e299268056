import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { PaymentStepRow } from './rows/payment-step.row';

const steps = table(PaymentStepRow);

export type PaymentStep = Readonly<PaymentStepRow>;

export function insertPaymentStep(tx: Executor, step: PaymentStep): Promise<void> {
  return steps.insert(tx, step);
}

export async function updatePaymentStep(
  tx: Executor,
  { applicationId, idempotencyKey }: Pick<PaymentStep, 'applicationId' | 'idempotencyKey'>,
  sendingUntil: Date | null,
): Promise<void> {
  await steps.update(tx, { applicationId, idempotencyKey }, { sendingUntil });
}

export function findPaymentStep(
  from: Queryable,
  applicationId: string,
  idempotencyKey: string,
): Promise<PaymentStep | undefined> {
  return steps.findOne(from, { applicationId, idempotencyKey });
}
