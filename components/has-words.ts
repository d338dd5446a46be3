/** Whether a text has all the words typed, or their beginnings and parts; case and accents do not count. */
export function hasWords(text: string, typed: string): boolean {
  const all = bare(text);
  return bare(typed)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
