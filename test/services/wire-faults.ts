/** What can happen to a call on the wire, and whether the provider charged. */
export const FAULTS: readonly {
  readonly name: string;
  readonly fault: Readonly<Record<string, string | number>>;
  readonly charged: boolean;
}[] = [
  { name: 'the connection is reset before the effect', fault: { fault: 'resetBefore' }, charged: false },
  { name: 'the connection is reset after the effect', fault: { fault: 'resetAfter' }, charged: true },
  { name: 'nobody answers and nothing happened', fault: { fault: 'timeoutBefore' }, charged: false },
  { name: 'nobody answers and the effect stands', fault: { fault: 'timeoutAfter' }, charged: true },
  { name: '500 before the effect', fault: { fault: 'status', when: 'before', status: 500 }, charged: false },
  { name: '500 after the effect', fault: { fault: 'status', when: 'after', status: 500 }, charged: true },
  {
    name: '503 with HTML after the effect',
    fault: { fault: 'status', when: 'after', status: 503, body: 'html' },
    charged: true,
  },
  {
    name: '502 without a body before the effect',
    fault: { fault: 'status', when: 'before', status: 502, body: 'empty' },
    charged: false,
  },
  { name: 'headers cut after the effect', fault: { fault: 'cutHeaders' }, charged: true },
  { name: 'body cut after the effect', fault: { fault: 'cutBody' }, charged: true },
  { name: 'garbage after the effect', fault: { fault: 'garbage', when: 'after' }, charged: true },
  { name: 'garbage before the effect', fault: { fault: 'garbage', when: 'before' }, charged: false },
  { name: 'a gzip bomb after the effect', fault: { fault: 'gzipBomb', megabytes: 4 }, charged: true },
  {
    name: 'a redirect after the effect',
    fault: { fault: 'redirect', when: 'after', status: 302 },
    charged: true,
  },
  { name: 'an answer for another payment', fault: { fault: 'otherPayment' }, charged: true },
  { name: 'a wrong amount in the answer', fault: { fault: 'wrongAmount' }, charged: true },
  { name: 'a wrong currency in the answer', fault: { fault: 'wrongCurrency' }, charged: true },
  { name: 'a status nobody documented', fault: { fault: 'unknownStatus' }, charged: true },
  { name: 'a body in UTF-16', fault: { fault: 'wrongCharset', form: 'utf16' }, charged: true },
];
