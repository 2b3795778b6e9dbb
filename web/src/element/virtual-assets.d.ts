/** Made by web/build/assets-plugin.mjs. */
declare module 'virtual:assets' {
  export const assets: {
    /** The topic of an element that names none. */
    readonly topic: string;
    /** Address of the WebAssembly engine; here as below with `#sha256-…`, what the bytes there must be. */
    readonly engine: string;
    /** Address of each pack, by "<pack>.<locale>". */
    readonly packs: Readonly<Record<string, string | undefined>>;
    /** The first screen of each pack that has one to be drawn by itself; in other languages than English its address. */
    readonly first: Readonly<Record<string, import('./first-screen.js').FirstScreen | string | undefined>>;
    /** Address of the words that only its results show, likewise. */
    readonly words: Readonly<Record<string, string | undefined>>;
  };
}

/** Made by web/build/pages-plugin.mjs. */
declare module 'virtual:pages' {
  /** Address of our own page with the questions, by "<pack>.<locale>"; none where the widget is hosted without our pages. */
  export const pages: Readonly<Record<string, string | undefined>>;
}
