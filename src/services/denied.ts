import { type PurchaseRefusal } from '../connectors/contract';

/** The purchase may not be made. The unit of work is undone as a whole: a refusal leaves no record. */
export class Denied extends Error {
  override readonly name = 'Denied';
  constructor(readonly reason: PurchaseRefusal) {
    super(reason);
  }
}
