import { invalidInput, notFound, unsupported, type DomainError } from '../domain/errors';
import { causeOf, type Principal } from '../domain/principal';
import { type Provider } from '../domain/provider';
import { type HostedTokenization } from '../domain/tokenization';
import { findCardByToken, insertCard } from '../store/cards';
import { findTokenization, insertTokenization } from '../store/tokenizations';
import { requireServer } from './authorize';
import { findOwner, liveCustomer } from './card-owner';
import { type Services } from './dependencies';
import { newCard, tellCard, type CardOwner } from './new-card';
import { callFor, refuseCard, vaultError, type CardResult } from './vault-call';

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

/**
 * Stores the card that the payer typed into a hosted form. Repeatable without a trace: the token that the provider
 * gives for a session is the same every time, and a card is stored once per token.
 */
export async function addTokenizedCard(
  deps: Services,
  principal: Principal,
  command: {
    readonly customerId: string | null;
    readonly playerId: string | null;
    readonly provider: Provider;
    readonly hostedTokenizationId: string;
  },
): Promise<CardResult> {
  const { applicationId } = principal;
  const { provider, hostedTokenizationId, customerId, playerId } = command;
  const session = await findTokenization(deps.database.reader, applicationId, hostedTokenizationId);
  const owner = await findOwner(deps, applicationId, customerId, playerId);
  if ('kind' in owner) return refuseCard(owner);
  if (session?.provider !== provider) {
    return refuseCard(notFound(['input', 'hostedTokenizationId'], 'hosted tokenization'));
  }
  const account = deps.connectors.find(applicationId, provider, session.account);
  const form = account?.capabilities.hostedTokenization;
  if (!form) return refuseCard(unsupported(provider, 'HOSTED_TOKENIZATION'));

  const redeemed = await form.redeem(callFor(deps, session.id), session.sessionReference);
  if (redeemed.kind !== 'done') return refuseCard(vaultError(redeemed, provider));
  const { temporary, token, ...traits } = redeemed.value;
  if (token === null || temporary) {
    const message = 'The payer did not agree to store the card; it can pay once, as payWith.tokenizedCard.';
    return refuseCard(invalidInput(['input', 'hostedTokenizationId'], message));
  }
  const card = newCard(deps, session, { ...traits, token }, owner);
  return deps.database.write(async tx => {
    const known = await findCardByToken(tx, applicationId, provider, session.account, token);
    if (known && !isOf(known, owner)) return refuseCard(invalidInput(['input'], STORED_FOR_ANOTHER));
    if (known) return { card: known, nextAction: null, errors: [] };
    await insertCard(tx, card);
    tellCard(deps, tx, card, null, causeOf(principal));
    return { card, nextAction: null, errors: [] };
  });
}

/** A provider gives one token to one card number, however many people type it in; deleting it deletes it for all. */
const STORED_FOR_ANOTHER =
  'This card is stored for another customer or player, and can be stored once. It can pay here as payWith.tokenizedCard.';

function isOf(card: { customerId: string | null; playerId: string | null }, owner: CardOwner): boolean {
  return owner.customerId === null ? card.playerId === owner.playerId : card.customerId === owner.customerId;
}
