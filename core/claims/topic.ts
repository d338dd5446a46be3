import { fold } from "../text/fold";
import { type Token, tokens } from "../text/tokens";
import type { Mention } from "./claim";
import { isNamesake } from "./namesake";
import type { Recogniser } from "./recogniser";

/** Why a claim is about the topic: by its own mentions or by its article's. */
export type TopicBasis = "claim" | "article";

/** Tells of a stretch of an article whether and why it is about the pack's topic. */
export type TopicJudge = (own: readonly Mention[]) => TopicBasis | null;

/**
 * Judges an article once. It is on the topic when its beginning names the topic, or much of it does. In another
 * article a claim needs two of the topic's names of its own, in one that only touches it one; a report of a game is never on it.
 */
export function judgeTopic(
  text: string,
  mentions: readonly Mention[],
  recogniser: Recogniser,
  list: readonly Token[] = tokens(text.slice(0, SPORT_READ)),
): TopicJudge {
  const isTopic = ({ id }: Mention) => recogniser.entry(id)?.topic === true;
  const topical = mentions.filter((mention) => isTopic(mention) && !bearsName(text, mention));
  if (topical.length === 0 || isSport(list)) return () => null;
  const article = standingOf(text, topical);
  return (own) => {
    const names = own.filter(isTopic).length;
    if (names >= LEAST_OWN[article]) return "claim";
    return article === "about" ? "article" : null;
  };
}

/** Whether an article is about the topic, touches it at its beginning, or is about something else. */
type Standing = "about" | "touches" | "other";

/** Topic names that a claim must hold of its own. */
const LEAST_OWN: Readonly<Record<Standing, number>> = { about: 1, touches: 1, other: 2 };

/** Headline and lead: where an article says what it is about. */
const BEGINNING = 700;

/** A topic has at least one name in so many words of an article about it, and so many names in all. */
const WORDS_PER_NAME = 90;
const LEAST_NAMES = 3;

function standingOf(text: string, topical: readonly Mention[]): Standing {
  const early = topical.filter(({ start }) => start < BEGINNING).length;
  const dense = topical.length * WORDS_PER_NAME >= text.length / CHARACTERS_PER_WORD;
  if (topical.length >= LEAST_NAMES && (dense || early >= LEAST_NAMES)) return "about";
  if (early >= 1 && topical.length >= 2 && dense) return "about";
  return early >= 1 && dense ? "touches" : "other";
}

const CHARACTERS_PER_WORD = 6;

function bearsName(text: string, { start, end }: Mention): boolean {
  const from = Math.max(0, start - AROUND);
  return isNamesake(fold(text.slice(from, end + AROUND)), start - from, end - from);
}

/** Characters around a name that tell whether a street bears it. */
const AROUND = 24;

/** The words of a report of a game; so many of them in so few words make it one. */
function isSport(list: readonly Token[]): boolean {
  let words = 0;
  let sport = 0;
  for (const { word, end } of list) {
    if (end > SPORT_READ) break;
    words += 1;
    if (SPORT_WORDS.has(word)) sport += 1;
  }
  return sport >= LEAST_SPORT && sport * WORDS_PER_SPORT >= words;
}

const SPORT_READ = 6_000;
const LEAST_SPORT = 4;
const WORDS_PER_SPORT = 30;

const SPORT_WORDS: ReadonlySet<string> = new Set(
  `fc goal goals scored scoring striker midfielder goalkeeper penalty kick half-time halftime match matches stadium league
  coach playoff playoffs inning innings baseball pitcher homer mlb nba basketball football soccer tournament semifinal
  qualifier qualifiers kickoff derby gol goles golazo delantero mediocampista portero arquero penal partido estadio liga
  entrenador beisbol futbol torneo eliminatorias vinotinto jugador jugadores gols atacante goleiro penalti partida
  campeonato treinador futebol jogador jogadores rodada olympic olympics medal`.split(/\s+/),
);
