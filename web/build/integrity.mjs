/** The hash of bytes as `integrity` attributes, fetch and policies want it: `sha256-…`. */
import { createHash } from 'node:crypto';

export const integrityOf = (bytes, algorithm = 'sha256') =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;
