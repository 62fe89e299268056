import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import { type OpenQuestion } from '../../services/studio-desk';
import { type Context } from '../context';
import {
  DecidePurchaseInput,
  DecidePurchasePayloadType,
  PurchaseQuestionItemType,
  PurchaseQuestionType,
} from '../types/purchase-question.type';

@Resolver(() => PurchaseQuestionType)
export class PurchaseQuestionResolver {
  @FieldResolver(() => [PurchaseQuestionItemType], { description: 'What is to be bought.' })
  items(@Root() { items }: OpenQuestion): readonly PurchaseQuestionItemType[] {
    return items.map(({ id, quantity }) => ({ sku: id, quantity }));
  }

  @Subscription(() => PurchaseQuestionType, {
    description:
      'Purchases that a provider (Stash) asks about before it charges, for code of yours that wants to decide. While ' +
      'nobody listens, or nobody answers within a second, the rules decide: the player exists and is not blocked, the ' +
      'goods are on sale and may be owned. A purchase that was granted is not asked about again.',
    subscribe: ({ context }: { context: Context }) =>
      context.services.studio.listen(context.principal.applicationId),
  })
  purchaseQuestions(@Root() question: OpenQuestion): OpenQuestion {
    return question;
  }

  @Mutation(() => DecidePurchasePayloadType, {
    description: 'Answers a purchase question. A no is told to the provider at once: nobody is charged.',
  })
  decidePurchase(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => DecidePurchaseInput, { description: 'Which question, and the answer.' })
    { questionId, approve }: DecidePurchaseInput,
  ): DecidePurchasePayloadType {
    const verdict = approve ? 'APPROVE' : 'REFUSE';
    return { inTime: services.studio.decide(principal.applicationId, questionId, verdict) };
  }
}
