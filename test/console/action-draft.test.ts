import { type OutcomeFragment } from '../../src/console/generated/operations';
import { mayTryAgain, newDraft, reduceDraft, type DraftAction } from '../../src/console/state/action-draft';

const run = (...actions: readonly DraftAction[]) => actions.reduce(reduceDraft, newDraft('key-1'));
const amount = (text: string): DraftAction => ({ type: 'edit', input: { amount: text } });

function answer(retry: OutcomeFragment['errors'][number]['retry']): DraftAction {
  const error = { __typename: 'IllegalState', message: 'no', moneyMoved: 'NO', retry } as const;
  const outcome = {
    __typename: 'ChangePaymentPayload',
    payment: null,
    operation: null,
    replayed: false,
  } as const;
  return { type: 'answer', outcome: { ...outcome, errors: [error] } };
}

describe('a wish to move money', () => {
  it('goes out once, however often it is sent', () => {
    const sending = run({ type: 'send' });
    expect(reduceDraft(sending, { type: 'send' })).toBe(sending);
    expect(reduceDraft(sending, amount('2'))).toBe(sending);
  });

  it('keeps its key and its input while nobody answered', () => {
    const unanswered = run(
      amount('1'),
      { type: 'send' },
      { type: 'unanswered', message: 'lost' },
      amount('2'),
    );
    expect(unanswered).toMatchObject({ phase: 'unanswered', key: 'key-1', input: { amount: '1' } });
    expect(reduceDraft(unanswered, { type: 'send' })).toMatchObject({ key: 'key-1', input: { amount: '1' } });
  });

  it('is not taken for undone because its second sending was refused', () => {
    const lost = run(amount('1'), { type: 'send' }, { type: 'unanswered', message: 'lost' });
    const refused: DraftAction = { type: 'refused', message: 'no' };
    const after = [{ type: 'send' } as const, refused].reduce(reduceDraft, lost);
    expect(after).toMatchObject({ phase: 'unanswered', key: 'key-1', input: { amount: '1' } });
    expect(run({ type: 'send' }, refused)).toMatchObject({ phase: 'editing', key: 'key-1' });
  });

  it('gets a new key only when the server says that one is needed', () => {
    const again: DraftAction = { type: 'again', newKey: 'key-2' };
    expect(run({ type: 'send' }, answer('NEW_KEY'), again)).toMatchObject({ phase: 'editing', key: 'key-2' });
    for (const retry of ['SAME_KEY', 'AFTER_RESOLUTION'] as const) {
      const kept = run(amount('1'), { type: 'send' }, answer(retry), again, amount('2'));
      expect(kept).toMatchObject({ phase: 'unanswered', key: 'key-1', input: { amount: '1' } });
    }
  });

  it('is not offered again when another try would end the same', () => {
    const told = run({ type: 'send' }, answer('NEVER'));
    expect(told.phase === 'told' && mayTryAgain(told.outcome)).toBe(false);
  });
});
