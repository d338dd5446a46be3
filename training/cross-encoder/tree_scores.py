"""The matcher's trees on every labelled pair, each scored by trees that did not learn from its event, as log odds.

usage: tree_scores.py FEATURES.jsonl OUT.jsonl   (FEATURES.jsonl is of training/matcher/write-features.ts)
"""

import contextlib
import io
import json
import pathlib
import sys

import numpy as np

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "matcher"))


def main(features, out):
    sys.argv = ["fit.py", features]
    import fit

    with contextlib.redirect_stdout(io.StringIO()):
        rows, models = fit.main()
    _, held, labels, _ = models["same"]
    kept = [i for i, row in enumerate(rows) if row["sameness"] != "rival" and (row["plain"] or "side" in row)]
    side = {i: rows[i].get("side") or fit.side_of(rows[i]["event"]) for i in kept}
    train = [i for i in kept if side[i] == "train" and not np.isnan(held[i])]
    slope, offset = fit.platt(held[train], labels[train])
    lines = []
    for i in kept:
        row = rows[i]
        if np.isnan(held[i]):
            continue
        lines.append(
            {"q": row["q"], "c": row["c"], "side": side[i], "page": "side" in row, "event": row["event"],
             "languages": row["languages"], "label": int(labels[i]), "cosine": row["cosine"],
             "trees": round(float(slope * held[i] + offset), 4)}
        )
    pathlib.Path(out).write_text("".join(json.dumps(line) + "\n" for line in lines))


if __name__ == "__main__":
    main(*sys.argv[1:])
