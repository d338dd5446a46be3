"""What the product would paint at given bars, on train and dev events, and the least that its precision may be.

usage: bars.py ANSWERS.jsonl SHORT,LONG,TOGETHER[,SPANISH] …   (ANSWERS.jsonl is of write-answers.ts; TOGETHER above 1 is never;
SHORT and LONG are higher by SPANISH, or 0, where both texts are Spanish)
Follows core/match/tiers.ts, keep-best.ts and paint-together.ts. CAREO_CORPUS names the folder with pairs.jsonl and reports.jsonl.
"""

import collections
import json
import math
import os
import pathlib
import random
import sys

LABELS = pathlib.Path(__file__).resolve().parents[2] / "data" / "labels"
LONG = 16  # content words, as in core/match/tiers.ts
DEVIATE = 1.645  # leaves 5 % below: the lower end of 90 %
DRAWINGS = 1000


def read_lines(path):
    return [json.loads(line) for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines()]


CORPUS = pathlib.Path(os.environ["CAREO_CORPUS"])
CORPUS_PAIRS = CORPUS / "pairs.jsonl"
SENTENCES = ("page", "differences", "fresh", "kinds", "wide")


def read_labels():
    """The sameness of every labelled pair; the corpus's own labels before those of answers read, corrections before all."""
    read = [LABELS / f"{name}-pairs.jsonl" for name in ("dev-answers", "undecided", "page-answers", *SENTENCES)]
    files = [*read, CORPUS_PAIRS, LABELS / "corrections.jsonl"]
    return {(pair["q"], pair["c"]): pair["sameness"] for file in files for pair in read_lines(file) if "sameness" in pair}


def read_languages():
    """The language of every claim: a report's, or a page-style sentence's own."""
    reports = read_lines(CORPUS / "reports.jsonl")
    languages = {claim["id"]: report["language"] for report in reports for claim in report["claims"]}
    for path in LABELS.glob("*-claims.jsonl"):
        languages.update((sentence["id"], sentence["language"]) for sentence in read_lines(path))
    return languages


def alike(one, other):
    return one["outlet"] == other["outlet"] or (one["family"] is not None and one["family"] == other["family"])


def painted(row, languages, short, long, together, spanish=0.0):
    """The answers of one claim that are painted: each report's best above the bar, else the better of two that bear each other out."""
    bar = long if row["length"] >= LONG else short

    def bar_of(answer):
        both = languages[row["q"]] == "es" and languages[answer["c"]] == "es"
        return bar + (spanish if both else 0)

    best = {}
    for answer in sorted(row["answers"], key=lambda a: (not a["utterance"], -a["same"], a["c"])):
        best.setdefault(answer["report"], answer)
    ranked = sorted(best.values(), key=lambda a: (-a["same"], a["c"]))
    found = [a for a in ranked if a["utterance"] or a["same"] >= bar_of(a)]
    if found or not ranked or ranked[0]["same"] < together:
        return found
    borne_out = any(a["same"] >= together and not alike(a, ranked[0]) for a in ranked[1:])
    return ranked[:1] if borne_out else []


def wilson(right, count):
    share, square = right / count, DEVIATE**2
    half = DEVIATE * math.sqrt(share * (1 - share) / count + square / (4 * count**2))
    return (share + square / (2 * count) - half) / (1 + square / count)


def drawn(hits):
    """The lower end of precision over drawings of events with replacement."""
    by_event = collections.defaultdict(list)
    for event, right in hits:
        by_event[event].append(right)
    rng = random.Random(1)
    values = []
    for _ in range(DRAWINGS):
        some = [right for event in rng.choices(list(by_event), k=len(by_event)) for right in by_event[event]]
        values.append(sum(some) / len(some))
    return sorted(values)[DRAWINGS // 20]


def line(name, hits):
    if not hits:
        return f"{name} none"
    right, count = sum(right for _, right in hits), len(hits)
    return f"{name} {right}/{count} {right / count:.3f} least {wilson(right, count):.3f}, {drawn(hits):.3f}"


def main(answers, *bars):
    rows, labels, languages = read_lines(answers), read_labels(), read_languages()
    corpus_pairs = {(pair["q"], pair["c"]) for pair in read_lines(CORPUS_PAIRS)}
    for text in bars:
        given = list(map(float, text.split(",")))
        hits = [
            (row, answer, (row["event"], labels[row["q"], answer["c"]] == "same"))
            for row in rows
            for answer in painted(row, languages, *given)
            if (row["q"], answer["c"]) in labels
        ]
        parts = [
            ("all", lambda row, answer: True),
            ("dev", lambda row, answer: row["side"] == "dev"),
            ("train", lambda row, answer: row["side"] == "train"),
            ("page", lambda row, answer: row["set"] == "page"),
            ("both Spanish", lambda row, answer: languages[row["q"]] == "es" and languages[answer["c"]] == "es"),
            ("corpus pairs", lambda row, answer: (row["q"], answer["c"]) in corpus_pairs),
        ]
        print(text, " | ".join(line(name, [hit for row, answer, hit in hits if chosen(row, answer)]) for name, chosen in parts))


if __name__ == "__main__":
    main(*sys.argv[1:])
