/** The hash of bytes as `integrity` attributes, fetch and policies want it: `sha256-…`. */
import { createHash } from 'node:crypto';

export const integrityOf = (bytes, algorithm = 'sha256') =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;

/** Its last characters: enough to tell two versions of a file apart, where nobody is to be kept from forging one. */
export const endOf = (integrity) => integrity.slice(-12);
