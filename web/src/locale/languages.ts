import { assets } from 'virtual:assets';

/** Languages of a pack in this release. */
export function languages(pack: string): string[] {
  return Object.keys(assets.packs)
    .filter((name) => name.startsWith(`${pack}.`))
    .map((name) => name.split('.')[1] as string);
}
