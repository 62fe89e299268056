import { buildApiSchema } from '../../../src/graphql/schema';
import { MONEY_MUTATIONS } from '../../../src/graphql/money-mutations';
import { ACCESS, requireRole } from '../../../src/graphql/resolvers/access';
import { PublicError } from '../../../src/graphql/server/public-error';
import { ROLES } from '../../../src/domain/principal';
import { principalOf } from '../resolvers/support';

const schema = buildApiSchema();
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
const fields = roots.flatMap(root => Object.keys(root!.getFields()).map(field => `${root!.name}.${field}`));

describe('access', () => {
  it('has a rule for every root field and for nothing else', () => {
    expect(Object.keys(ACCESS).toSorted()).toEqual(fields.toSorted());
  });

  it('lets a readonly key change nothing', () => {
    const mutations = Object.entries(ACCESS).filter(([field]) => field.startsWith('Mutation.'));
    expect(mutations.length).toBeGreaterThan(10);
    for (const [, roles] of mutations) expect(roles).not.toContain('readonly');
  });

  it('lets a server key do everything', () => {
    for (const roles of Object.values(ACCESS)) expect(roles).toContain('server');
  });

  it('refuses a role that is not listed with FORBIDDEN, naming those that are', () => {
    for (const role of ROLES) {
      const context = { principal: principalOf(role) };
      if (role === 'server') expect(() => requireRole(['server'], context)).not.toThrow();
      else
        expect(() => requireRole(['server'], context)).toThrow(
          new PublicError('FORBIDDEN', 'This needs a key with the role server.'),
        );
    }
  });

  it('knows every mutation that moves money by the name that it has in the schema', () => {
    const names = Object.keys(schema.getMutationType()!.getFields());
    expect(names).toEqual(expect.arrayContaining([...MONEY_MUTATIONS]));
    const taking = Object.values(schema.getMutationType()!.getFields()).filter(({ type }) =>
      ['PurchasePayload!', 'HostedCheckoutPayload!', 'ChangePaymentPayload!', 'PayoutPayload!'].includes(
        String(type),
      ),
    );
    expect(
      taking
        .map(({ name }) => name)
        .filter(name => name !== 'refreshPayment' && name !== 'refreshPayout')
        .toSorted(),
    ).toEqual([...MONEY_MUTATIONS].toSorted());
  });
});
