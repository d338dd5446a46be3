import type { Credit } from "../corpus/gazetteer";
import { fold } from "../text/fold";

/** Agencies by the folded names that credits use, without articles: those of a pack, and those that every page may credit. */
export type AgencyNames = ReadonlyMap<string, { readonly id: string; readonly name: string }>;

/** Indexes a pack's agencies; the well-known ones below are there with or without it, under the pack's id where it has one. */
export function agencyNames(credits: readonly Credit[]): AgencyNames {
  const known = KNOWN.map((line) => line.split("|")).map(([id = "", name = "", ...aliases]) => ({
    id,
    name,
    aliases,
  }));
  const names = new Map<string, { id: string; name: string }>();
  for (const { id, name, aliases } of [...credits.filter(({ agency }) => agency), ...known])
    for (const each of [name, ...aliases]) {
      const key = agencyKey(each);
      if (!names.has(key)) names.set(key, { id, name });
    }
  return names;
}

/** The form under which a name is looked up: folded, without article, "agency", "staff" or the like, or marks around it. */
export function agencyKey(name: string): string {
  let key = fold(name).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  for (let before = ""; before !== key; ) {
    before = key;
    key = key.replace(LEADING, "").replace(TRAILING, "");
  }
  return key;
}

const LEADING = /^(the|la|el|a|o|agencia|agencias|agency|redaccion|redacao|staff|da|do|de)\s/;
const TRAILING = /\s(staff|agency|news agency|newsroom|noticias|redaccion)$/;

const KNOWN: readonly string[] = [
  "reuters|Reuters|Thomson Reuters",
  "ap|AP|Associated Press",
  "afp|AFP|Agence France-Presse|Agence France Presse",
  "efe|EFE|Agencia EFE",
  "upi|UPI|United Press International",
  "xinhua|Xinhua|Xinhua News Agency",
  "sputnik|Sputnik|Sputnik Mundo|Sputnik Brasil",
  "lusa|Lusa|Agência Lusa",
  "ansa|ANSA|ANSA Brasil",
  "dpa|dpa|Deutsche Presse-Agentur",
  "bloomberg|Bloomberg|Bloomberg News",
  "europa-press|Europa Press|EP",
  "prensa-latina|Prensa Latina|PL",
  "tass|TASS|Itar-Tass",
  "ria-novosti|RIA Novosti",
  "interfax|Interfax",
  "anadolu-agency|Anadolu|Anadolu Agency|AA",
  "telam|Télam",
  "notimex|Notimex",
  "colprensa|Colprensa",
  "agencia-brasil|Agência Brasil",
  "estadao-conteudo|Estadão Conteúdo",
  "folhapress|Folhapress",
  "avn|AVN|Agencia Venezolana de Noticias",
  "kyodo|Kyodo|Kyodo News",
  "yonhap|Yonhap|Yonhap News Agency",
  "pti|PTI|Press Trust of India",
  "ani|ANI|Asian News International",
  "ians|IANS",
  "pa|PA|PA Media|Press Association",
  "canadian-press|The Canadian Press",
  "aap|AAP|Australian Associated Press",
  "zuma|ZUMA Press",
  "tns|TNS|Tribune News Service",
];
