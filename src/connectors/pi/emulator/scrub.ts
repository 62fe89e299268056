import { type Scrubber } from '../../emulator/scrubbing';

/** What this emulator keeps of an exchange: keys and access tokens are masked, pages are dropped. Signed envelopes are no secret. */
export const piScrubber: Scrubber = {
  text: (body, contentType) => {
    const isKept = /^application\/(json|hal\+json|problem\+json|x-www-form-urlencoded)/.test(contentType);
    return isKept ? maskSeeds(body) : body === '' ? '' : '(not kept)';
  },
  header: (name, value) => (/^(authorization|cookie)$/i.test(name) ? '********' : maskSeeds(value)),
  target: maskSeeds,
};

/** A private seed has no place in any call; one that was sent by mistake is not written down. */
function maskSeeds(text: string): string {
  return text.replace(/S[A-Z2-7]{55}/g, '********');
}
