import { type CardDetails, type ThreeDSecureProof, type VaultCustomers } from '../connectors/contract';
import { invalidInput, notFound, unsupported, type DomainError } from '../domain/errors';
import { type NextAction } from '../domain/next-action';
import { type Customer } from '../domain/people';
import { causeOf, type Principal } from '../domain/principal';
import { type Provider } from '../domain/provider';
import { updateCustomer } from '../store/customers';
import { addShopCard } from './add-shop-card';
import { requireServer } from './authorize';
import { findOwner, liveCustomer } from './card-owner';
import { type HostedPage } from './create-hosted-checkout';
import { type Services } from './dependencies';
import { addTokenizedCard } from './hosted-tokenization';
import { checkCard } from './payment-input';
import { changedMeanwhile } from './players';
import { registerCustomer } from './register-customer';
import { syncCards, type KnownTraits } from './sync-cards';
import { callFor, refuseCard, vaultError, type CardResult } from './vault-call';
import { vaultCustomer } from './vault-customer';

export interface AddCard {
  readonly idempotencyKey: string;
  readonly customerId: string | null;
  readonly playerId: string | null;
  readonly provider: Provider;
  /** Where the card comes from. */
  readonly source:
    | { readonly kind: 'hostedTokenization'; readonly hostedTokenizationId: string }
    | { readonly kind: 'details'; readonly details: CardDetails }
    | { readonly kind: 'hostedPage'; readonly page: HostedPage };
}

const MINUTE_MS = 60_000;

/**
 * Stores a card at a provider. Safe to repeat: the provider gives the same card for the same number, and a page that is
 * opened twice can be left. No order's money moves; a provider may hold a small amount for the payer to confirm.
 */
export async function addCard(deps: Services, principal: Principal, command: AddCard): Promise<CardResult> {
  requireServer(principal);
  const { source, ...whose } = command;
  const account = deps.connectors.find(principal.applicationId, command.provider);
  const shop = account?.capabilities.virtualGoods;
  if (shop) {
    const details = source.kind === 'details' ? source.details : null;
    return addShopCard(deps, principal, { playerId: command.playerId, details }, account, shop);
  }
  if (source.kind === 'hostedTokenization') return addTokenizedCard(deps, principal, { ...whose, ...source });
  const wallet = await findWallet(deps, principal, command);
  if ('kind' in wallet) return refuseCard(wallet);
  const refused =
    source.kind === 'details' ? checkDetails(deps, command.provider, source.details) : undefined;
  if (refused) return refuseCard(refused);
  const registered = await registerCustomer(deps, wallet.customers, wallet.customer);
  if ('kind' in registered) return refuseCard(registered);
  return source.kind === 'details'
    ? addByDetails(deps, wallet.customers, registered, source.details, causeOf(principal))
    : addOnPage(deps, wallet.customers, registered, source.page);
}

/** Passes on the bank's answer to the challenge of a card that is being added. The cards are then asked for. */
export async function completeCardThreeDSecure(
  deps: Services,
  principal: Principal,
  { customerId, proof }: { readonly customerId: string; readonly proof: ThreeDSecureProof },
): Promise<CardResult> {
  requireServer(principal);
  const customer = await liveCustomer(deps, principal.applicationId, customerId);
  if (!customer) return refuseCard(notFound(['input', 'customerId'], 'customer'));
  const { provider, account } = customer;
  const customers = deps.connectors.find(principal.applicationId, provider, account)?.capabilities.vault
    ?.customers;
  if (!customers) return refuseCard(unsupported(provider, 'CUSTOMER_VAULT'));
  const completed = await customers.completeAdd(callFor(deps, customer.id), proof);
  const token = completed.kind === 'done' ? completed.value.token : null;
  const result = await listedCard(deps, customer, causeOf(principal), token, null, null);
  return completed.kind === 'done' ? result : refuseCard(vaultError(completed, provider));
}

interface Wallet {
  readonly customers: VaultCustomers;
  readonly customer: Customer;
}

async function findWallet(
  deps: Services,
  { applicationId }: Principal,
  { customerId, playerId, provider }: AddCard,
): Promise<Wallet | DomainError> {
  const owner = await findOwner(deps, applicationId, customerId, playerId);
  if ('kind' in owner) return owner;
  const path = ['input', 'customerId'];
  if (customerId === null) {
    return invalidInput(path, `A card at ${provider} belongs to a customer: create one and name it.`);
  }
  const customer = await liveCustomer(deps, applicationId, customerId);
  if (customer?.provider !== provider) {
    return invalidInput(path, `This customer is not known to ${provider}: name one that was created there.`);
  }
  const account = deps.connectors.find(applicationId, provider, customer.account);
  const customers = account?.capabilities.vault?.customers;
  return customers ? { customers, customer } : unsupported(provider, 'CUSTOMER_VAULT');
}

function checkDetails(deps: Services, provider: Provider, details: CardDetails): DomainError | undefined {
  if (deps.settings.allowCardData) return checkCard(details, deps.clock.now(), ['input', 'details']);
  const message =
    'This server does not take card data in clear (ALLOW_CARD_DATA). Use the provider’s page. Nothing was sent.';
  return { kind: 'Unsupported', path: ['input', 'details'], message, provider, capability: 'CUSTOMER_VAULT' };
}

async function addByDetails(
  deps: Services,
  customers: VaultCustomers,
  customer: Customer,
  details: CardDetails,
  cause: string,
): Promise<CardResult> {
  // Asked for by itself soon, in case this process dies before it stores what the provider has by then.
  const watching = await watch(deps, customer, { cardsDueAt: soon(deps) });
  if ('kind' in watching) return refuseCard(watching);
  const added = await customers.addCard(
    callFor(deps, customer.id),
    vaultCustomer(deps, customer.id),
    details,
  );
  if (added.kind === 'refused') return refuseCard(vaultError(added, customer.provider));
  const { expiryMonth, expiryYear, holder } = details;
  if (added.kind !== 'done') return refuseCard(vaultError(added, customer.provider));
  const { token, action } = added.value;
  return listedCard(deps, watching, cause, token, { token, expiryMonth, expiryYear, holder }, action);
}

async function listedCard(
  deps: Services,
  customer: Customer,
  cause: string,
  token: string | null,
  known: KnownTraits | null,
  action: NextAction | null,
): Promise<CardResult> {
  const listed = await syncCards(deps, customer, cause, known);
  if (!listed) return refuseCard(unsupported(customer.provider, 'CUSTOMER_VAULT'));
  if (listed.kind !== 'done')
    return { ...refuseCard(vaultError(listed, customer.provider)), nextAction: action };
  const card = listed.value.find(each => each.token === token) ?? null;
  return { card, nextAction: action, errors: [] };
}

async function addOnPage(
  deps: Services,
  customers: VaultCustomers,
  customer: Customer,
  page: HostedPage,
): Promise<CardResult> {
  const opened = await customers.openAddPage(
    callFor(deps, customer.id),
    vaultCustomer(deps, customer.id),
    page,
  );
  if (opened.kind !== 'done') return refuseCard(vaultError(opened, customer.provider));
  const { redirectUrl: url, expiresAt } = opened.value;
  // The provider tells of the card by its notification; a lost one is made good by asking.
  const watching = await watch(deps, customer, { cardsDueAt: soon(deps), cardsWatchedUntil: expiresAt });
  if ('kind' in watching) return refuseCard(watching);
  return { card: null, nextAction: { kind: 'REDIRECT', url, expiresAt }, errors: [] };
}

async function watch(
  deps: Services,
  customer: Customer,
  changes: Partial<Pick<Customer, 'cardsDueAt' | 'cardsWatchedUntil'>>,
): Promise<Customer | DomainError> {
  const saved = await deps.database.write(tx => updateCustomer(tx, customer, changes));
  return saved ? { ...customer, ...changes, version: customer.version + 1 } : changedMeanwhile();
}

function soon({ clock }: Services): Date {
  return new Date(clock.now().getTime() + MINUTE_MS);
}
