import { TEST_CARDS } from '../demo/payer';
import { PAYTURE_CARDS } from '../demo/payture-payer';
import { STASH_CARDS } from '../demo/stash-payer';
import { type SimulatedNetwork } from './network';

const NAME = 'Ada Lovelace';

/** A payer who fills in a provider's page and sends it. What becomes of the payment is for the server to find out. */
export async function payOnPage(network: SimulatedNetwork, provider: string, url: string): Promise<void> {
  if (provider === 'PAYTURE') {
    const page = new URL(url);
    const submitUrl = new URL(page.pathname.replace(/\/(Pay|Add)$/, '/$1Submit'), page);
    const SessionId = page.searchParams.get('SessionId') ?? '';
    const card = { CardNumber: PAYTURE_CARDS.good, EMonth: '12', EYear: '35', SecureCode: '123' };
    await network.visit('POST', submitUrl.href, { SessionId, ...card, CardHolder: NAME });
    return;
  }
  const card = { expiryDate: '12/35', cvv: '123', cardholderName: NAME };
  const form =
    provider === 'STASH'
      ? { action: 'card', cardNumber: STASH_CARDS.good }
      : { product: 'card', action: 'pay', cardNumber: TEST_CARDS.frictionless };
  await network.visit('POST', url, { attempt: '0', ...form, ...card });
}
