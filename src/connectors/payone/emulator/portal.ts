import { type JsonObject } from '../../emulator/json';
import { type ControlHandler } from '../../emulator/provider';
import { jsonAnswer } from '../../emulator/wire';
import { textAt } from './api-call';
import { type Merchant, merchants } from './merchants';
import { type Payone } from './payone';

/** `POST merchant {"account", "apiKeyId", "apiSecret", "webhooksUrl"}`: what is left out stays. */
export function portalControl(payone: Payone): ControlHandler {
  return (body: JsonObject) => {
    const account = textAt(body, 'account') ?? 'default';
    if (!merchants.some(one => one.account === account)) return jsonAnswer(404, { error: 'no such account' });
    const [apiKeyId, apiSecret, webhooksUrl] = [
      textAt(body, 'apiKeyId'),
      textAt(body, 'apiSecret'),
      textAt(body, 'webhooksUrl'),
    ];
    payone.core.documents.transaction(() => {
      payone.portal.put(account, {
        ...payone.portal.get(account),
        ...(apiKeyId !== undefined && { apiKeyId }),
        ...(apiSecret !== undefined && { apiSecret }),
        ...(webhooksUrl !== undefined && { webhooksUrl }),
      });
    });
    return jsonAnswer(200, { account });
  };
}

/** The merchants with the keys that they have now. */
export function merchantsNow(payone: Payone): readonly Merchant[] {
  return merchants.map(merchant => {
    const { apiKeyId = merchant.apiKeyId, apiSecret = merchant.apiSecret } =
      payone.portal.get(merchant.account) ?? {};
    return { ...merchant, apiKeyId, apiSecret };
  });
}

/** Where a merchant's webhooks go that name no address of their own; a path is one of the Paygraph server. */
export function webhooksUrlOf(payone: Payone, account: string): string {
  return payone.portal.get(account)?.webhooksUrl ?? `/webhooks/payone/${account}`;
}
