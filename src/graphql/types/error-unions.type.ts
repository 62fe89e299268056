import { type ClassType, createUnionType } from 'type-graphql';
import { type ErrorKind } from '../../domain/errors';
import {
  AlreadyOwnedType,
  AmountExceededType,
  DeclinedType,
  IdempotencyConflictType,
  IllegalStateType,
  InsufficientFundsType,
  InvalidInputType,
  NotFoundType,
  OutcomeUnknownType,
  ProviderRejectedType,
  ProviderUnavailableType,
  UnsupportedType,
} from './user-error.type';

const TYPES: Readonly<Record<ErrorKind, ClassType<{ kind: ErrorKind }>>> = {
  InvalidInput: InvalidInputType,
  NotFound: NotFoundType,
  IllegalState: IllegalStateType,
  AmountExceeded: AmountExceededType,
  InsufficientFunds: InsufficientFundsType,
  AlreadyOwned: AlreadyOwnedType,
  Declined: DeclinedType,
  OutcomeUnknown: OutcomeUnknownType,
  IdempotencyConflict: IdempotencyConflictType,
  ProviderUnavailable: ProviderUnavailableType,
  ProviderRejected: ProviderRejectedType,
  Unsupported: UnsupportedType,
};

/** What every call that reaches a provider can end with. */
const ANY_CALL = [
  'InvalidInput',
  'NotFound',
  'Declined',
  'OutcomeUnknown',
  'IdempotencyConflict',
  'ProviderUnavailable',
  'ProviderRejected',
  'Unsupported',
] as const satisfies readonly ErrorKind[];

export const PurchaseErrorUnion = errorUnion(
  'PurchaseError',
  'Why a payment was not taken, or is not known to be. Select `... on UserError { message moneyMoved retry }` to handle all at once.',
  [...ANY_CALL, 'InsufficientFunds', 'AlreadyOwned'],
);

export const ChangePaymentErrorUnion = errorUnion(
  'ChangePaymentError',
  'Why a payment was not changed, or is not known to be. Select `... on UserError { message moneyMoved retry }` to handle all at once.',
  [...ANY_CALL, 'IllegalState', 'AmountExceeded'],
);

export const PayoutErrorUnion = errorUnion(
  'PayoutError',
  'Why a payout was not made or changed, or is not known to be. Select `... on UserError { message moneyMoved retry }` to handle all at once.',
  [...ANY_CALL.filter(kind => kind !== 'Declined'), 'IllegalState', 'InsufficientFunds'],
);

export const VaultErrorUnion = errorUnion(
  'VaultError',
  'Why a player, customer, card or token was not changed. Select `... on UserError { message moneyMoved retry }` to handle all at once.',
  [...ANY_CALL, 'IllegalState'],
);

/** An error must never be lost on its way out: one of a kind that the union lacks is shown as InvalidInput, with its own message, certainty and retry. */
function errorUnion(name: string, description: string, kinds: readonly ErrorKind[]): object {
  return createUnionType({
    name,
    description,
    types: () => kinds.map(kind => TYPES[kind]),
    resolveType: ({ kind }) => kinds.find(each => each === kind) ?? 'InvalidInput',
  });
}
