import type { Context } from '../result/context.js';
export function actions(_c: Context): HTMLElement | false {
  return false;
}
