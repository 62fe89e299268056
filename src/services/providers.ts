import { type Capabilities } from '../connectors/contract';
import { type Principal } from '../domain/principal';
import { type Capability, type Provider } from '../domain/provider';
import { type ConnectedAccount, type Services } from './dependencies';

export interface ProviderAccount {
  readonly provider: Provider;
  readonly name: string;
  readonly testMode: boolean;
  readonly capabilities: readonly Capability[];
  /** The provider answered its last health check, or a call since. */
  readonly healthy: boolean;
  readonly lastSuccessAt: Date | null;
}

/** What a capability's key in a connector is called in the API. Total: a new key does not compile until it has a name. */
const NAMES: Readonly<Record<keyof Capabilities, Capability | null>> = {
  cardPayment: 'CARD_PAYMENT',
  threeDSecure: null,
  deviceWallet: 'DEVICE_WALLET',
  hostedCheckout: 'HOSTED_CHECKOUT',
  hostedTokenization: 'HOSTED_TOKENIZATION',
  vault: 'CUSTOMER_VAULT',
  virtualGoods: 'VIRTUAL_GOODS',
  payout: 'PAYOUT',
  userPayments: null,
  purchaseAuthorization: 'PURCHASE_AUTHORIZATION',
  webhook: 'WEBHOOKS',
  statusLookup: 'STATUS_LOOKUP',
  products: null,
  health: null,
};

export function capabilitiesOf(capabilities: Capabilities): readonly Capability[] {
  const names: Capability[] = [];
  for (const [key, name] of Object.entries(NAMES)) {
    if (name !== null && key in capabilities) names.push(name);
  }
  return names;
}

/** The application's accounts, each asked now whether it accepts our credentials. */
export async function providerAccounts(
  deps: Services,
  principal: Principal,
): Promise<readonly ProviderAccount[]> {
  return Promise.all(deps.connectors.list(principal.applicationId).map(account => inspect(deps, account)));
}

async function inspect(deps: Services, account: ConnectedAccount): Promise<ProviderAccount> {
  const { provider, name, testMode, capabilities } = account;
  const health = capabilities.health;
  const timeoutMs = Math.min(deps.settings.providerTimeoutMs, 3_000);
  const answer = await health?.check(AbortSignal.timeout(timeoutMs));
  const healthy = answer === undefined || answer.kind === 'done';
  return {
    provider,
    name,
    testMode,
    capabilities: capabilitiesOf(capabilities),
    healthy,
    lastSuccessAt: answer?.kind === 'done' ? deps.clock.now() : null,
  };
}
