import { type ProviderCall } from '../../emulator/provider';
import { type WireAnswer } from '../../emulator/wire';
import { dated } from './answers';
import { type Pi } from './pi';

/** Takes a call through an origin, with the faults that both know. */
export async function exchange(
  pi: Pi,
  call: ProviderCall,
  answer: (call: ProviderCall) => Promise<WireAnswer>,
): Promise<WireAnswer> {
  const { fault } = call;
  if (fault?.name === 'deliveredTwice') await answer(call);
  return dated(pi, await answer(call), fault?.name === 'skewedDate' ? fault.parameters['ms'] : 0);
}
