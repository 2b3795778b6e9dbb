import type { Words } from './words.js';

export const words: Words = {
  lang: 'en',
  dir: 'ltr',
  next: 'Continue',
  left: (min, max) =>
    max < 2
      ? 'last question'
      : min === max
        ? `${max} questions left`
        : `about ${Math.round((min + max) / 2)} questions left`,
  whyWeAsk: 'Why we ask',
  or: 'or',
  refused: 'The questions cannot be shown right now. What follows is for everyone.',
  tryAgain: 'Try again',
  show: 'Show the first question',
  language: 'Language',
};
