import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { type Provider } from '../../domain/provider';
import { paymentProducts } from '../../services/products';
import { type ProviderAccount, providerAccounts } from '../../services/providers';
import { type Context } from '../context';
import { CurrencyCodeScalar } from '../scalars/currency-code';
import { PaymentProductType, ProviderAccountType, ProviderEnum } from '../types/provider.type';

@Resolver()
export class ProviderResolver {
  @Query(() => [ProviderAccountType], {
    description: 'The accounts at providers that this application uses, each asked now whether it answers.',
  })
  providers(@Ctx() { services, principal }: Context): Promise<readonly ProviderAccount[]> {
    return providerAccounts(services, principal);
  }

  @Query(() => [PaymentProductType], {
    description: 'Ways of paying that a provider offers in a country and currency, asked now.',
  })
  async paymentProducts(
    @Ctx() { services, principal }: Context,
    @Arg('provider', () => ProviderEnum, { description: 'Who is asked.' }) provider: Provider,
    @Arg('countryCode', () => String, {
      description: 'Country of the payer: ISO 3166-1 alpha-2, such as "DE".',
    })
    countryCode: string,
    @Arg('currency', () => CurrencyCodeScalar, { description: 'Currency of the payment.' }) currency: string,
  ): Promise<readonly PaymentProductType[]> {
    const products = await paymentProducts(services, principal, { provider, countryCode, currency });
    return products.map(product => ({ ...product, provider }));
  }
}
