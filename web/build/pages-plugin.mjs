/**
 * The module `virtual:pages`: addresses of our own pages with the questions, by "<pack>.<locale>", to which links with
 * answers lead. They are relative to the script, because the site works in any folder of any host: chunks are in
 * assets/, and a pinned copy of the scripts in a separate folder (pinned.mjs) uses the same pages.
 */
const kName = 'virtual:pages';

/** `pages`: the folder of each page below the site's root; empty for scripts that others host without our pages. */
export function pagesPlugin(pages) {
  const entries = Object.entries(pages).map(
    ([name, folder]) => `${JSON.stringify(name)}: root + ${JSON.stringify(folder)}`,
  );
  // The path has a name of its own, because Vite takes one that is written in the call for a file to add.
  const root = "const up = '../';\nconst root = new URL(up, import.meta.url).href.replace(/v\\d[\\w.-]*\\/$/, '');";
  return {
    name: 'pages',
    resolveId: (id) => (id === kName ? `\0${kName}` : null),
    load: (id) =>
      id === `\0${kName}` ? `${entries.length ? root : ''}\nexport const pages = { ${entries.join(', ')} };` : null,
  };
}
