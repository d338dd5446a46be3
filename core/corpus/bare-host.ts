/** A host in small letters, without what a site's mobile or plain pages put before it. */
export function bareHost(domain: string): string {
  return domain.toLowerCase().replace(/^(?:www|m|amp)\./, "");
}
