/** The hash of bytes in the form of `integrity` attributes, fetch and policies: `sha256-…`. */
import { createHash } from 'node:crypto';

export const integrityOf = (bytes, algorithm = 'sha256') =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;

/**
 * A first screen as the compiler wrote it, with the last characters of its hash. They distinguish two versions and need
 * not resist forgery. web/src/element/load.ts computes the same for files that it fetches.
 */
export const openingOf = (bytes) => ({ hash: integrityOf(bytes).slice(-12), ...JSON.parse(bytes) });
