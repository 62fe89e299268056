import { randomBytes } from 'node:crypto';
import { type DemoClient } from './client';
import { type Story } from './story';

/** What a chapter of the demo has: a client like any other, and a story that hears the events as they are pushed. */
export interface Stage {
  readonly client: DemoClient;
  readonly story: Story;
}

export interface Shown {
  readonly id: string;
  readonly reference: string;
  readonly providerReference: string | null;
  readonly status: string;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly captured: { readonly amount: string; readonly minorUnits: string };
  readonly refunded: { readonly amount: string; readonly minorUnits: string };
  readonly nextAction: { readonly url?: string; readonly acsUrl?: string; readonly md?: string } | null;
}

export interface Changed {
  readonly payment: Shown | null;
  readonly hostedCheckout?: { readonly redirectUrl: string } | null;
  readonly errors: readonly Problem[];
}

export interface Problem {
  readonly message: string;
  readonly moneyMoved: string;
}

/** Throws the first error, with what it says about the money. */
export function expectNoErrors(errors: readonly Problem[]): void {
  const [error] = errors;
  if (error) throw new Error(`${error.message} (money moved: ${error.moneyMoved})`);
}

export function expectPayment({ payment, errors }: Changed): Shown {
  expectNoErrors(errors);
  if (!payment) throw new Error('There is neither a payment nor an error.');
  return payment;
}

/** A new idempotency key. */
export function key(): string {
  return `demo-${randomBytes(8).toString('hex')}`;
}

export function cardDetails(number: string) {
  const details = { expiryMonth: 12, expiryYear: 2035, securityCode: '123', holder: 'Ada Lovelace' };
  return { number, ...details };
}
