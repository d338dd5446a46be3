"""Scores every labelled pair with the shipped files, in the claims' own words.

usage: score_pairs.py MODEL_FOLDER OUT.jsonl
"""

import json
import pathlib
import sys

import corpus
import shipped


def main(folder, out):
    encoder = shipped.Shipped(folder)
    claims = corpus.read_claims()
    pairs = corpus.read_pairs(claims)
    used = sorted({pair[side] for pair in pairs for side in ("q", "c")})
    vectors = dict(zip(used, encoder.encode([claims[i]["text"] for i in used])))
    part = corpus.part_of(corpus.read_split(claims, pairs))
    lines = [
        {
            "q": pair["q"],
            "c": pair["c"],
            "part": part[pair["query"]["event"]],
            "cosine": round(float(vectors[pair["q"]] @ vectors[pair["c"]]), 5),
        }
        for pair in pairs
    ]
    pathlib.Path(out).write_text("".join(json.dumps(line) + "\n" for line in lines))


if __name__ == "__main__":
    main(*sys.argv[1:])
