"""The pairs of train events: of the corpus, of all sets of sentences in the manner of news pages, and of those of which the score was
undecided. No test-* file is read."""

import collections
import json

import corpus

SETS = ("page", "differences", "fresh", "kinds", "wide")
ANSWERS = "page-answers"  # pairs of the sentences of all sets, labelled later
OWN_SIDES = ("page",)  # whose `split` is a side, as some sentences tell of no event of the split; elsewhere it is a half of the set


def read_lines(name):
    return [json.loads(line) for line in (corpus.LABELS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def read_sentences():
    """The sentences of all sets by id, each with its set's name."""
    return {sentence["id"]: {**sentence, "set": name} for name in SETS for sentence in read_lines(f"{name}-claims")}


def side_of(sentence, part):
    return sentence["split"] if sentence["set"] in OWN_SIDES else part.get(sentence["event"], "train")


def read_page_style(claims, split):
    """The pairs whose sentence and claim are both of train events."""
    part, sentences = corpus.part_of(split), read_sentences()
    found = []
    for pair in (pair for name in (*SETS, ANSWERS) for pair in read_lines(f"{name}-pairs")):
        query, candidate = sentences[pair["q"]], claims.get(pair["c"])
        if candidate and side_of(query, part) == part[candidate["event"]] == "train":
            found.append({**pair, "query": query, "candidate": candidate})
    return found


def read_undecided(claims):
    """Pairs of the corpus's claims, all of train events."""
    return [{**pair, "query": claims[pair["q"]], "candidate": claims[pair["c"]]} for pair in read_lines("undecided-pairs")]


def by_query(claims, pairs, split):
    """All train pairs of a query, under the query's id."""
    groups = collections.defaultdict(list)
    for pair in (*corpus.split_pairs(claims, pairs, split)["train"], *read_page_style(claims, split), *read_undecided(claims)):
        groups[pair["q"]].append(pair)
    return groups
