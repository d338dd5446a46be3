"""Scores the labelled pairs of some parts, each claim in its own words, with one checkpoint or the mean of several.

usage: score.py PACKED_E5 OUT.jsonl STATES dev[,test] CHECKPOINT.pt [CHECKPOINT.pt …]
"""

import json
import pathlib
import sys

import numpy as np
import torch

import beside  # noqa: F401
import train


def load(path, packed, states):
    saved = torch.load(path)
    model, lower, _ = train.begin(saved["start"], packed, saved["frozen"], states, apart=saved.get("apart", False))
    model.load_state_dict(saved["model"], strict=False)
    return model, lower


def main(packed, out, states, asked, *checkpoints):
    torch.set_num_threads(1)
    parts, pages, _ = train.read_parts()
    pairs = [pair for side in (parts, pages) for name in asked.split(",") for pair in side[name]]
    found = []
    for path in checkpoints:
        model, lower = load(path, packed, states)
        lower.prepare([text for pair in pairs for text in train.own(pair)])
        found.append(train.score(model, lower, [train.own(pair) for pair in pairs]))
    lines = [
        {"q": pair["q"], "c": pair["c"], "cross": round(float(value), 4)}
        for pair, value in zip(pairs, np.mean(found, 0))
    ]
    pathlib.Path(out).write_text("".join(json.dumps(line) + "\n" for line in lines))


if __name__ == "__main__":
    main(*sys.argv[1:])
