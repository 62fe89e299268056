import { type Mask, type MaskRules } from '../exchange-log';

function each(mask: Mask, ...names: readonly string[]): Record<string, Mask> {
  return Object.fromEntries(names.map(name => [name, mask]));
}

/** IntraZon contract, sections 2 and 4.4; names of people are ours to hide, and texts that may quote what they refuse. */
export const MASK_RULES: MaskRules = {
  properties: {
    ...each({ keepLast: 4 }, 'cc_num'),
    ...each('FIXED', 'cc_csc', 'message'),
    ...each('ALL', 'cc_name', 'name', 'app_unique_id'),
  },
  headers: {
    ...each('FIXED', 'authorization', 'www-authenticate', 'proxy-authenticate', 'proxy-authorization'),
    ...each('FIXED', 'set-cookie'),
  },
};
