import { type xdr } from '@stellar/stellar-sdk/no-axios';

/** A transaction's memo, in the form that Horizon shows and rows keep. */
export interface Memo {
  readonly type: 'none' | 'text' | 'id' | 'hash' | 'return';
  /** Text, decimal id, or base64 of a hash. */
  readonly value?: string;
  /** Base64 of a text's bytes: they need not be UTF-8. */
  readonly bytes?: string;
}

export function readMemo(memo: xdr.Memo): Memo {
  switch (memo.switch().name) {
    case 'memoText': {
      const bytes = Buffer.from(memo.text());
      return { type: 'text', value: bytes.toString('utf8'), bytes: bytes.toString('base64') };
    }
    case 'memoId':
      return { type: 'id', value: memo.id().toString() };
    case 'memoHash':
      return { type: 'hash', value: memo.hash().toString('base64') };
    case 'memoReturn':
      return { type: 'return', value: memo.retHash().toString('base64') };
    case 'memoNone':
      return { type: 'none' };
  }
}
