import { type ProviderEmulator } from '../../../emulator/provider';
import { dated } from '../answers';
import { exchange } from '../exchange';
import { type Pi } from '../pi';
import { alterHorizon } from './alterations';
import { answerHorizon } from './api';
import { LoadBalancer } from './node';
import { problem, problemOfStatus } from './problems';

/** What the Horizon origin does in its own way. */
export function horizonPart(pi: Pi): Pick<ProviderEmulator, 'handle' | 'alter' | 'notFound' | 'failure'> {
  const balancer = new LoadBalancer(pi);
  return {
    handle: call => exchange(pi, call, one => answerHorizon(pi, balancer, one)),
    alter: alterHorizon,
    notFound: () => dated(pi, problem('not_found')),
    failure: status => dated(pi, problemOfStatus(status)),
  };
}
