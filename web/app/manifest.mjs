/**
 * The web app manifest of one language. Its scope is the site's root. It has no `id`, because an id is resolved against
 * the root of the host, where a site in a folder would share it with other apps. Without `id`, the start URL is the
 * identity.
 */
export function manifest({ lang, words, title, description, up, screenshots }) {
  const icon = (file, sizes, purpose, type = 'image/png') => ({ src: `${up}icons/${file}`, sizes, type, purpose });
  return {
    scope: up || './',
    start_url: './',
    name: `${title} · ${words.name}`,
    short_name: words.name,
    description,
    lang,
    dir: 'ltr',
    display: 'standalone',
    background_color: '#f4f3ec',
    theme_color: '#0f6b57',
    categories: ['health', 'sports', 'fitness'],
    icons: [
      icon('icon.svg', 'any', 'any', 'image/svg+xml'),
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('maskable-512.png', '512x512', 'maskable'),
      icon('monochrome-512.png', '512x512', 'monochrome'),
    ],
    shortcuts: [
      { name: words.shortcutCheck, url: './#questions', icons: [icon('icon-192.png', '192x192', 'any')] },
      { name: words.shortcutSeen, url: 'general/#be-seen', icons: [icon('icon-192.png', '192x192', 'any')] },
    ],
    screenshots: screenshots.map(({ file, width, height, wide }) => ({
      src: `${up}screenshots/${file}`,
      sizes: `${width}x${height}`,
      type: 'image/png',
      form_factor: wide ? 'wide' : 'narrow',
      label: title,
    })),
  };
}
