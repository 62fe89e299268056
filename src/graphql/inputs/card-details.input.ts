import { Field, InputType, Int } from 'type-graphql';

@InputType('CardDetailsInput', {
  description:
    'Card data in clear: passed to the provider, never stored. Refused unless the server allows it.',
})
export class CardDetailsInput {
  @Field(() => String, { description: 'The card number: 12 to 19 digits without blanks.' })
  number!: string;

  @Field(() => Int, { description: '1 to 12.' })
  expiryMonth!: number;

  @Field(() => Int, { description: 'Four digits.' })
  expiryYear!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Three or four digits; passed on once and never kept in any form.',
  })
  securityCode?: string | null;

  @Field(() => String, { description: 'Name on the card.' })
  holder!: string;
}
