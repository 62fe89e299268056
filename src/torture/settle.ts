import { setTimeout as delay } from 'node:timers/promises';
import { type Acknowledged } from './actor';
import { type Api } from './api';
import { forEach } from './several';

const PAUSE_MS = 500;

/** Asks about whatever is not known until all is, or the time is over. Returns how much is left then. */
export async function settleAll(
  api: Api,
  acknowledged: readonly Acknowledged[],
  deadline: number,
): Promise<number> {
  await askAboutPages(api);
  for (;;) {
    const { payments, payouts } = await openNow(api, acknowledged);
    const left = payments.length + payouts.length;
    if (left === 0 || Date.now() > deadline) return left;
    await forEach(payments, id => refresh(api, 'refreshPayment', id));
    await forEach(payouts, id => refresh(api, 'refreshPayout', id));
    await delay(PAUSE_MS);
  }
}

interface Open {
  readonly payments: readonly string[];
  readonly payouts: readonly string[];
}

/** A captured payment says nothing of its refund: when the lists are empty, each operation is looked at. */
async function openNow(api: Api, acknowledged: readonly Acknowledged[]): Promise<Open> {
  const found = await api.ask<Record<keyof Open, Nodes>>(WHAT_IS_OPEN, { open: OPEN, unpaid: UNPAID });
  const payments = (found?.payments.nodes ?? []).map(({ id }) => id);
  const payouts = (found?.payouts.nodes ?? []).map(({ id }) => id);
  if (payments.length + payouts.length > 0) return { payments, payouts };
  const waiting = new Set<string>();
  await forEach(acknowledged, async ({ operationId, paymentId }) => {
    const answer = await api.ask<{ readonly operation: { readonly nextCheckAt: string | null } | null }>(
      'query ($id: ID!) { operation(id: $id) { nextCheckAt } }',
      { id: operationId },
    );
    if (paymentId !== null && answer?.operation?.nextCheckAt) waiting.add(paymentId);
  });
  return { payments: [...waiting], payouts };
}

const OPEN = ['CREATED', 'PROCESSING', 'UNKNOWN'];
const UNPAID = ['CREATED', 'REGISTERED', 'SIGNED', 'SUBMITTED', 'UNKNOWN', 'CONFIRMED'];
const WHAT_IS_OPEN = `query ($open: [PaymentStatus!], $unpaid: [PayoutStatus!]) {
  payments(first: 50, filter: { status: $open }) { nodes { id } }
  payouts(first: 50, filter: { status: $unpaid }) { nodes { id } } }`;

interface Nodes {
  readonly nodes: readonly { readonly id: string }[];
}

/** Payers who paid although their webhook was lost: the server would ask within minutes, and is asked to do so now. */
async function askAboutPages(api: Api): Promise<void> {
  for (let after: string | null = null; ;) {
    const page: Waiting | undefined = await api.ask<Waiting>(
      `query ($after: Cursor) { payments(first: 50, after: $after, filter: { status: [REQUIRES_ACTION] }) {
        nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    await forEach(page?.payments.nodes ?? [], ({ id }) => refresh(api, 'refreshPayment', id));
    if (!page?.payments.pageInfo.hasNextPage) return;
    after = page.payments.pageInfo.endCursor;
  }
}

interface Waiting {
  readonly payments: Nodes & {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

async function refresh(api: Api, mutation: 'refreshPayment' | 'refreshPayout', id: string): Promise<void> {
  await api.ask(`mutation ($id: ID!) { ${mutation}(id: $id) { errors { __typename } } }`, { id });
}
