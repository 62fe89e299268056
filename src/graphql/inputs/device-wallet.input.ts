import { Field, InputType } from 'type-graphql';
import { type Provider } from '../../domain/provider';
import { ProviderEnum } from '../types/provider.type';

@InputType('DeviceWalletInput', { description: "What a wallet on the payer's device made for this payment." })
export class DeviceWalletInput {
  @Field(() => ProviderEnum, { description: 'Who charges it.' })
  provider!: Provider;

  @Field(() => String, {
    description: "The wallet's payment token, as the provider wants it; passed on once and never kept.",
  })
  token!: string;
}
