export { words } from './en.js';
export { resultWords } from './en-result.js';
