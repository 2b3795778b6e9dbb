/** The packs of the last good build, for the widget beside the editor. */

let files = new Map<string, Uint8Array>();

/** Has the form of `virtual:assets`. Only the keys are read, for the languages of a pack. */
export const assets: { packs: Record<string, string>; first: Record<string, never> } = { packs: {}, first: {} };

export const packs = {
  set(built: readonly [string, Uint8Array][]): void {
    files = new Map(built);
    assets.packs = Object.fromEntries(
      built.filter(([name]) => name.endsWith('.head')).map(([name]) => [name.slice(0, -'.head'.length), name]),
    );
  },
  localesOf: (pack: string) =>
    Object.keys(assets.packs)
      .filter((name) => name.startsWith(`${pack}.`))
      .map((name) => name.slice(pack.length + 1)),
  async bytes(name: string): Promise<ArrayBuffer> {
    const bytes = files.get(name);
    if (!bytes) throw new Error('no such pack');
    return bytes.slice().buffer;
  },
};
