import type { Server } from 'node:http';

export const contentSecurityPolicy: string;
export function siteServer(folder: string): Server;
export function listen(server: Server, port: number, host?: string): Promise<number>;
