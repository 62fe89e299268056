import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type OpenQuestion } from '../../services/studio-desk';
import { DateTimeScalar } from '../scalars/date-time';
import { ProviderEnum } from './provider.type';

@ObjectType('PurchaseQuestionItem', {
  description: 'One thing that a player wants to buy, in the provider’s words.',
  simpleResolvers: true,
})
export class PurchaseQuestionItemType {
  @Field(() => String, { description: 'What the provider calls it: the `sku` of a good of yours.' })
  sku!: string;

  @Field(() => Int, { description: 'How many.' })
  quantity!: number;
}

@ObjectType('PurchaseQuestion', {
  description:
    'A provider asks whether it may charge a player. Answer with `decidePurchase` in time; otherwise the rules decide.',
  simpleResolvers: true,
})
export class PurchaseQuestionType implements Pick<OpenQuestion, 'id' | 'transactionId' | 'playerReference'> {
  @Field(() => ID, { description: 'What the answer names.' })
  id!: string;

  @Field(() => ProviderEnum, { description: 'Who asks.' })
  provider!: OpenQuestion['provider'];

  @Field(() => String, {
    description: 'The provider’s name of the purchase; the same for every try to pay it.',
  })
  transactionId!: string;

  @Field(() => String, { description: 'Your own id of the player who wants to buy.' })
  playerReference!: string;

  @Field(() => [PurchaseQuestionItemType], { description: 'What is to be bought.' })
  items!: OpenQuestion['items'];

  @Field(() => DateTimeScalar, { description: 'What is not answered by then is decided by the rules.' })
  decideBy!: Date;
}

@InputType('DecidePurchaseInput', { description: 'An answer to a purchase question.' })
export class DecidePurchaseInput {
  @Field(() => ID, { description: 'The question’s id.' })
  questionId!: string;

  @Field(() => Boolean, {
    description:
      'False: the provider may not charge, and nothing is granted. True: the rules decide, which may still say no.',
  })
  approve!: boolean;
}

@ObjectType('DecidePurchasePayload', {
  description: 'Whether the answer came in time.',
  simpleResolvers: true,
})
export class DecidePurchasePayloadType {
  @Field(() => Boolean, {
    description:
      'False: there is no such question any more, or it was asked at another node: answer on the socket that heard it.',
  })
  inTime!: boolean;
}
