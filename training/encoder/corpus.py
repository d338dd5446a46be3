"""The corpus, its labelled pairs and the split by event, as plain Python objects.

CAREO_CORPUS names the folder that holds reports.jsonl and pairs.jsonl.
"""

import collections
import hashlib
import json
import os
import pathlib

SPLIT_FILE = pathlib.Path(__file__).resolve().parent.parent / "split.json"
SHARES = (("train", 0.6), ("dev", 0.2), ("test", 0.2))
TWIN_PAIRS = 2  # events joined by this many `same` pairs count as one


def corpus_folder():
    return pathlib.Path(os.environ["CAREO_CORPUS"])


def read_lines(name):
    with open(corpus_folder() / name, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_claims():
    """Claims by id, each with its report's language, domain and dates."""
    claims = {}
    for report in read_lines("reports.jsonl"):
        for claim in report["claims"]:
            claims[claim["id"]] = {
                **claim,
                "language": report["language"],
                "domain": report["domain"],
                "headline": report["headline"],
                "published": report["published"] or report.get("publishedMonth"),
            }
    return claims


def read_pairs(claims):
    """Labelled pairs, each with its two claims as `query` and `candidate`."""
    return [
        {**pair, "query": claims[pair["q"]], "candidate": claims[pair["c"]]}
        for pair in read_lines("pairs.jsonl")
    ]


def twin_groups(claims, pairs):
    """Maps every event to its group: events joined by several `same` pairs share one."""
    parent = {claim["event"]: claim["event"] for claim in claims.values()}

    def root(event):
        while parent[event] != event:
            event = parent[event]
        return event

    links = collections.Counter(
        tuple(sorted((p["query"]["event"], p["candidate"]["event"])))
        for p in pairs
        if p["sameness"] == "same"
    )
    for (one, other), count in links.items():
        if count >= TWIN_PAIRS:
            parent[max(root(one), root(other))] = min(root(one), root(other))
    return {event: root(event) for event in parent}


def make_split(claims, pairs):
    """60/20/20 of the pairs by query event, filled in the order of the groups' hashes."""
    groups = twin_groups(claims, pairs)
    members = collections.defaultdict(list)
    for event, group in groups.items():
        members[group].append(event)
    weight = collections.Counter(groups[p["query"]["event"]] for p in pairs)
    order = sorted(members, key=lambda group: hashlib.sha256(group.encode()).hexdigest())
    split = {name: [] for name, _ in SHARES}
    load = collections.Counter()
    for group in order:
        name = max(SHARES, key=lambda share: share[1] * len(pairs) - load[share[0]])[0]
        split[name] += sorted(members[group])
        load[name] += weight[group]
    return split


def read_split(claims, pairs):
    """The split of training/split.json, written first where it is not there."""
    if not SPLIT_FILE.exists():
        SPLIT_FILE.write_text(json.dumps(make_split(claims, pairs), indent=1) + "\n")
    return json.loads(SPLIT_FILE.read_text())


def part_of(split):
    return {event: name for name, events in split.items() for event in events}


def split_pairs(claims, pairs, split):
    """Pairs by part. A pair trains only where both its events do; it is judged where its query is."""
    part = part_of(split)
    parts = {"train": [], "dev": [], "test": []}
    for pair in pairs:
        name = part[pair["query"]["event"]]
        if name == "train" and part[pair["candidate"]["event"]] != "train":
            continue
        parts[name].append(pair)
    return parts


LABELS = pathlib.Path(__file__).resolve().parent.parent.parent / "data" / "labels"


def read_page_pairs(claims, split):
    """Pairs of a sentence in the style of news pages and a claim, by part as `split_pairs` does it."""
    part = part_of(split)
    lines = lambda name: map(json.loads, (LABELS / name).read_text(encoding="utf-8").splitlines())
    pages = {page["id"]: page for page in lines("page-claims.jsonl")}
    parts = {"train": [], "dev": [], "test": []}
    for pair in lines("page-pairs.jsonl"):
        query, candidate = pages[pair["q"]], claims.get(pair["c"])
        if candidate is None:
            continue
        if query["split"] == "train" and part[candidate["event"]] != "train":
            continue
        parts[query["split"]].append({**pair, "query": query, "candidate": candidate})
    return parts
