/** The hash of bytes as `integrity` attributes, fetch and policies want it: `sha256-…`. */
import { createHash } from 'node:crypto';

export const integrityOf = (bytes, algorithm = 'sha256') =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;

/**
 * A first screen as the compiler wrote it, with the end of its hash: enough to tell two versions apart, where nobody is to
 * be kept from forging one. web/src/element/load.ts takes the same of those that it fetches.
 */
export const openingOf = (bytes) => ({ hash: integrityOf(bytes).slice(-12), ...JSON.parse(bytes) });
