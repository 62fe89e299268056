import { execute, GraphQLObjectType, GraphQLSchema, isObjectType, isUnionType, parse } from 'graphql';
import { type DomainError, type ErrorKind, moneyMovedOf, retryOf } from '../../../src/domain/errors';
import { money } from '../../../src/domain/money';
import { buildApiSchema } from '../../../src/graphql/schema';
import { operation } from '../../store/samples';

const told = { message: 'What happened.', path: ['input', 'amount'] };

/** One error of each kind; a kind that is missing does not compile. */
const ERRORS: { readonly [Kind in ErrorKind]: Extract<DomainError, { kind: Kind }> } = {
  InvalidInput: { ...told, kind: 'InvalidInput' },
  NotFound: { ...told, kind: 'NotFound' },
  IllegalState: { ...told, kind: 'IllegalState', allowedActions: ['REFUND'] },
  AmountExceeded: { ...told, kind: 'AmountExceeded', maximum: money(500n, 'EUR') },
  InsufficientFunds: { ...told, kind: 'InsufficientFunds', available: money(3n, 'COIN') },
  AlreadyOwned: { ...told, kind: 'AlreadyOwned', entitlementId: 'ent_1' },
  Declined: {
    ...told,
    kind: 'Declined',
    declineKind: 'SOFT',
    provider: 'PAYONE',
    providerCode: '30511001',
    retry: 'NEW_KEY',
  },
  OutcomeUnknown: { ...told, kind: 'OutcomeUnknown', operationId: operation(1).id, nextCheckAt: null },
  IdempotencyConflict: { ...told, kind: 'IdempotencyConflict', inProgress: true },
  ProviderUnavailable: { ...told, kind: 'ProviderUnavailable', provider: 'PAYONE' },
  ProviderRejected: { ...told, kind: 'ProviderRejected', provider: 'PAYONE', providerCode: '1' },
  Unsupported: { ...told, kind: 'Unsupported', provider: 'PAYONE', capability: 'PAYOUT' },
};

const api = buildApiSchema();
const payloads = Object.values(api.getTypeMap()).filter(
  type => isObjectType(type) && type.name.endsWith('Payload') && 'errors' in type.getFields(),
);
const context = {
  loaders: {
    operation: { load: async () => operation(1) },
    entitlement: { load: async (id: string) => ({ id }) },
  },
};

const FIELDS = `__typename ... on UserError { message path moneyMoved retry }`;
const DETAILS = `
  ... on IllegalState { allowedActions } ... on AmountExceeded { maximum { amount } }
  ... on AlreadyOwned { entitlement { id } } ... on InsufficientFunds { available { amount } } ... on Declined { kind provider providerCode }
  ... on OutcomeUnknown { operation { id } nextCheckAt } ... on IdempotencyConflict { inProgress }
  ... on ProviderUnavailable { provider } ... on ProviderRejected { provider providerCode }
  ... on Unsupported { provider capability }`;

/** Shows errors as the payload of one type would. */
async function show(payload: (typeof payloads)[number], errors: readonly DomainError[]) {
  if (!isObjectType(payload)) throw new Error('no payload');
  const fields = { payload: { type: payload, resolve: () => ({ errors, replayed: false }) } };
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Root', fields }),
    types: Object.values(api.getTypeMap()).filter(
      type => isObjectType(type) && type.getInterfaces().length > 0,
    ),
  });
  const union = String(payload.getFields()['errors']?.type).replace(/\W/g, '');
  const members = api.getType(union);
  const possible = isUnionType(members) ? members.getTypes().map(({ name }) => name) : [];
  const details = DETAILS.split('... on ').filter(part => possible.includes(part.split(' ')[0] ?? ''));
  const source = `{ payload { errors { ${FIELDS} ${details.map(part => `... on ${part}`).join(' ')} } } }`;
  const result = await execute({ schema, document: parse(source), contextValue: context });
  return { result, possible };
}

describe.each(payloads.map(type => [type.name, type] as const))('%s', (_name, payload) => {
  it.each(Object.entries(ERRORS))('shows %s with its message, certainty and retry', async (kind, error) => {
    const { result, possible } = await show(payload, [error]);
    expect(result.errors).toBeUndefined();
    expect(result.data).toMatchObject({
      payload: {
        errors: [
          {
            __typename: possible.includes(kind) ? kind : 'InvalidInput',
            ...told,
            moneyMoved: moneyMovedOf(error),
            retry: retryOf(error),
          },
        ],
      },
    });
  });

  it('never shows an error that may have moved money as another one', async () => {
    const { possible } = await show(payload, []);
    const uncertain = Object.values(ERRORS).filter(error => moneyMovedOf(error) !== 'NO');
    expect(uncertain.length).toBeGreaterThan(1);
    for (const { kind } of uncertain) expect(possible).toContain(kind);
  });
});

describe('errors', () => {
  it('are part of these payloads', () => {
    expect(payloads.map(({ name }) => name).toSorted()).toEqual([
      'CardPayload',
      'ChangePaymentPayload',
      'CustomerPayload',
      'HostedCheckoutPayload',
      'HostedTokenizationPayload',
      'PayoutPayload',
      'PlayerPayload',
      'PlayerTokenPayload',
      'PurchasePayload',
      'SyncVirtualGoodsPayload',
      'VirtualGoodPayload',
    ]);
  });

  it('show the kind of a decline, and the operation whose outcome is unknown', async () => {
    const payload = payloads.find(({ name }) => name === 'PurchasePayload')!;
    const { result } = await show(payload, [ERRORS.Declined, ERRORS.OutcomeUnknown]);
    expect(result.data).toMatchObject({
      payload: {
        errors: [
          { kind: 'SOFT', retry: 'NEW_KEY' },
          { operation: { id: operation(1).id }, moneyMoved: 'UNKNOWN' },
        ],
      },
    });
  });
});
