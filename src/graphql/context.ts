import { type Clock } from '../domain/clock';
import { type Principal } from '../domain/principal';
import { type EventSource } from '../events/tail';
import { type Services } from '../services/dependencies';
import { type ReadModels, readModels } from '../services/read-models';
import { createLoaders, type Loaders } from './loaders/loaders';
import { type OperationScope } from './server/options';

/** What resolvers work with. Made for each operation; that of a subscription lives as long as the subscription. */
export interface Context {
  readonly principal: Principal;
  readonly requestId: string;
  readonly reads: ReadModels;
  readonly loaders: Loaders;
  readonly services: Services;
  readonly events: EventSource;
  readonly clock: Clock;
}

export interface ContextDependencies {
  readonly services: Services;
  readonly events: EventSource;
}

export type ContextScope = Pick<OperationScope, 'transport' | 'requestId'> &
  Partial<Pick<OperationScope, 'operationKind'>>;

/** Over a WebSocket whose kind of operation is not told, loaders do not cache: it may be a subscription. */
export function buildContext(
  dependencies: ContextDependencies,
  principal: Principal,
  { transport, requestId, operationKind }: ContextScope,
): Context {
  const cache = operationKind === undefined ? transport === 'http' : operationKind !== 'subscription';
  return new OperationContext(dependencies, principal, requestId, cache);
}

/** Makes what reads when it is first asked for: most listeners never do, since their frames are executed for another. */
class OperationContext implements Context {
  readonly services: Services;
  readonly events: EventSource;
  readonly clock: Clock;
  private madeReads: ReadModels | undefined;
  private madeLoaders: Loaders | undefined;

  constructor(
    { services, events }: ContextDependencies,
    readonly principal: Principal,
    readonly requestId: string,
    private readonly cache: boolean,
  ) {
    this.services = services;
    this.events = events;
    this.clock = services.clock;
  }

  get reads(): ReadModels {
    return (this.madeReads ??= readModels(this.services, this.principal));
  }

  get loaders(): Loaders {
    return (this.madeLoaders ??= createLoaders(this.reads, { cache: this.cache }));
  }
}
