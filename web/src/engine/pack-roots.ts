/** The first roots of every pack (engine/format/pack.fbs), and where its items begin. Constants, as in pack-fields.ts. */

export const ChecksAvailable = 0;
export const Checks = 1;
export const Urgency = 2;
export const Start = 3;
export const Items = 4;
