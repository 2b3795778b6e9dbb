/**
 * The browsers that scripts and styles are built for: Baseline 2023 (Chrome and Edge 120, Firefox 121, Safari 17.2), and Chrome
 * and Edge back to 112, in which tests/old-browsers visits. Vite writes newer syntax, such as `light-dark()`, in older words;
 * Biome refuses style sheets with anything newer that it cannot rewrite (`useBaseline` in web/biome.json; what is allowed there
 * beside it only makes a page nicer, and is missed by nobody).
 *
 * What older browsers lack is told by the script, which fails before it draws anything: the page's own text stays.
 */
export const kTargets = ['chrome112', 'edge112', 'firefox121', 'safari17.2'];
