/** The published topics of this site, which authors can open and change: zips of their content beside the studio. */
import { readZip } from './files.js';

export interface Published {
  readonly id: string;
  readonly title: string;
}

/** Returns an empty list on a site without published topics. */
export async function publishedTopics(): Promise<Published[]> {
  const answer = await fetch(new URL('content/topics.json', document.baseURI));
  return answer.ok ? answer.json() : [];
}

export async function openPublished(id: string): Promise<Map<string, string>> {
  const answer = await fetch(new URL(`content/${id}.zip`, document.baseURI));
  if (!answer.ok) throw new Error(id);
  return readZip(new Uint8Array(await answer.arrayBuffer()));
}
