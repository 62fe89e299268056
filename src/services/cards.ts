import { type Outcome } from '../connectors/contract';
import { CARD_MACHINE, type Card } from '../domain/card';
import { invalidInput, notFound, unsupported, type DomainError } from '../domain/errors';
import { next } from '../domain/machine';
import { type NextAction } from '../domain/next-action';
import { type Customer } from '../domain/people';
import { causeOf, type Principal } from '../domain/principal';
import { type Provider } from '../domain/provider';
import { type HostedTokenization } from '../domain/tokenization';
import { findCard, findCardByToken, insertCard, updateCard } from '../store/cards';
import { findCustomer } from '../store/customers';
import { findPlayer } from '../store/players';
import { findTokenization, insertTokenization } from '../store/tokenizations';
import { requireServer } from './authorize';
import { type Services } from './dependencies';
import { newCard, tellCard, type CardOwner } from './new-card';
import { changedMeanwhile } from './players';
import { vaultCustomerOrNone } from './vault-customer';

export interface CardResult {
  readonly card: Card | null;
  readonly nextAction: NextAction | null;
  readonly errors: readonly DomainError[];
}

/** Opens a form at the provider into which the payer types a card. Moves no money and stores no card by itself. */
export async function createHostedTokenization(
  deps: Services,
  principal: Principal,
  command: {
    readonly provider: Provider;
    readonly locale: string | null;
    readonly template: string | null;
    readonly customerId: string | null;
  },
): Promise<{ readonly tokenization: HostedTokenization | null; readonly errors: readonly DomainError[] }> {
  requireServer(principal);
  const { applicationId } = principal;
  const { provider, customerId } = command;
  const refuse = (error: DomainError) => ({ tokenization: null, errors: [error] });
  const account = deps.connectors.find(applicationId, provider);
  const form = account?.capabilities.hostedTokenization;
  if (!account || !form) return refuse(unsupported(provider, 'HOSTED_TOKENIZATION'));
  if (customerId !== null && !(await liveCustomer(deps, applicationId, customerId))) {
    return refuse(notFound(['input', 'customerId'], 'customer'));
  }
  const id = deps.ids.next('tokenization');
  const opened = await form.openSession(callFor(deps, id), command);
  if (opened.kind !== 'done') return refuse(vaultError(opened, provider));
  const tokenization: HostedTokenization = {
    ...opened.value,
    id,
    applicationId,
    provider,
    account: account.name,
    customerId,
    createdAt: deps.clock.now(),
  };
  await deps.database.write(tx => insertTokenization(tx, tokenization));
  return { tokenization, errors: [] };
}

export interface AddCard {
  readonly idempotencyKey: string;
  readonly customerId: string | null;
  readonly playerId: string | null;
  readonly provider: Provider;
  readonly hostedTokenizationId: string;
}

/**
 * Stores the card that the payer typed into a hosted form. Repeatable without a trace: the token that the provider
 * gives for a session is the same every time, and a card is stored once per token.
 */
export async function addCard(deps: Services, principal: Principal, command: AddCard): Promise<CardResult> {
  requireServer(principal);
  const { applicationId } = principal;
  const { provider, hostedTokenizationId, customerId, playerId } = command;
  const session = await findTokenization(deps.database.reader, applicationId, hostedTokenizationId);
  const owner = await findOwner(deps, applicationId, customerId, playerId);
  if ('kind' in owner) return refuse(owner);
  if (session?.provider !== provider)
    return refuse(notFound(['input', 'hostedTokenizationId'], 'hosted tokenization'));
  const account = deps.connectors.find(applicationId, provider, session.account);
  const form = account?.capabilities.hostedTokenization;
  if (!form) return refuse(unsupported(provider, 'HOSTED_TOKENIZATION'));

  const redeemed = await form.redeem(callFor(deps, session.id), session.sessionReference);
  if (redeemed.kind !== 'done') return refuse(vaultError(redeemed, provider));
  const { temporary, token, ...traits } = redeemed.value;
  if (token === null || temporary) {
    const message = 'The payer did not agree to store the card; it can pay once, as payWith.tokenizedCard.';
    return refuse(invalidInput(['input', 'hostedTokenizationId'], message));
  }
  const card = newCard(deps, session, { ...traits, token }, owner);
  return deps.database.write(async tx => {
    const known = await findCardByToken(tx, applicationId, provider, session.account, token);
    if (known && !isOf(known, owner)) return refuse(invalidInput(['input'], STORED_FOR_ANOTHER));
    if (known) return { card: known, nextAction: null, errors: [] };
    await insertCard(tx, card);
    tellCard(deps, tx, card, null, causeOf(principal));
    return { card, nextAction: null, errors: [] };
  });
}

/** Deletes a card at the provider, then here. A card that the provider does not know any more counts as deleted. */
export async function removeCard(deps: Services, principal: Principal, id: string): Promise<CardResult> {
  requireServer(principal);
  const { applicationId } = principal;
  const card = await findCard(deps.database.reader, applicationId, id);
  if (!card) return refuse(notFound(['id'], 'card'));
  const status = next(CARD_MACHINE, card.status, 'REMOVED');
  if (!status) return { card, nextAction: null, errors: [] };
  const vault = deps.connectors.find(applicationId, card.provider, card.account)?.capabilities.vault;
  if (!vault) return refuse(unsupported(card.provider, 'CUSTOMER_VAULT'));
  const removed = await vault.removeCard(callFor(deps, card.id), {
    token: card.token,
    customer: vault.customers ? vaultCustomerOrNone(deps, card.customerId) : null,
  });
  const gone = removed.kind === 'done' || (removed.kind === 'refused' && removed.code === 'UNKNOWN_TOKEN_ID');
  if (removed.kind !== 'done' && !gone) return refuse(vaultError(removed, card.provider));
  return deps.database.write(async tx => {
    if (!(await updateCard(tx, card, { status }))) return refuse(changedMeanwhile());
    const after = { ...card, status, version: card.version + 1 };
    tellCard(deps, tx, after, card.status, causeOf(principal));
    return { card: after, nextAction: null, errors: [] };
  });
}

/** A provider gives one token to one card number, however many people type it in; deleting it deletes it for all. */
const STORED_FOR_ANOTHER =
  'This card is stored for another customer or player, and can be stored once. It can pay here as payWith.tokenizedCard.';

function isOf(card: Card, { customerId, playerId }: CardOwner): boolean {
  return customerId === null ? card.playerId === playerId : card.customerId === customerId;
}

/** Whose card it will be: a customer's is also that of the player behind the customer. */
async function findOwner(
  deps: Services,
  applicationId: string,
  customerId: string | null,
  playerId: string | null,
): Promise<CardOwner | DomainError> {
  if (customerId === null && playerId === null) {
    return invalidInput(['input', 'customerId'], 'A card belongs to a customer or a player: name one.');
  }
  const customer = customerId === null ? null : await liveCustomer(deps, applicationId, customerId);
  if (customer === undefined) return notFound(['input', 'customerId'], 'customer');
  if (playerId !== null && !(await findPlayer(deps.database.reader, applicationId, { id: playerId }))) {
    return notFound(['input', 'playerId'], 'player');
  }
  return { customerId, playerId: playerId ?? customer?.playerId ?? null };
}

async function liveCustomer(
  deps: Services,
  applicationId: string,
  id: string,
): Promise<Customer | undefined> {
  const customer = await findCustomer(deps.database.reader, applicationId, { id });
  return customer?.deletedAt === null ? customer : undefined;
}

function callFor(deps: Services, providerKey: string) {
  return { providerKey, signal: AbortSignal.timeout(deps.settings.providerTimeoutMs) };
}

function refuse(error: DomainError): CardResult {
  return { card: null, nextAction: null, errors: [error] };
}

/** Vault calls move no money: whatever went wrong, the same request may be sent again. */
export function vaultError(
  outcome: Exclude<Outcome<unknown>, { kind: 'done' }>,
  provider: Provider,
): DomainError {
  if (outcome.kind === 'refused') {
    const message = `${provider} refused the request. No money moves by it.`;
    return {
      kind: 'ProviderRejected',
      path: null,
      message,
      provider,
      providerCode: outcome.code,
      retry: outcome.retry,
    };
  }
  const message = `${provider} could not be reached or gave no clear answer. No money moves by this; repeat it.`;
  return { kind: 'ProviderUnavailable', path: null, message, provider };
}
