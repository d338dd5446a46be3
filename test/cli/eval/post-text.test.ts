import { expect, test } from "vitest";
import { postText } from "../../../cli/eval/retrieval/post-text";

test.each([
  ["a hashtag of several words", "Smoke over the bay #HarbourFires", "Smoke over the bay Harbour Fires"],
  ["initials before a word", "#FreeUSSailors now", "Free US Sailors now"],
  ["an account", "— Ana Prado (@Ana_Prado) said", "— Ana Prado ( Ana Prado ) said"],
  ["a number behind letters", "#Vote2024", "Vote 2024"],
  ["an address glued to a hashtag", "#StopThePorthttps://t.example/a1 today", "Stop The Port today"],
  ["a picture", "See pic.twitter.com/Ab12 here", "See here"],
  ["plain words", "Nothing to part: iPhone, 3.5 #", "Nothing to part: iPhone, 3.5 #"],
])("%s", (_, post, text) => {
  expect(postText(post)).toBe(text);
});
