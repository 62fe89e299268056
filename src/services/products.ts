import { type PaymentProduct } from '../connectors/contract';
import { isCurrency } from '../domain/money';
import { type Principal } from '../domain/principal';
import { type Provider } from '../domain/provider';
import { type Services } from './dependencies';

/** A question to a provider that could not be answered; the API shows its message and code. */
export class ServiceUnavailable extends Error {
  override readonly name = 'ServiceUnavailable';

  constructor(
    message: string,
    readonly code: 'UNSUPPORTED' | 'PROVIDER_UNAVAILABLE' | 'BAD_INPUT',
  ) {
    super(message);
  }
}

/** Payment methods that a provider offers for a country and currency. */
export async function paymentProducts(
  deps: Services,
  principal: Principal,
  query: { readonly provider: Provider; readonly countryCode: string; readonly currency: string },
): Promise<readonly PaymentProduct[]> {
  const { provider, countryCode, currency } = query;
  if (!/^[A-Z]{2}$/.test(countryCode) || !isCurrency(currency)) {
    throw new ServiceUnavailable(
      'countryCode is ISO 3166-1 alpha-2, such as DE; currency is ISO 4217.',
      'BAD_INPUT',
    );
  }
  const catalogue = deps.connectors.find(principal.applicationId, provider)?.capabilities.products;
  if (!catalogue)
    throw new ServiceUnavailable(`${provider} offers no list of payment products.`, 'UNSUPPORTED');
  const answer = await catalogue.list(AbortSignal.timeout(deps.settings.providerTimeoutMs), {
    countryCode,
    currency,
  });
  if (answer.kind === 'done') return answer.value;
  throw new ServiceUnavailable(`${provider} did not answer; ask again later.`, 'PROVIDER_UNAVAILABLE');
}
