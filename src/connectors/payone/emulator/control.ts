import { request } from 'undici';
import { type ControlHandler } from '../../emulator/provider';
import { jsonAnswer } from '../../emulator/wire';
import { textAt, numberAt } from './api-call';
import { emitTest } from './events';
import { parsePaymentId } from './ids';
import { merchants } from './merchants';
import { type Payone } from './payone';
import { portalControl } from './portal';
import { isUnsettled, setOperationCode, setPaymentCode } from './settlement';

/** Controls that only PAYONE has. */
export function payoneControls(payone: Payone): Readonly<Record<string, ControlHandler>> {
  return {
    'POST outcome': body => settle(payone, textAt(body, 'id') ?? '', numberAt(body, 'code')),
    'POST webhooks/test': body => {
      emitTest(payone, merchants[0]?.merchantId ?? '', textAt(body, 'url'));
      return jsonAnswer(202, {});
    },
    'POST merchant': portalControl(payone),
    'POST webhooks/verify': body => verifyEndpoint(payone, textAt(body, 'url')),
  };
}

const outcomes: Readonly<Record<number, readonly number[]>> = {
  51: [5, 9, 2, 52],
  52: [5, 9, 2],
  91: [9, 93, 92],
  92: [9, 93],
  81: [8, 83, 82],
  82: [8, 83],
  61: [6, 63, 62],
  62: [6, 63],
};

/** Ends what is running or uncertain now, by hand: `{"id": "4100000017_1", "code": 9}`. */
function settle(payone: Payone, id: string, code: number | undefined): ReturnType<ControlHandler> {
  const parsed = parsePaymentId(id);
  const stem = parsed?.stems.find(one => payone.payments.get(one) !== undefined);
  const payment = stem === undefined ? undefined : payone.payments.get(stem);
  if (parsed === undefined || stem === undefined || payment === undefined)
    return jsonAnswer(404, { error: 'no such id' });
  const operation = payment.operations.find(one => one.number === parsed.operation);
  const now = parsed.operation === 0 ? payment.code : operation?.code;
  if (now === undefined || !isUnsettled(now))
    return jsonAnswer(409, { error: 'it is settled', code: now ?? null });
  const isPossible = code !== undefined && outcomes[now]?.includes(code) === true;
  const isOfMode =
    parsed.operation !== 0 ||
    now > 52 ||
    (code === 9) === (payment.mode === 'SALE') ||
    code === 2 ||
    code === 52;
  if (!isPossible || !isOfMode)
    return jsonAnswer(400, { error: `${now} becomes one of`, codes: outcomes[now] });
  payone.core.documents.transaction(() => {
    if (parsed.operation === 0) setPaymentCode(payone, stem, code);
    else setOperationCode(payone, stem, parsed.operation, code);
  });
  return jsonAnswer(200, { id, code });
}

/** What the portal does when an endpoint is entered: a GET whose header must come back as the body. (PAYONE contract, section 6) */
async function verifyEndpoint(
  payone: Payone,
  url = '/webhooks/payone/default',
): Promise<ReturnType<typeof jsonAnswer>> {
  const value = payone.ids.uuid();
  try {
    const answer = await request(new URL(url, payone.core.serverUrl()), {
      headers: { 'X-GCS-Webhooks-Endpoint-Verification': value },
      signal: AbortSignal.timeout(payone.profile.values.webhookTimeoutMs),
    });
    const body = await answer.body.text();
    return jsonAnswer(200, {
      verified: answer.statusCode === 200 && body === value,
      status: answer.statusCode,
    });
  } catch (error) {
    return jsonAnswer(200, { verified: false, error: error instanceof Error ? error.message : 'failed' });
  }
}
