import { type ControlHandler } from '../../emulator/provider';
import { jsonAnswer } from '../../emulator/wire';
import { type Payture } from './payture';

/** Controls that only Payture has. */
export function paytureControls(payture: Payture): Readonly<Record<string, ControlHandler>> {
  return {
    'GET codes': () =>
      jsonAnswer(
        200,
        payture.codes.entries().map(([, { customerKey: _key, expiresAtMs, ...code }]) => ({
          ...code,
          expiresAt: new Date(expiresAtMs).toISOString(),
        })),
      ),
    'GET orders': () =>
      jsonAnswer(
        200,
        payture.orders.entries().map(([, order]) => orderView(order)),
      ),
    'GET ignored': () => jsonAnswer(200, payture.ignored),
  };
}

function orderView(order: Parameters<Payture['orders']['put']>[1]): Readonly<Record<string, unknown>> {
  const { orderId, terminal, via, mode, state, amount, held, charged, refunded, card, customFields } = order;
  const pending = order.pending?.kind ?? null;
  return {
    ...{ orderId, terminal, via, mode, state, amount, held, charged, refunded, pending, customFields },
    mask: card.mask,
  };
}
