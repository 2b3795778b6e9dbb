/** What the getters of a class give for one of its objects, by name: JSON.stringify ignores getters of a class. */
export function valuesOf<T extends object>(of: T, prototype: T): T {
  const all = Object.entries(Object.getOwnPropertyDescriptors(prototype)).filter(([, { get }]) => get);
  return Object.fromEntries(all.map(([name]) => [name, of[name as keyof T]])) as T;
}
