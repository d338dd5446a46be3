"""The pairs of train events of the corpus, of every set of sentences in the manner of news pages, and of those of which the score was undecided."""

import collections
import json

import corpus

SETS = ("page", "differences", "fresh", "kinds")
HALVED = ("fresh", "kinds")  # only the half whose errors may be read is learnt from


def read_set(name, claims, split):
    """One set's pairs whose sentence and claim are both of train events."""
    part = corpus.part_of(split)
    lines = lambda what: map(json.loads, (corpus.LABELS / f"{name}-{what}.jsonl").read_text(encoding="utf-8").splitlines())
    sentences = {sentence["id"]: sentence for sentence in lines("claims")}
    found = []
    for pair in lines("pairs"):
        query, candidate = sentences[pair["q"]], claims.get(pair["c"])
        kept = query["split"] == "dev" or name not in HALVED
        if kept and candidate and part.get(query["event"], query["split"]) == part[candidate["event"]] == "train":
            found.append({**pair, "query": query, "candidate": candidate})
    return found


def read_undecided(claims):
    """Pairs of the corpus's claims, all of train events."""
    lines = map(json.loads, (corpus.LABELS / "undecided-pairs.jsonl").read_text(encoding="utf-8").splitlines())
    return [{**pair, "query": claims[pair["q"]], "candidate": claims[pair["c"]]} for pair in lines]


def by_query(claims, pairs, split):
    """All train pairs of a query, under the query's id."""
    groups = collections.defaultdict(list)
    for pair in corpus.split_pairs(claims, pairs, split)["train"]:
        groups[pair["q"]].append(pair)
    for found in (*(read_set(name, claims, split) for name in SETS), read_undecided(claims)):
        for pair in found:
            groups[pair["q"]].append(pair)
    return groups
