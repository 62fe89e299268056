import { type ExchangeSeen } from '../../connectors/transport';
import { type Tracer } from '../../domain/tracer';
import { type RequestTracer } from '../../http/trace-requests';

/** Everything that makes spans. */
export interface Tracing {
  readonly tracer: Tracer;
  /** Undefined where no traces are wanted. */
  readonly requests: RequestTracer | undefined;
  /** Hears of each call to a provider, where it was made. */
  readonly onExchange: ((seen: ExchangeSeen) => void) | undefined;
  /** Sends what is left, for a moment; what cannot be sent then is given up. */
  close(): Promise<void>;
}
