/** FNV-1a of 32 bits over a text's code units, as a signed number. By G. Fowler, L. C. Noll and K.-P. Vo (RFC 9923). */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
