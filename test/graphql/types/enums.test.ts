import { isEnumType } from 'graphql';
import { CARD_STATUSES } from '../../../src/domain/card';
import { DECLINE_KINDS, MONEY_MOVED, RETRIES } from '../../../src/domain/certainty';
import { ENTITLEMENT_STATUSES } from '../../../src/domain/entitlement';
import { HOSTED_CHECKOUT_STATUSES } from '../../../src/domain/hosted-checkout';
import { OPERATION_KINDS, OPERATION_STATUSES } from '../../../src/domain/operation';
import { PAYMENT_STATUSES } from '../../../src/domain/payment';
import { PAYOUT_STATUSES } from '../../../src/domain/payout';
import { CAPABILITIES, PROVIDERS } from '../../../src/domain/provider';
import { buildApiSchema } from '../../../src/graphql/schema';

const schema = buildApiSchema();

const ENUMS: Readonly<Record<string, readonly string[]>> = {
  CardStatus: CARD_STATUSES,
  DeclineKind: DECLINE_KINDS,
  MoneyMoved: MONEY_MOVED,
  Retry: RETRIES,
  EntitlementStatus: ENTITLEMENT_STATUSES,
  HostedCheckoutStatus: HOSTED_CHECKOUT_STATUSES,
  OperationKind: OPERATION_KINDS,
  OperationStatus: OPERATION_STATUSES,
  PaymentStatus: PAYMENT_STATUSES,
  PayoutStatus: PAYOUT_STATUSES,
  Capability: CAPABILITIES,
  Provider: PROVIDERS,
};

describe('enums', () => {
  it.each(Object.entries(ENUMS))(
    '%s has the values of the domain, each standing for itself',
    (name, values) => {
      const type = schema.getType(name);
      if (!isEnumType(type)) throw new Error(`${name} is no enum`);
      expect(
        type
          .getValues()
          .map(value => value.name)
          .toSorted(),
      ).toEqual([...values].toSorted());
      for (const value of type.getValues()) expect(value.value).toBe(value.name);
    },
  );

  it('are all compared here', () => {
    const names = Object.values(schema.getTypeMap()).filter(
      type => isEnumType(type) && !type.name.startsWith('__'),
    );
    expect(names.map(({ name }) => name).toSorted()).toEqual(Object.keys(ENUMS).toSorted());
  });
});
