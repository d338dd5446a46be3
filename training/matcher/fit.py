"""Fits the scorer's boosted trees on the labelled pairs and writes core/match/weights/sameness.json.

usage: fit.py FEATURES.jsonl [--write | --joins] [--folds OUT.json]
--joins writes the curves with the cosine alone, where the encoder has changed, and keeps the trees and what they say without it.
--folds writes the trees of `same` of each fold, which have not learnt from its events: write-answers.ts scores by them.
Events of `train` and `dev` in training/split.json are fitted on (five folds by event for calibration and thresholds); `test` is only reported.
"""

import json
import pathlib
import sys

import lightgbm
import numpy
from sklearn.linear_model import LogisticRegression
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import average_precision_score

ROOT = pathlib.Path(__file__).resolve().parents[2]
SPLIT = json.loads((ROOT / "training" / "split.json").read_text())
NAMES = json.loads(pathlib.Path(sys.argv[1] + ".names").read_text())
WEIGHTS = ROOT / "core/match/weights/sameness.json"
FOLDS = 5
ROUNDS = 200
RIVAL_WEIGHT = 0.15
LONG_WEIGHT = 0.6  # of a claim put into a longer sentence
PARAMS = dict(
    objective="binary", learning_rate=0.05, num_leaves=8, min_data_in_leaf=20, lambda_l2=4.0,
    feature_fraction=0.4, bagging_fraction=0.8, bagging_freq=1, verbose=-1, seed=7, num_threads=1, deterministic=True,
)
# A better agreement of the two texts never makes them less the same.
MONOTONE = {"coverPage": 1, "coverCorpus": 1, "coverProduct": 1, "coreProduct": 1, "corePage": 1, "coreCorpus": 1, "missingPage": -1,
            "missingCorpus": -1, "eventGap": -1, "figuresConflict": 0, "mentionsMissingPage": -1}


def side_of(event):
    return next((name for name, events in SPLIT.items() if event in events), "train")


def fit(rows, values, labels):
    weights = numpy.array([RIVAL_WEIGHT if row["sameness"] == "rival" else 0.5 if row["disputed"] else 1.0 for row in rows])
    weights *= numpy.array([1.0 if row["plain"] or row.get("side") else LONG_WEIGHT for row in rows])
    data = lightgbm.Dataset(values, label=labels, weight=weights, feature_name=NAMES)
    return lightgbm.train({**PARAMS, "monotone_constraints": [MONOTONE.get(name, 0) for name in NAMES]}, data, ROUNDS)


def recall_at(labels, scores, precision):
    order = numpy.argsort(-scores, kind="stable")
    hits = numpy.cumsum(labels[order])
    good = numpy.nonzero(hits / numpy.arange(1, len(hits) + 1) >= precision)[0]
    return (hits[good[-1]] / labels.sum(), scores[order][good[-1]]) if len(good) else (0.0, 1.0)


def report(name, rows, labels, scores):
    if labels.sum() == 0:
        return
    at = "  ".join("R@P%.2f %.3f" % (p, recall_at(labels, scores, p)[0]) for p in (0.95, 0.9, 0.8, 0.6))
    print("%-22s n=%5d pos=%4d  AP %.3f  %s" % (name, len(labels), labels.sum(), average_precision_score(labels, scores), at))


def main():
    rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    values = numpy.array([[numpy.nan if v is None else v for v in row["features"]] for row in rows], dtype=float)
    sides = numpy.array([row.get("side") or side_of(row["event"]) for row in rows])
    page = numpy.array([row["sameness"] != "rival" and "side" in row for row in rows])
    # a rival of a test event must not be learnt from either
    rival_test = numpy.array([row["sameness"] == "rival" and side_of(row["candidateEvent"]) == "test" for row in rows])
    judged = numpy.array([row["sameness"] != "rival" and row["plain"] for row in rows])
    longer = numpy.array([row["sameness"] != "rival" and not row["plain"] and "side" not in row for row in rows])
    known = (sides != "test") & ~rival_test
    models = {}
    stacks = {}
    for target, positive in (("same", {"same"}), ("useful", {"same", "adds"})):
        labels = numpy.array([row["sameness"] in positive for row in rows], dtype=float)
        events = sorted({row["event"] for row, k in zip(rows, known) if k})
        numpy.random.default_rng(3).shuffle(events)
        fold = {event: place % FOLDS for place, event in enumerate(events)}
        held = numpy.full(len(rows), numpy.nan)
        parts = []
        for part in range(FOLDS):
            inside = known & numpy.array([fold.get(row["event"], -1) != part for row in rows])
            outside = known & numpy.array([fold.get(row["event"], -1) == part for row in rows])
            model = fit([r for r, i in zip(rows, inside) if i], values[inside], labels[inside])
            held[outside] = model.predict(values[outside], raw_score=True)
            parts.append(model)
        final = fit([r for r, i in zip(rows, known) if i], values[known], labels[known])
        held[sides == "test"] = final.predict(values[sides == "test"], raw_score=True)
        crossed = known & (judged | page)
        calibration = IsotonicRegression(out_of_bounds="clip").fit(held[crossed], labels[crossed])
        print("==", target)
        report("cross-validated", rows, labels[crossed], held[crossed])
        test = (sides == "test") & judged
        report("page test, features", rows, labels[page & (sides == "test")], held[page & (sides == "test")])
        report("test events", rows, labels[test], held[test])
        some = longer & ~numpy.isnan(held)
        report("in longer sentences", rows, labels[some], held[some])
        for languages in ("en-en", "es-en", "en-es", "es-es"):
            some = judged & ~numpy.isnan(held) & numpy.array([row["languages"] == languages for row in rows])
            report("all " + languages, rows, labels[some], held[some])
        gains = sorted(zip(final.feature_importance("gain"), NAMES), reverse=True)
        longs = known & longer
        print("gain:", ", ".join("%s %.0f" % (n, g) for g, n in gains[:16]))
        cosines = numpy.array([numpy.nan if row["cosine"] is None else row["cosine"] for row in rows])
        dev = crossed & (sides == "dev") & ~numpy.isnan(cosines)
        stack = logistic(numpy.stack([held[dev], cosines[dev]], 1), labels[dev])
        joint = 1 / (1 + numpy.exp(-(held * stack[0] + cosines * stack[1] + stack[2])))
        report("dev with vectors", rows, labels[dev], joint[dev])
        with_vectors = test & ~numpy.isnan(cosines)
        both = page & (sides == "test") & ~numpy.isnan(cosines)
        report("page test with vectors", rows, labels[both], joint[both])
        report("test with vectors", rows, labels[with_vectors], joint[with_vectors])
        for name, some in (("dev", dev), ("test", with_vectors), ("longer dev", longer & (sides == "dev")), ("longer test", longer & (sides == "test")), ("page dev", page & (sides == "dev")), ("page test", page & (sides == "test"))):
            print("   ", name, " ".join("%.2f:P%.3f R%.2f" % (t, labels[some & (joint >= t)].mean() if (some & (joint >= t)).any() else 1, labels[some & (joint >= t)].sum() / labels[some].sum()) for t in (0.9, 0.88, 0.86, 0.84, 0.82, 0.8, 0.78, 0.75, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1)))
        stacks[target] = stack
        models[target] = (final, held, labels, crossed)
        if target == "same" and "--folds" in sys.argv:
            curves = curves_of(held[crossed], labels[crossed], stack)
            folds = {"events": fold, "folds": [{**curves, "trees": flatten(model)} for model in parts]}
            pathlib.Path(sys.argv[sys.argv.index("--folds") + 1]).write_text(json.dumps(folds) + "\n")
    if "--write" in sys.argv:
        write(models, stacks)
    if "--joins" in sys.argv:
        write_joins(stacks)
    return rows, models


def flatten(model):
    """The trees as core/match/scorer/forest.ts has them: all nodes by feature and threshold, leaves from the highest on."""
    nodes, heights = [], []
    for number, tree in enumerate(model.dump_model()["tree_info"]):
        leaves = sorted(leaves_below(tree["tree_structure"]), key=lambda leaf: -leaf["leaf_value"])
        heights.append([round(leaf["leaf_value"], 5) for leaf in leaves])
        bits = {leaf["leaf_index"]: 1 << at for at, leaf in enumerate(leaves)}
        whole = sum(bits.values())
        for node in nodes_below(tree["tree_structure"]):
            left, right = (sum(bits[leaf["leaf_index"]] for leaf in leaves_below(node[side])) for side in ("left_child", "right_child"))
            greater, not_greater = whole - left, whole - right
            absent = not_greater if node["default_left"] else greater
            nodes.append((node["split_feature"], float("%.6g" % node["threshold"]), number, greater, not_greater, absent))
    columns = zip(("feature", "threshold", "tree", "greater", "notGreater", "absent"), zip(*sorted(nodes)))
    return {"heights": heights, **{name: list(column) for name, column in columns}}


def leaves_below(node):
    return [node] if "leaf_value" in node else leaves_below(node["left_child"]) + leaves_below(node["right_child"])


def nodes_below(node):
    return [] if "leaf_value" in node else [node, *nodes_below(node["left_child"]), *nodes_below(node["right_child"])]


def logistic(columns, labels):
    """Weights of a logistic regression, the offset last."""
    model = LogisticRegression(C=10.0).fit(columns, labels)
    return [*model.coef_[0], model.intercept_[0]]


def platt(scores, labels):
    """Slope and offset of a logistic curve through held-out scores."""
    slope, offset = 1.0, 0.0
    for _ in range(200):
        p = 1 / (1 + numpy.exp(-(slope * scores + offset)))
        w = p * (1 - p) + 1e-9
        gradient = numpy.array([((labels - p) * scores).sum(), (labels - p).sum()])
        hessian = numpy.array([[(w * scores * scores).sum(), (w * scores).sum()], [(w * scores).sum(), w.sum()]])
        step = numpy.linalg.solve(hessian, gradient)
        slope, offset = slope + step[0], offset + step[1]
    return slope, offset


def curves_of(held, labels, stack):
    """The logistic curves over the trees' sum, without the cosine and with it."""
    slope, offset = platt(held, labels)
    return {"slope": round(slope, 4), "offset": round(offset, 4), "withVectors": join_of(stack)}


def join_of(stack):
    return dict(zip(("trees", "cosine", "offset"), [round(float(w), 4) for w in stack]))


def write_joins(stacks):
    out = json.loads(WEIGHTS.read_text())
    for target, stack in stacks.items():
        out[target]["withVectors"] = join_of(stack)
    WEIGHTS.write_text(json.dumps(out) + "\n")


def write(models, stacks):
    out = {"features": NAMES}
    for target, (model, held, labels, crossed) in models.items():
        curves = curves_of(held[crossed], labels[crossed], stacks[target])
        slope, offset = curves["slope"], curves["offset"]
        out[target] = {**curves, "trees": flatten(model)}
        for precision in (0.95, 0.9, 0.8, 0.6):
            recall, raw = recall_at(labels[crossed], held[crossed], precision)
            print(target, "precision", precision, "recall %.3f" % recall, "probability %.3f" % (1 / (1 + numpy.exp(-(slope * raw + offset)))))
    WEIGHTS.write_text(json.dumps(out) + "\n")


if __name__ == "__main__":
    main()
