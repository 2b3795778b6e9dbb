import type { Words } from './words.js';

export const words: Words = {
  lang: 'en',
  dir: 'ltr',
  back: 'Back',
  next: 'Continue',
  left: (min, max) =>
    max < 2 ? 'last question' : min === max ? `${max} left` : `about ${Math.round((min + max) / 2)} left`,
  whyWeAsk: 'Why we ask',
  or: 'or',
  problem: 'One thing is missing',
  chooseOne: 'Choose one answer.',
  chooseSome: (none) => (none ? `Choose what fits, or “${none}”.` : 'Choose what fits.'),
  wholeNumber: (min, max) => `Enter a whole number from ${min} to ${max}.`,
  raceDate: 'On this date',
  inDays: 'In this many days',
  refused: 'The questions cannot be shown right now. What follows is for everyone.',
  resultFailed: 'The full page could not be loaded. This is the advice in short.',
  show: 'Show the first question',
  language: 'Language',
};
