/**
 * Lists of the table `Pack`, by their place in the schema (engine/format/pack.fbs), and the words of its first list.
 * Constants and not an enum: a minifier writes them as numbers where they are used, across files too.
 */

export const Head = 0;
export const Questions = 1;
export const ClassStarts = 2;
export const Items = 7;
export const Variants = 8;
export const Schedules = 9;
export const Rules = 10;
export const CheckRules = 11;
export const Outcomes = 12;
export const CheckOutcomes = 13;
export const Options = 14;
export const Sources = 15;
export const SourceRefs = 16;
export const Names = 17;
export const RegionKeys = 18;
export const Regions = 19;
export const Texts = 20;

/** Places in `Head`. */
export const Id = 0;
export const Version = 1;
export const Locale = 2;
export const Title = 3;
export const Scope = 4;
export const ReviewStatus = 5;
export const ReviewBy = 6;
export const LateTextCount = 7;
export const TriageCount = 8;
export const Race = 9;
export const GeneralPage = 10;
export const Call = 11;
