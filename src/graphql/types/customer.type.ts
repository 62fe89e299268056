import { Field, ObjectType } from 'type-graphql';
import { type Customer } from '../../domain/people';
import { type Provider } from '../../domain/provider';
import { CursorScalar } from '../scalars/cursor';
import { DateTimeScalar } from '../scalars/date-time';
import { NodeType } from './node.type';
import { PageInfoType } from './page-info.type';
import { ProviderEnum } from './provider.type';

type Shown = Pick<Customer, 'id' | 'reference' | 'email' | 'phone' | 'provider' | 'createdAt'>;

@ObjectType('Customer', {
  description: "A payer known to a provider's vault, which keeps the payer's cards.",
  implements: NodeType,
  simpleResolvers: true,
})
export class CustomerType extends NodeType implements Shown {
  @Field(() => String, { description: 'Your own id for the customer.' })
  reference!: string;

  @Field(() => String, { nullable: true, description: 'E-mail address as given; it is not verified.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number as given; it is not verified.' })
  phone!: string | null;

  @Field(() => ProviderEnum, { description: 'The provider whose vault knows the customer.' })
  provider!: Provider;

  @Field(() => DateTimeScalar, { description: 'When the customer was created here.' })
  createdAt!: Date;
}

@ObjectType('CustomerEdge', { description: 'A customer and its place in the list.', simpleResolvers: true })
export class CustomerEdgeType {
  @Field(() => CursorScalar, { description: 'Place in the list, for `after`.' })
  cursor!: string;

  @Field(() => CustomerType, { description: 'The customer.' })
  node!: Customer;
}

@ObjectType('CustomerConnection', {
  description: 'A page of customers, newest first.',
  simpleResolvers: true,
})
export class CustomerConnectionType {
  @Field(() => [CustomerEdgeType], { description: 'The customers with their cursors.' })
  edges!: readonly CustomerEdgeType[];

  @Field(() => [CustomerType], { description: 'The customers alone.' })
  nodes!: readonly Customer[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;
}
