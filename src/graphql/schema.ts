import 'reflect-metadata';
import { GraphQLInputObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { type Context } from './context';
import { publicCause } from './errors';
import { clearLoaders } from './loaders/loaders';
import { ACCESS, requireRole } from './resolvers/access';
import { CardMutationsResolver, CardResolver } from './resolvers/card.resolver';
import { ChangePaymentResolver } from './resolvers/change-payment.resolver';
import {
  CustomerMutationsResolver,
  CustomerQueriesResolver,
  CustomerResolver,
} from './resolvers/customer.resolver';
import {
  AlreadyOwnedResolver,
  EntitlementChangedResolver,
  EntitlementResolver,
} from './resolvers/entitlement.resolver';
import {
  CardChangedResolver,
  EventResolver,
  HostedCheckoutStatusChangedResolver,
  PaymentStatusChangedResolver,
} from './resolvers/event.resolver';
import { HostedCheckoutResolver } from './resolvers/hosted-checkout.resolver';
import { MoneyResolver } from './resolvers/money.resolver';
import { NodeResolver } from './resolvers/node.resolver';
import { OperationResolver } from './resolvers/operation.resolver';
import { PaymentQueriesResolver } from './resolvers/payment-queries.resolver';
import { PaymentResolver } from './resolvers/payment.resolver';
import {
  PayoutMutationsResolver,
  PayoutQueriesResolver,
  PayoutResolver,
  PayoutStatusChangedResolver,
} from './resolvers/payout.resolver';
import { PlayerMutationsResolver, PlayerQueriesResolver, PlayerResolver } from './resolvers/player.resolver';
import { ProviderResolver } from './resolvers/provider.resolver';
import { PurchaseQuestionResolver } from './resolvers/purchase-question.resolver';
import { PurchaseResolver } from './resolvers/purchase.resolver';
import { DeclinedResolver, OutcomeUnknownResolver, UserErrorResolver } from './resolvers/user-error.resolver';
import { UserPaymentResolver } from './resolvers/user-payment.resolver';
import {
  PaymentLineResolver,
  VirtualGoodMutationsResolver,
  VirtualGoodQueriesResolver,
  VirtualGoodResolver,
} from './resolvers/virtual-good.resolver';
import {
  CardChangedType,
  EntitlementChangedType,
  HostedCheckoutStatusChangedType,
  PaymentStatusChangedType,
  PayoutStatusChangedType,
} from './types/event.type';

type ResolverClass = new () => object;

const RESOLVERS: NonEmptyArray<ResolverClass> = [
  AlreadyOwnedResolver,
  CardChangedResolver,
  CardMutationsResolver,
  CardResolver,
  ChangePaymentResolver,
  CustomerMutationsResolver,
  CustomerQueriesResolver,
  CustomerResolver,
  DeclinedResolver,
  EntitlementChangedResolver,
  EntitlementResolver,
  EventResolver,
  HostedCheckoutResolver,
  HostedCheckoutStatusChangedResolver,
  MoneyResolver,
  NodeResolver,
  OperationResolver,
  OutcomeUnknownResolver,
  PaymentLineResolver,
  PaymentQueriesResolver,
  PaymentResolver,
  PaymentStatusChangedResolver,
  PayoutMutationsResolver,
  PayoutQueriesResolver,
  PayoutResolver,
  PayoutStatusChangedResolver,
  PlayerMutationsResolver,
  PlayerQueriesResolver,
  PlayerResolver,
  ProviderResolver,
  PurchaseQuestionResolver,
  PurchaseResolver,
  UserErrorResolver,
  UserPaymentResolver,
  VirtualGoodMutationsResolver,
  VirtualGoodQueriesResolver,
  VirtualGoodResolver,
];

const ROOTS = {
  Query: 'What can be read. Nothing here changes anything.',
  Mutation:
    'What can be changed. Failures that you can act on are in `errors` of the payload, each saying whether money moved; ' +
    'top-level GraphQL errors mean that the request was refused, or that the server failed: then repeat it under its key.',
  Subscription: 'What can be listened to, over a WebSocket with the protocol graphql-transport-ws.',
} as const;

/** The API's schema. Throws when a root field has no rule of access. */
export function buildApiSchema(): GraphQLSchema {
  const instances = new Map<unknown, object>(RESOLVERS.map(each => [each, new each()]));
  const schema = buildSchemaSync({
    resolvers: RESOLVERS,
    orphanedTypes: [
      PaymentStatusChangedType,
      HostedCheckoutStatusChangedType,
      PayoutStatusChangedType,
      EntitlementChangedType,
      CardChangedType,
    ],
    container: { get: (wanted: unknown) => instances.get(wanted) },
    pubSub: { publish: noPubSub, subscribe: noPubSub },
    validate: false,
    disableInferringDefaultValues: true,
  });
  markOneOf(schema, 'PayWithInput');
  for (const [name, description] of Object.entries(ROOTS)) finishRoot(schema, name, description);
  return schema;
}

/** TypeGraphQL insists on it; subscriptions here read the journal by cursor (events/tail.ts). */
function noPubSub(): never {
  throw new Error('There is no PubSub: subscribe to the journal.');
}

/** TypeGraphQL 2.0.0-rc.4 cannot say @oneOf; graphql-js checks it wherever the type says so. */
function markOneOf(schema: GraphQLSchema, name: string): void {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLInputObjectType)) throw new Error(`${name} is no input type.`);
  type.isOneOf = true;
}

function finishRoot(schema: GraphQLSchema, name: string, description: string): void {
  const root = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].find(
    type => type?.name === name,
  );
  if (!root) throw new Error(`The schema has no ${name}.`);
  root.description = description;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-argument -- graphql-js has `any` for the context here
  for (const field of Object.values(root.getFields())) guard(name, field);
}

/** Checks the role before a root field runs, and lets the client read what services throw for it to read. */
function guard(root: string, field: GraphQLField<unknown, Context>): void {
  const roles = ACCESS[`${root}.${field.name}`];
  const { resolve, subscribe } = field;
  if (!roles || !resolve) throw new Error(`${root}.${field.name} has no rule of access or no resolver.`);
  field.resolve = async (source, args: unknown, context, info) => {
    requireRole(roles, context);
    if (root === 'Mutation') clearLoaders(context.loaders);
    try {
      return await resolve(source, args, context, info);
    } catch (cause) {
      throw publicCause(cause);
    }
  };
  if (!subscribe) return;
  field.subscribe = async (source, args: unknown, context, info) => {
    requireRole(roles, context);
    return subscribe(source, args, context, info);
  };
}
