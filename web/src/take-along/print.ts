export const print = 1;
