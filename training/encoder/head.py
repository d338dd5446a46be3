"""Fits the small head that turns scores into a probability: logistic regression on dev, checked on test.

usage: head.py MODEL_FOLDER SCORES.jsonl   (writes MODEL_FOLDER/calibration.json)
"""

import json
import pathlib
import re
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression

import corpus
import measure

STRENGTH = 0.3  # inverse of the regularisation, fixed beforehand
PAINTED, LISTED = 0.95, 0.6
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
WORD = re.compile(r"\w{4,}")


def numbers(claim):
    return {n.replace(".", "").replace(",", "") for n in NUMBER.findall(claim["text"])}


def date_gap(one, other):
    """Days between event dates, at most 30; 5 where one has no full date."""
    dates = [claim["eventDate"] for claim in (one, other)]
    if any(date is None or len(date) < 10 for date in dates):
        return 5.0
    days = [np.datetime64(date[:10]) for date in dates]
    return float(min(30, abs((days[0] - days[1]).astype(int))))


def features(pair, scores):
    one, other = pair["query"], pair["candidate"]
    left, right = numbers(one), numbers(other)
    words = [set(WORD.findall((c.get("textEn") or c["text"]).lower())) for c in (one, other)]
    return {
        "cosine": scores["cosine"],
        "dateGap": np.log1p(date_gap(one, other)),
        "numbersShared": float(bool(left & right)),
        "numbersMissing": float(bool(left) and bool(right) and not left & right),
        "lengthGap": np.log(len(one["text"]) / len(other["text"])),
    }


def threshold(labels, probabilities, precision):
    """The lowest threshold at and above which precision holds."""
    order = np.argsort(-probabilities, kind="stable")
    found = np.cumsum(labels[order]) / np.arange(1, len(order) + 1)
    good = np.flatnonzero(found >= precision)
    return float(probabilities[order][good.max()]) if len(good) else 1.0


def calibration(used, weights, bias, dev_labels, dev, test_labels, test):
    """Weights, and the thresholds of the two tiers on dev with what they give on test."""
    thresholds, checked = {}, {}
    for tier, precision in (("painted", PAINTED), ("listed", LISTED)):
        cut = threshold(dev_labels, dev, precision)
        picked = test >= cut
        thresholds[tier] = round(cut, 4)
        checked[tier] = {
            "precision": round(float(test_labels[picked].mean()) if picked.any() else 0.0, 3),
            "recall": round(float(test_labels[picked].sum() / test_labels.sum()), 3),
        }
    named = dict(zip(used, (round(float(weight), 5) for weight in weights)))
    return {"weights": named, "bias": round(bias, 5), "thresholds": thresholds, "test": checked}


def main(folder, scores_path):
    claims = corpus.read_claims()
    pairs = corpus.read_pairs(claims)
    parts = corpus.split_pairs(claims, pairs, corpus.read_split(claims, pairs))
    scores = {}
    for line in pathlib.Path(scores_path).read_text().splitlines():
        row = json.loads(line)
        scores[row["q"], row["c"]] = row
    tables = {}
    for part in ("dev", "test"):
        rows = [features(pair, scores[pair["q"], pair["c"]]) for pair in parts[part]]
        tables[part] = (rows, measure.labels_of(parts[part]))
        print(measure.line(f"{part} cosine", parts[part], [row["cosine"] for row in rows]))
    sets = {"cosine": ("cosine",), "all": tuple(tables["dev"][0][0])}
    written = {"thresholdsFrom": "dev", "painted": PAINTED, "listed": LISTED, "models": {}}
    for name, used in sets.items():
        matrix = {part: np.array([[row[f] for f in used] for row in rows]) for part, (rows, _) in tables.items()}
        mean, spread = matrix["dev"].mean(0), matrix["dev"].std(0)
        model = LogisticRegression(C=STRENGTH).fit((matrix["dev"] - mean) / spread, tables["dev"][1])
        weights = model.coef_[0] / spread
        bias = float(model.intercept_[0] - (weights * mean).sum())
        chance = {part: 1 / (1 + np.exp(-(matrix[part] @ weights + bias))) for part in matrix}
        for part in ("dev", "test"):
            print(measure.line(f"{part} head {name}", parts[part], chance[part]))
        written["models"][name] = calibration(
            used, weights, bias, tables["dev"][1], chance["dev"], tables["test"][1], chance["test"]
        )
        print(name, written["models"][name])
    (pathlib.Path(folder) / "calibration.json").write_text(json.dumps(written, indent=1) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
