export const calendar = 1;
