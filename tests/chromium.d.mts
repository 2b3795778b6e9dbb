export const chromiumProgram: string;
export const wholeChromium: string;
export function chromiumOptions(...flags: string[]): { executablePath: string; args: string[] };
