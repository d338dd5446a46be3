import { fold } from "../text/fold";
import type { Span } from "../text/span";
import { tokens } from "../text/tokens";
import type { Mention } from "./claim";
import { isNamesake } from "./namesake";
import type { Recogniser } from "./recogniser";

/** Why a claim is about the topic: by its own mentions or by its article's. */
export type TopicBasis = "claim" | "article";

/** Tells of a stretch of an article whether and why it is about the pack's topic. */
export type TopicJudge = (own: readonly Mention[]) => TopicBasis | null;

/**
 * Judges an article once. It is on the topic when its beginning names the topic, or much of it does. In another
 * article a claim needs two of the topic's names of its own; a report of a game is never on it.
 */
export function judgeTopic(
  text: string,
  blocks: readonly Span[],
  mentions: readonly Mention[],
  recogniser: Recogniser,
): TopicJudge {
  const isTopic = ({ id }: Mention) => recogniser.entry(id)?.topic === true;
  const topical = mentions.filter((mention) => isTopic(mention) && !bearsName(text, mention));
  if (topical.length === 0 || isSport(text)) return () => null;
  const article = isArticleOn(text, blocks, topical);
  return (own) => {
    const names = own.filter(isTopic);
    if (article) return names.length > 0 ? "claim" : "article";
    return new Set(names.map(({ start }) => start)).size >= ENOUGH_ALONE ? "claim" : null;
  };
}

/** Topic names that a claim must hold where its article is about something else. */
const ENOUGH_ALONE = 2;

/** Headline and lead: where an article says what it is about. */
const BEGINNING = 700;

/** A topic has at least one name in so many words of an article about it, and so many names in all. */
const WORDS_PER_NAME = 90;
const LEAST_NAMES = 3;

function isArticleOn(text: string, blocks: readonly Span[], topical: readonly Mention[]): boolean {
  const early = topical.filter(({ start }) => start < BEGINNING).length;
  const words = text.length / CHARACTERS_PER_WORD;
  const dense = topical.length * WORDS_PER_NAME >= words;
  const short = blocks.length <= 2 && text.length < BEGINNING;
  if (short) return topical.length >= 1;
  return topical.length >= LEAST_NAMES
    ? dense || early >= LEAST_NAMES
    : early >= 1 && topical.length >= 2 && dense;
}

const CHARACTERS_PER_WORD = 6;

function bearsName(text: string, { start, end }: Mention): boolean {
  const from = Math.max(0, start - AROUND);
  return isNamesake(fold(text.slice(from, end + AROUND)), start - from, end - from);
}

/** Characters around a name that tell whether a street bears it. */
const AROUND = 24;

/** The words of a report of a game; so many of them in so few words make it one. */
function isSport(text: string): boolean {
  const words = tokens(text.slice(0, SPORT_READ));
  const sport = words.filter(({ word }) => SPORT_WORDS.has(word)).length;
  return sport >= LEAST_SPORT && sport * WORDS_PER_SPORT >= words.length;
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
