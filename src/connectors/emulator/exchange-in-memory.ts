import { type EmulatorCore } from './core';
import { isAlteration } from './fault-kinds';
import { type ProviderEmulator } from './provider';
import { type WireAnswer, type WireRequest } from './wire';

/** One call without a wire: what can go wrong on a wire is the network's to do, the rest is as in `exchangeCall`. */
export async function exchangeInMemory(
  core: EmulatorCore,
  provider: ProviderEmulator,
  request: WireRequest,
): Promise<WireAnswer> {
  const fault = core.faults.takeForCall(request.method, request.target);
  try {
    const own = fault?.own === undefined ? {} : { fault: fault.own };
    const answer = await provider.handle({ request, atWork: async () => undefined, ...own });
    return fault !== undefined && isAlteration(fault.kind) ? provider.alter(fault.kind, answer) : answer;
  } catch (error) {
    core.warn(`emulator ${provider.provider} failed: ${error instanceof Error ? (error.stack ?? '') : ''}`);
    return provider.failure(500);
  }
}
