"""Writes what the tests of the TypeScript encoder expect: pieces of 200 claims, cosines of 20 pairs.

usage: fixture.py MODEL_FOLDER OUT.json   (MODEL_FOLDER as export.py wrote it)
"""

import json
import pathlib
import random
import sys

import shipped
from corpus import read_claims, read_pairs

TEXTS, PAIRS = 200, 20
AWKWARD = ("", "  two  spaces ", "ﬁnal “quoted” 1.300.000 %", "Nicola\u0301s Maduro\u200b — «régimen»", "猫 🐈")


def main(folder, out):
    encoder = shipped.Shipped(folder)
    rng = random.Random(3)
    claims = read_claims()
    chosen = rng.sample(sorted(claims), TEXTS)
    pairs = rng.sample(read_pairs(claims), PAIRS)
    rows = [(pair["query"]["text"], pair["candidate"]["text"]) for pair in pairs]
    vectors = encoder.encode([text for row in rows for text in row])
    fixture = {
        "pieces": [[text, encoder.tokenizer(text)] for text in (*AWKWARD, *(claims[i]["text"] for i in chosen))],
        "pairs": [[*row, round(float(a @ b), 5)] for row, a, b in zip(rows, vectors[0::2], vectors[1::2])],
    }
    path = pathlib.Path(out)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(fixture, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
