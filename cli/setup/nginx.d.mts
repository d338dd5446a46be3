export function findNginx(): string | null;
export function ensureNginx(): Promise<string | null>;
export const NGINX_MISSING: string;
