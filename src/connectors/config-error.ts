/**
 * A setting that is missing, contradictory or unsafe; thrown at start, before anything is sent. The message names the
 * setting and never its value, which may be a secret.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
