// Pages name this one address, which is the same in every release, so that a cached page finds the release that the
// plugin now holds. Each version has a folder of its own, because parts of the script import the whole by its address.
const load = (version) => import(`./v${version}/runner-advisor.js`);

load('{{version}}').catch(async () => {
  // This file came from a cache, and an update has removed its release. Read the present version.
  const answer = await fetch(new URL('version.txt', import.meta.url), { cache: 'no-store' });
  if (answer.ok) await load((await answer.text()).trim());
});
