import { assets } from 'virtual:assets';

/** Languages that a pack of this release is written in. */
export function languages(pack: string): string[] {
  return Object.keys(assets.packs)
    .filter((name) => name.startsWith(`${pack}.`))
    .map((name) => name.split('.')[1] as string);
}
