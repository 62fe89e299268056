import { type PayoutRail } from '../payout-contract';
import { cancel } from './cancel';
import { complete } from './complete';
import { type PiConfig } from './config';
import { findTransaction } from './find-transaction';
import { inspect } from './inspect';
import { type PiParts } from './parts';
import { readOne, readOpen } from './read-payments';
import { register } from './register';
import { sign } from './sign';
import { submit } from './submit';

/** The steps of a payout, one file each (Pi contract, section 4). */
export function payout(pi: PiParts, { dailyLimit }: Pick<PiConfig, 'dailyLimit'>): PayoutRail {
  return {
    currency: 'PI',
    network: pi.network,
    address: pi.wallet.address,
    dailyLimit: dailyLimit?.minor ?? null,
    register: (call, order) => register(pi, call, order),
    listOpen: signal => readOpen(pi, signal),
    read: (signal, reference) => readOne(pi, signal, reference),
    cancel: (call, reference) => cancel(pi, call, reference),
    sign: (call, request) => sign(pi, call, request),
    submit: (call, envelope) => submit(pi, call, envelope),
    inspect: (signal, envelopes) => inspect(pi, signal, envelopes),
    findTransaction: (signal, payment) => findTransaction(pi, signal, payment),
    complete: (call, payment, hash) => complete(pi, call, payment, hash),
  };
}
