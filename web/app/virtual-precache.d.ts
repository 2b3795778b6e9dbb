/** Made by web/build/precache.mjs: what the app needs offline. */
declare module 'virtual:precache' {
  /** `revision` tells versions apart where the name holds no hash; `integrity` is what the bytes must be. */
  export const files: { url: string; revision: string | null; integrity: string }[];
}
