import { type HttpAnswer, type Notice, type RawRequest } from '../connectors/contract';
import { isProvider } from '../domain/provider';
import { type Span } from '../domain/tracer';
import { storeNotice } from '../store/notices';
import { type ConnectedAccount, type Services } from './dependencies';

/** A request at a webhook's address. */
export interface Delivery {
  readonly applicationId: string;
  /** As in the address, in lower case. */
  readonly provider: string;
  readonly account: string;
  readonly request: RawRequest;
}

const NOT_FOUND: HttpAnswer = { status: 404 };

/**
 * Raw bytes -> verified -> stored -> acknowledged; applied later (apply-notice.ts). Forged and malformed deliveries get
 * 4xx and leave no trace but a log line. A repeated one is acknowledged again and stored once. Dying before the commit
 * leaves it unacknowledged, so that the provider sends it again.
 */
export function receiveWebhook(deps: Services, delivery: Delivery): Promise<HttpAnswer> {
  return deps.tracer.span({ name: 'webhook receive' }, span => receive(deps, delivery, span));
}

async function receive(deps: Services, delivery: Delivery, span: Span): Promise<HttpAnswer> {
  const provider = delivery.provider.toUpperCase();
  const account =
    isProvider(provider) && deps.connectors.find(delivery.applicationId, provider, delivery.account);
  const webhook = account ? account.capabilities.webhook : undefined;
  if (!account || !webhook) return NOT_FOUND;
  span.set({ 'paygraph.provider': account.provider, 'paygraph.application.id': account.applicationId });
  const challenge = webhook.challenge(delivery.request);
  if (challenge) return challenge;

  const verified = webhook.verify(delivery.request);
  if (verified === 'forged' || verified === 'malformed') {
    deps.log.warn({ provider, account: account.name, verdict: verified }, 'webhook refused');
    span.fail(verified);
    const { forged, malformed } = webhook.refusals ?? { forged: 403, malformed: 400 };
    return { status: verified === 'forged' ? forged : malformed };
  }
  const notices = webhook.read(verified);
  if (notices === 'malformed') return { status: 400 };

  deps.crashPoint('webhook.beforeStore');
  if (notices.length > 0) await store(deps, account, notices, span);
  deps.crashPoint('webhook.stored');
  return webhook.acknowledgement;
}

async function store(
  deps: Services,
  account: ConnectedAccount,
  notices: readonly Notice[],
  span: Span,
): Promise<void> {
  const now = deps.clock.now();
  const rows = notices.map(notice => ({
    ...notice,
    vaultLogin: notice.vaultLogin ?? null,
    id: deps.ids.next('notice'),
    applicationId: account.applicationId,
    provider: account.provider,
    account: account.name,
    outcome: null,
    detail: null,
    tries: 0,
    dueAt: now,
    leasedUntil: null,
    receivedAt: now,
  }));
  await deps.database.write(async tx => {
    for (const row of rows) await storeNotice(tx, row);
  });
  for (const { id } of rows) span.remember(noticeName(id));
  span.set({ 'paygraph.notices': rows.length });
  deps.wakeJobs();
}

/** Under which the span of a delivery is remembered for each notice in it. */
export function noticeName(id: string): string {
  return `notice ${id}`;
}
