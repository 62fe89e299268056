import { type MaskRules } from '../exchange-log';

/** What an exchange log may not show: keys and signatures, the player's own data, and addresses that open a payment. */
export const MASK_RULES: MaskRules = {
  properties: {
    validatedEmail: 'ALL',
    displayName: 'ALL',
    avatarIconUrl: 'FIXED',
    profileUrl: 'FIXED',
    profileImageUrl: 'FIXED',
    ipAddress: 'ALL',
    url: 'FIXED',
  },
  headers: {
    authorization: 'FIXED',
    'set-cookie': 'FIXED',
    'x-stash-api-key': 'FIXED',
    'x-stash-hmac-signature': 'FIXED',
    'stash-hmac-signature': 'FIXED',
  },
};
