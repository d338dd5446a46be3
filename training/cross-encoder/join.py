"""The cross-encoder alone and joined with the matcher's trees (a) and the encoder's cosine (d), on dev and test.

usage: join.py TREES.jsonl SCORES.jsonl [--test]
TREES.jsonl is of tree_scores.py, SCORES.jsonl of score.py. Joins are logistic curves; on dev they are fitted on four fifths of its
events and judged on the fifth, five times; for test they are fitted on all of dev. The last lines say how often, over drawings of dev's
events with replacement, the join with (e) is ahead of the one without.
"""

import json
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

import beside  # noqa: F401
from measure import PRECISIONS, recall_at

FOLDS = 5
DRAWINGS = 1000
JOINS = {
    "(a)": ("trees",),
    "(d)": ("cosine",),
    "(e)": ("cross",),
    "(a)+(d)": ("trees", "cosine"),
    "(a)+(e)": ("trees", "cross"),
    "(a)+(d)+(e)": ("trees", "cosine", "cross"),
}


def read_lines(file):
    with open(file, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_rows(trees, scores):
    """Labelled pairs of dev and test with the trees' held-out log odds, the cosine and the cross-encoder's logit."""
    cross = {(line["q"], line["c"]): line["cross"] for line in read_lines(scores)}
    rows = [row for row in read_lines(trees) if row["side"] != "train" and (row["q"], row["c"]) in cross]
    return [{**row, "kind": kind(row["languages"]), "cross": cross[row["q"], row["c"]]} for row in rows]


def kind(languages):
    one, other = languages.split("-")
    return "across" if one != other else "en" if one == "en" else "es/pt"


def column(rows, name):
    return np.array([row[name] for row in rows])


def fitted(rows, judged, names):
    known, asked = (np.stack([column(part, name) for name in names], 1).astype(float) for part in (rows, judged))
    middle, spread = known.mean(0), known.std(0)
    model = LogisticRegression(C=10.0).fit((known - middle) / spread, column(rows, "label"))
    return model.decision_function((asked - middle) / spread)


def held_out(rows, names):
    if len(names) == 1:
        return column(rows, names[0]).astype(float)
    events = sorted({row["event"] for row in rows})
    np.random.default_rng(3).shuffle(events)
    fold = {event: place % FOLDS for place, event in enumerate(events)}
    values = np.zeros(len(rows))
    for part in range(FOLDS):
        outside = np.array([fold[row["event"]] == part for row in rows])
        inside = [row for row, out in zip(rows, outside) if not out]
        values[outside] = fitted(inside, [row for row, out in zip(rows, outside) if out], names)
    return values


def figures(labels, values):
    recalls = " / ".join(f"{recall_at(labels, values, p):.3f}" for p in PRECISIONS)
    return f"AP {average_precision_score(labels, values):.3f} R {recalls}"


def line(name, rows, values):
    labels, page, kinds = column(rows, "label"), column(rows, "page"), column(rows, "kind")
    parts = [f"{name:17s} {figures(labels[~page], values[~page])}"]
    for one in ("en", "es/pt", "across"):
        some = ~page & (kinds == one)
        parts.append(f"{one} {average_precision_score(labels[some], values[some]):.3f}")
    parts.append(f"page {figures(labels[page], values[page])}")
    return " | ".join(parts)


def print_drawings(rows, before, after, what):
    labels, events, page = column(rows, "label"), column(rows, "event"), column(rows, "page")
    rng = np.random.default_rng(5)
    for name, some in (("corpus", ~page), ("page", page), ("both", page | ~page)):
        places = {event: np.flatnonzero(some & (events == event)) for event in sorted(set(events[some]))}
        gains = []
        for _ in range(DRAWINGS):
            drawn = np.concatenate([places[event] for event in rng.choice(list(places), len(places))])
            judged = labels[drawn]
            if judged.any():
                pairs = [(average_precision_score(judged, v[drawn]), recall_at(judged, v[drawn], PRECISIONS[0])) for v in (before, after)]
                gains.append(np.subtract(pairs[1], pairs[0]))
        for place, figure in enumerate(("AP", "R@0.95")):
            gain = np.array(gains)[:, place]
            low, high = np.percentile(gain, (5, 95))
            print(f"dev {name}, {what}: {figure} {gain.mean():+.3f} ({low:+.3f} to {high:+.3f}), ahead in {np.mean(gain > 0):.2f}")


def main(trees, scores, *options):
    rows = read_rows(trees, scores)
    dev, test = ([row for row in rows if row["side"] == side] for side in ("dev", "test"))
    held = {name: held_out(dev, names) for name, names in JOINS.items()}
    for name, names in JOINS.items():
        print(line(f"dev {name}", dev, held[name]))
        if "--test" in options:
            print(line(f"test {name}", test, fitted(dev, test, names)))
    print_drawings(dev, held["(a)+(d)"], held["(a)+(d)+(e)"], "(e) added")


if __name__ == "__main__":
    main(*sys.argv[1:])
