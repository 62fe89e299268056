import { expectNoErrors, key, type Problem, type Stage } from './chapter';
import { CREATE_PAYOUT } from './documents';

/** Makes a Pi user at the emulator, with a wallet that can be paid to. */
export type NewPioneer = () => Promise<{ readonly uid: string }>;

/** Pi: a user is paid once, out of the wallet, over platform and chain. */
export async function piChapter({ client, story }: Stage, newPioneer: NewPioneer): Promise<void> {
  story.say('A player won 3.14 Pi: registered, signed, submitted and completed by the server itself.');
  const { uid: recipient } = await newPioneer();
  const { createPayout } = await client.ask<{ createPayout: { readonly errors: readonly Problem[] } }>(
    CREATE_PAYOUT,
    {
      input: {
        ...{ idempotencyKey: key(), reference: 'prize-1', recipient, memo: 'You won' },
        ...{ amount: { amount: '3.14', currency: 'PI' }, metadata: { tournament: 7 } },
      },
    },
  );
  expectNoErrors(createPayout.errors);
  await story.until('prize-1', 'COMPLETED');
}
