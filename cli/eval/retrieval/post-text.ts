/**
 * A post of a social network as running text: without addresses and links to pictures, its hashtags and account names parted into words
 * ("#AustralianFires", "@CenterForBioDiv").
 */
export function postText(post: string): string {
  return post
    .replace(/(?:https?:\/\/|pic\.twitter\.com\/)\S+/gu, " ")
    .replace(/[#@]([\p{L}\p{N}_]+)/gu, (_, name: string) => ` ${parted(name)} `)
    .replace(/\s+/gu, " ")
    .trim();
}

function parted(name: string): string {
  return name
    .replaceAll("_", " ")
    .replace(/(\p{Ll})([\p{Lu}\p{N}])/gu, "$1 $2")
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2");
}
