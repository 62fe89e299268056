import { type MaskRules } from '../exchange-log';

/**
 * API key and access tokens travel in one header. Who a user is in the app is hidden, too. Envelopes may be read by
 * anybody: whoever has one can only make happen what we want to happen. The seed never comes near a request.
 */
export const MASK_RULES: MaskRules = {
  properties: { username: 'ALL', accessToken: 'FIXED', access_token: 'FIXED' },
  headers: {
    authorization: 'FIXED',
    'proxy-authorization': 'FIXED',
    'www-authenticate': 'FIXED',
    cookie: 'FIXED',
    'set-cookie': 'FIXED',
  },
};
