export const chromiumProgram: string;
export function chromiumOptions(...flags: string[]): { executablePath: string; args: string[] };
