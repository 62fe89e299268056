import { type OwnFaultKinds } from '../../emulator/fault-kinds';

/** Faults that only this emulator can do; each strikes the call that it matches. (Pi contract, section 8.3) */
export const piFaults: OwnFaultKinds = {
  lateInclusion: {
    parameters: { ledgers: 0 },
    does: 'submission: a 504 at once (PENDING when asynchronous); the next ledger but so many has the transaction',
  },
  lastMomentInclusion: {
    parameters: {},
    does: 'submission: a 504 at once; the last ledger that its time bound allows has the transaction',
  },
  neverIncluded: { parameters: {}, does: 'submission: a 504 at once; core has lost the transaction' },
  feeSurge: {
    parameters: { fee: 1_000_000 },
    does: 'submission: bids below so many stroops per operation are tx_insufficient_fee',
  },
  sequenceStolen: {
    parameters: {},
    does: "submission from an app's wallet: another signer uses up the sequence number first",
  },
  laggingNode: { parameters: { ledgers: 3 }, does: 'Horizon: a node that is so many ledgers behind answers' },
  skewedDate: { parameters: { ms: 10_000 }, does: 'the Date header is wrong by so much' },
  deliveredTwice: { parameters: {}, does: 'the request arrives twice; the second answer is sent' },
  walletChanged: {
    parameters: {},
    does: 'Platform: the user of the answered payment changes the wallet right after',
  },
  wrongNetwork: { parameters: {}, does: 'Platform: payments in the answer name the other network' },
  wrongRecipient: { parameters: {}, does: "Platform: payments in the answer have a stranger's to_address" },
  wrongSender: { parameters: {}, does: "Platform: payments in the answer have a stranger's from_address" },
  wrongUser: { parameters: {}, does: 'Platform: payments in the answer are for another user' },
  wrongDirection: { parameters: {}, does: 'Platform: payments in the answer go the other way' },
};
