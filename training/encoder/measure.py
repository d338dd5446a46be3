"""Average precision and recall at a precision, over pairs, per language relation."""

import numpy as np
from sklearn.metrics import average_precision_score

PRECISIONS = (0.95, 0.9, 0.8)


def recall_at(labels, scores, precision):
    """The highest recall of any threshold whose precision reaches `precision`."""
    ranked = labels[np.argsort(-scores, kind="stable")]
    found = np.cumsum(ranked)
    good = np.flatnonzero(found / np.arange(1, len(ranked) + 1) >= precision)
    return float(found[good].max() / ranked.sum()) if len(good) else 0.0


def relation(pair):
    one, other = pair["query"]["language"], pair["candidate"]["language"]
    if one != other:
        return "across"
    return "en" if one == "en" else "es/pt"


def labels_of(pairs):
    return np.array([pair["sameness"] == "same" for pair in pairs], dtype=int)


def line(name, pairs, scores):
    """One line of a table of rungs."""
    labels, scores = labels_of(pairs), np.asarray(scores, dtype=float)
    kinds = np.array([relation(pair) for pair in pairs])
    parts = [f"{name:28s} AP {average_precision_score(labels, scores):.3f}"]
    parts += [f"R@{p} {recall_at(labels, scores, p):.3f}" for p in PRECISIONS]
    for kind in ("en", "es/pt", "across"):
        chosen = kinds == kind
        parts.append(f"{kind} {average_precision_score(labels[chosen], scores[chosen]):.3f}")
    return " | ".join(parts)
