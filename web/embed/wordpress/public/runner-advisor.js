// The one address that pages name, and the same in every release: a page that a cache has kept still finds the release that
// the plugin holds now. The version lies in a folder of its own, since parts of the script name the whole by its address.
const load = (version) => import(`./v${version}/runner-advisor.js`);

load('{{version}}').catch(async () => {
  // This file itself came from a cache, and an update has taken its release away.
  const answer = await fetch(new URL('version.txt', import.meta.url), { cache: 'no-store' });
  if (answer.ok) await load((await answer.text()).trim());
});
