import { WholeWords } from "../../text/whole-words";

/** A way to name a person, body or act; `loaded` ones say more than who or what it is. */
export interface Label {
  readonly words: WholeWords;
  readonly loaded: boolean;
}

/** What is labelled: the mentions of which one stands on both sides (none: the act itself), and the ways to name it. */
export interface Labelled {
  readonly mentions: readonly string[];
  readonly ways: readonly Label[];
}

/** What outlets choose between in writing about Venezuela, in three languages. */
export const LABELLED: readonly Labelled[] = [
  {
    mentions: ["juan-guaido"],
    ways: [
      loaded("self-(?:proclaimed|declared|appointed|styled)|auto-?(?:proclam|declarad)\\p{L}*"),
      loaded("usurper|puppet|usurpador|títere|fantoche"),
      // As a title beside the name; who was recognised as one is told what happened.
      loaded(
        "(?:(?:interim|acting) president|presidente (?:interino|encargado|encarregado))(?:,? (?:de|da) (?:la )?venezuela)?,? (?:juan )?guaid[oó]",
      ),
      plain("(?:interim|acting) president|presidente (?:interino|encargado|encarregado)"),
      plain(
        "opposition leader|líder opositor|líder de la oposición|líder da oposição|opositor juan guaid[oó]",
      ),
    ],
  },
  {
    mentions: ["nicolas-maduro", "maduro-government", "venezuela"],
    ways: [
      loaded("regime(?! change)|régimen"),
      loaded(
        "dictator(?:ship)?|dictadura|dictador|ditador|ditadura|tyrant|tyranny|tiranía|tirania|strongman",
      ),
      plain(
        "(?:maduro|venezuela)\\p{L}*(?:['’]s)? (?:government|administration)|gov(?:ernment|t) of (?:nicol[aá]s )?(?:maduro|venezuela)|(?:gobierno|governo) (?:de |da |do )?(?:nicol[aá]s )?(?:maduro|venez\\p{L}+)|venezuelan gov(?:ernmen)?t",
      ),
    ],
  },
  {
    mentions: ["nicolas-maduro", "cilia-flores"],
    ways: [
      loaded("kidnap\\p{L}*|abduct\\p{L}*|secuestr\\p{L}*|sequestr\\p{L}*|rapto"),
      plain("captur\\p{L}*|arrest\\p{L}*|apres\\p{L}*|prisão de maduro|detenci\\p{L}* de maduro"),
    ],
  },
  {
    mentions: [],
    ways: [
      loaded("coup(?! leaders)|golpe(?: de estado)?|intentona|golpista"),
      plain(
        "uprising|revolt|rebellion|insurrection|alzamiento|levantamiento|sublevación|rebelión|insurrección|levante|rebelião|insurreição|sublevação",
      ),
    ],
  },
  {
    mentions: [],
    ways: [
      loaded("mercenar\\p{L}*|sicarios"),
      plain(
        "(?:military |security |private )*contractors|contratistas|prestadores de serviço|freedom fighters",
      ),
    ],
  },
];

function loaded(words: string): Label {
  return { words: new WholeWords(words), loaded: true };
}

function plain(words: string): Label {
  return { words: new WholeWords(words), loaded: false };
}
