"""What an encoder is worth beside the matcher's trees, on dev; weighted means of encoders.

usage: judge.py TREES.jsonl PACKED_E5 OUT.pt WEIGHT:TUNED.pt …   (TREES.jsonl is of ../cross-encoder/tree_scores.py)
Joins are as in ../cross-encoder/join.py: logistic curves fitted on four fifths of dev's events and judged on the fifth.
"""

import pathlib
import sys

import numpy as np
import torch
from sklearn.metrics import average_precision_score

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "cross-encoder"))

import corpus
import finetune
import join
import label_sets
import texts
from bert import mean_pool


def dev_rows(trees):
    """Labelled dev pairs with the trees' held-out log odds and the shipped encoder's cosine."""
    return [{**row, "kind": join.kind(row["languages"])} for row in join.read_lines(trees) if row["side"] == "dev"]


@torch.no_grad()
def with_cosines(rows, model, tokenizer, claims):
    """The rows with this encoder's cosine as `new`."""
    model.eval()
    shown = {found["id"]: found["text"] for found in (*label_sets.read_sentences().values(), *claims.values())}
    ids = sorted({row[side] for row in rows for side in "qc"})
    vectors = {}
    for group in texts.batches([(i, texts.single(tokenizer, shown[i])) for i in ids], 64, lambda item: len(item[1])):
        padded, mask = texts.pad([row for _, row in group], tokenizer.pad)
        pooled = mean_pool(model.upper(model.lower(padded, mask), mask), mask)
        vectors.update(zip((key for key, _ in group), pooled))
    return [{**row, "new": float(vectors[row["q"]] @ vectors[row["c"]])} for row in rows]


def reached(rows):
    """Sum of the join's AP on pairs of the corpus and on page-style ones: what an epoch is chosen by."""
    labels, page, both = join.column(rows, "label"), join.column(rows, "page"), join.held_out(rows, ("trees", "new"))
    return sum(average_precision_score(labels[some], both[some]) for some in (page, ~page))


def line(rows, cosine="new"):
    labels, page = join.column(rows, "label"), join.column(rows, "page")
    parts = []
    for name, values in (("alone", join.column(rows, cosine)), ("joined", join.held_out(rows, ("trees", cosine)))):
        for kind, some in (("corpus", ~page), ("page", page), ("all", page | ~page)):
            parts.append(f"{name} {kind} {join.figures(labels[some], values[some])}")
    return " | ".join(parts)


def mean_of(weighted):
    """The weighted mean of the bodies of encoders that were tuned from the same start."""
    total, mean = sum(weight for weight, _ in weighted), {}
    for weight, path in weighted:
        state = torch.load(path)["model"]
        body = {name.removeprefix("body."): part for name, part in state.items() if name.startswith("body.")} or state
        for name, part in body.items():
            mean[name] = mean.get(name, 0) + part * (weight / total)
    return mean


def main(trees, packed, out, *members):
    weighted = [(float(weight), path) for weight, path in (member.split(":", 1) for member in members)]
    torch.save({**torch.load(weighted[0][1]), "model": mean_of(weighted)}, out)
    model, tokenizer, _ = finetune.start(out, packed)
    rows = with_cosines(dev_rows(trees), model, tokenizer, corpus.read_claims())
    print("shipped |", line(rows, "cosine"))
    print("new     |", line(rows))
    join.print_drawings(rows, join.held_out(rows, ("trees", "cosine")), join.held_out(rows, ("trees", "new")), "new cosine")


if __name__ == "__main__":
    main(*sys.argv[1:])
