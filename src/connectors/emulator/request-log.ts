import { type Clock } from '../../domain/clock';
import { maskCardNumbers, type Scrubber } from './scrubbing';
import { header, type WireAnswer, type WireRequest } from './wire';

/** One exchange, scrubbed. `status` is what the provider answered; `fault` says what became of it on the wire. */
export interface LoggedExchange {
  readonly id: number;
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly requestBody: string;
  status?: number;
  responseBody?: string;
  fault?: string;
}

const kept = 2_000;
const bodyCharsMax = 20_000;

/** The last exchanges, in memory. Nothing enters it unscrubbed. */
export class RequestLog {
  readonly #clock: Clock;
  #exchanges: LoggedExchange[] = [];
  #lastId = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  begin(request: WireRequest, fault: string | undefined, scrubber: Scrubber): LoggedExchange {
    this.#lastId += 1;
    const contentType = header(request, 'content-type') ?? '';
    const body = request.body.length === 0 ? '' : scrubber.text(request.body.toString('utf8'), contentType);
    const exchange: LoggedExchange = {
      id: this.#lastId,
      at: this.#clock.now().toISOString(),
      method: request.method,
      path: maskCardNumbers(scrubber.target(request.target)),
      headers: Object.fromEntries(
        request.headers.map(([name, value]) => [
          name.toLowerCase(),
          maskCardNumbers(scrubber.header(name, value)),
        ]),
      ),
      requestBody: clean(body),
      ...(fault === undefined ? {} : { fault }),
    };
    this.#exchanges.push(exchange);
    if (this.#exchanges.length > kept) this.#exchanges.shift();
    return exchange;
  }

  end(exchange: LoggedExchange, answer: WireAnswer, scrubber: Scrubber): void {
    exchange.status = answer.status;
    exchange.responseBody = clean(scrubber.text(answer.body, answer.headers['Content-Type'] ?? ''));
  }

  list(): readonly LoggedExchange[] {
    return this.#exchanges;
  }

  clear(): void {
    this.#exchanges = [];
  }
}

function clean(body: string): string {
  return maskCardNumbers(body).slice(0, bodyCharsMax);
}
