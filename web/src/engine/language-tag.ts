/** A language tag by the rules of BCP 47: "en-US" of "en-US@posix" and of "en_US.UTF-8", which some systems say. */
export const plainTag = (tag: string): string => tag.replace(/[@.].*/, '').replaceAll('_', '-');
