"""Joins the matcher's trees and the cosine: a logistic curve over both, fitted on dev, checked on test.

usage: stack.py FEATURES.jsonl SCORES.jsonl MODEL_FOLDER   (adds `stacked` to MODEL_FOLDER/calibration.json)
FEATURES.jsonl is what training/matcher/write-features.ts writes. The trees here see training events only and no
cosine: on those events the cosine is too good, for the encoder has learnt them.
"""

import json
import pathlib
import sys

import lightgbm
import numpy as np
from sklearn.linear_model import LogisticRegression

import corpus
import head
import measure

ROUNDS, RIVAL_WEIGHT = 160, 0.15
PARAMS = dict(
    objective="binary", learning_rate=0.05, num_leaves=8, min_data_in_leaf=20, lambda_l2=4.0,
    feature_fraction=0.5, bagging_fraction=0.8, bagging_freq=1, verbose=-1, seed=7, num_threads=1, deterministic=True,
)


def read_lines(path):
    return [json.loads(line) for line in pathlib.Path(path).read_text().splitlines()]


def table(rows, hidden):
    return np.array(
        [[np.nan if value is None or i == hidden else value for i, value in enumerate(row["features"])] for row in rows]
    )


def main(features_path, scores_path, folder):
    names = json.loads(pathlib.Path(features_path + ".names").read_text())
    hidden = names.index("similarity") if "similarity" in names else None
    rows = read_lines(features_path)
    claims = corpus.read_claims()
    pairs = {(pair["q"], pair["c"]): pair for pair in corpus.read_pairs(claims)}
    part = corpus.part_of(corpus.read_split(claims, list(pairs.values())))
    cosines = {(row["q"], row["c"]): row["cosine"] for row in read_lines(scores_path)}
    inside = [row for row in rows if part.get(row["event"]) == part.get(row["candidateEvent"]) == "train"]
    data = lightgbm.Dataset(
        table(inside, hidden),
        label=[row["sameness"] == "same" for row in inside],
        weight=[RIVAL_WEIGHT if row["sameness"] == "rival" else 1.0 for row in inside],
    )
    trees = lightgbm.train(PARAMS, data, ROUNDS)
    judged = {}
    for name in ("dev", "test"):
        chosen = [
            row for row in rows
            if row["plain"] and row["sameness"] != "rival" and part.get(row["event"]) == name and (row["q"], row["c"]) in pairs
        ]
        listed = [pairs[row["q"], row["c"]] for row in chosen]
        raw = trees.predict(table(chosen, hidden), raw_score=True)
        cosine = np.array([cosines[row["q"], row["c"]] for row in chosen])
        judged[name] = (listed, np.stack([raw, cosine], 1), measure.labels_of(listed))
    _, dev, labels = judged["dev"]
    alone = LogisticRegression(C=1e6).fit(dev[:, :1], labels)
    slope, offset = alone.coef_[0, 0], alone.intercept_[0]
    for values in (judged["dev"][1], judged["test"][1]):
        values[:, 0] = slope * values[:, 0] + offset
    mean, spread = dev.mean(0), dev.std(0)
    model = LogisticRegression(C=head.STRENGTH).fit((dev - mean) / spread, labels)
    weights = model.coef_[0] / spread
    bias = float(model.intercept_[0] - (weights * mean).sum())
    for name, (listed, values, _) in judged.items():
        print(measure.line(f"{name} trees", listed, values[:, 0]))
        print(measure.line(f"{name} cosine", listed, values[:, 1]))
        print(measure.line(f"{name} stacked", listed, values @ weights + bias))
    path = pathlib.Path(folder) / "calibration.json"
    written = json.loads(path.read_text())
    chance = {name: 1 / (1 + np.exp(-(values @ weights + bias))) for name, (_, values, _) in judged.items()}
    written["models"]["stacked"] = head.calibration(
        ("treesLogit", "cosine"), weights, bias, labels, chance["dev"], judged["test"][2], chance["test"]
    )
    print(written["models"]["stacked"])
    path.write_text(json.dumps(written, indent=1) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
