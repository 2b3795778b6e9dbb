/** The part of content security policies that an embedded widget needs. */

/** The directives of one policy, by name. */
function parse(text) {
  const directives = new Map();
  for (const part of text.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  return directives;
}

/**
 * All policies of a response: each header and each meta element is one, and all of them must allow a request. `metas`
 * are the attributes of the page's meta elements.
 */
export function policiesOf(headers, metas = []) {
  const texts = (headers.get('content-security-policy') ?? '').split(',');
  for (const meta of metas) {
    if (meta.get('http-equiv')?.toLowerCase() === 'content-security-policy') texts.push(meta.get('content') ?? '');
  }
  return texts.filter((text) => text.trim()).map(parse);
}

function matches(source, address, page) {
  if (source === "'self'") return address.origin === page.origin;
  if (source === '*') return /^https?:$/.test(address.protocol);
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return address.protocol === source;
  const [, scheme, host, port, path] = /^(?:([a-z][\w+.-]*):\/\/)?([^/:']+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
  if (!host) return false;
  if (scheme && `${scheme}:` !== address.protocol) return false;
  const hostFits = host.startsWith('*.') ? address.hostname.endsWith(host.slice(1)) : host === address.hostname;
  const portFits = port === '*' || (port ?? '') === address.port;
  const pathFits =
    !path || path === '/' || (path.endsWith('/') ? address.pathname.startsWith(path) : address.pathname === path);
  return hostFits && portFits && pathFits;
}

/** The sources of a directive, or of the directives that it falls back to; null when there are none. */
function rule(policy, names) {
  for (const name of [...names, 'default-src']) if (policy.has(name)) return policy.get(name);
  return null;
}

/** Whether the policy allows the address for the first of those directives that it has. */
export function allows(policy, names, address, page, nonce) {
  const sources = rule(policy, names);
  if (!sources) return true;
  if (nonce && sources.includes(`'nonce-${nonce}'`)) return true;
  return sources.some((source) => matches(source, address, page));
}

export function allowsWasm(policy) {
  const sources = rule(policy, ['script-src']);
  return !sources || sources.includes("'wasm-unsafe-eval'") || sources.includes("'unsafe-eval'");
}

/** Whether a page of ours with these headers may be framed by that page. */
export function framedBy(headers, frame, page) {
  if (frame.origin !== page.origin && headers.get('x-frame-options')) return false;
  const ancestors = policiesOf(headers).map((policy) => policy.get('frame-ancestors'));
  return ancestors.every((sources) => !sources || sources.some((source) => matches(source, page, frame)));
}
