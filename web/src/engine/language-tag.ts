/** A language tag in the form of BCP 47. Some systems report "en-US@posix" or "en_US.UTF-8"; both become "en-US". */
export const plainTag = (tag: string): string => tag.replace(/[@.].*/, '').replaceAll('_', '-');
