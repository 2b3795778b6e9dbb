/** A short checksum of a text: FNV-1a with 32 bits, as seven letters. It detects damage, not forgery. */
export function checksumOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
