import type { OriginGround, OriginRule } from "../match";

/** Says a ground in one English sentence, for logs and the command line; views phrase it in the reader's language. */
export function groundInEnglish(ground: OriginGround): string {
  return SENTENCES[ground.rule]({ words: "", name: "", date: "", from: "", ...ground });
}

type Told = Required<Omit<OriginGround, "fromReport">>;

const SENTENCES: Readonly<Record<OriginRule, (told: Told) => string>> = {
  cited: ({ outlet, words }) => `${outlet}: “${words}”`,
  credited: ({ outlet, name }) => `${outlet} credits ${name}`,
  "own-agency": ({ outlet }) => `${outlet} is an agency and credits nobody`,
  statement: ({ outlet, words, date }) => `${outlet}: attributed to “${words}”, ${date}`,
  told: ({ outlet, name, words, from }) => `${outlet} credits ${name}, whom ${words} told (${from})`,
  "same-words": ({ from, name, words }) => `the same words as in ${from} (${name}): “${words}”`,
  "same-text": ({ outlet, from, words }) => `${outlet} has ${words} of its text in common with ${from}`,
  "same-headline": ({ outlet, from, words }) => `${outlet} has nearly the headline of ${from}: “${words}”`,
  followed: ({ outlet, words, from, name }) => `${outlet}: “${words}”; ${from} has it from ${name}`,
  "cited-by-others": ({ outlet, from, words }) => `${from} names ${outlet}: “${words}”`,
  "no-source": ({ outlet }) => `${outlet} names no source`,
  several: ({ outlet }) => `${outlet} credits several`,
  loop: ({ outlet, from }) => `${outlet} and ${from} name each other`,
};
