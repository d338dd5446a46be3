"""Cosines of encoders as they come, before any training: the first rungs of the table in README.md.

usage: rungs.py MINILM_FOLDER PACKED_E5
"""

import sys

import torch

import corpus
import measure
import texts
import tokens
from bert import PackedE5, load_minilm, mean_pool


@torch.no_grad()
def vectors(model, tokenizer, claims, wording):
    model.eval()
    found = {}
    rows = [(claim["id"], texts.single(tokenizer, wording(claim))) for claim in claims.values()]
    for group in texts.batches(rows, 64, lambda item: len(item[1])):
        ids, mask = texts.pad([row for _, row in group], tokenizer.pad)
        pooled = mean_pool(model(ids, mask, torch.zeros_like(ids)), mask)
        found.update(zip((key for key, _ in group), pooled))
    return found


def main(minilm, packed_path):
    claims = corpus.read_claims()
    pairs = corpus.read_pairs(claims)
    parts = corpus.split_pairs(claims, pairs, corpus.read_split(claims, pairs))
    packed = PackedE5(packed_path)
    models = {
        "MiniLM-L6": (load_minilm(minilm), tokens.WordPiece(f"{minilm}/tokenizer.json")),
        "e5-small": (packed.model(), tokens.from_packed(packed)),
    }
    wordings = {"own words": lambda c: c["text"], "in English": lambda c: c.get("textEn") or c["text"]}
    for name, (model, tokenizer) in models.items():
        for shown, wording in wordings.items():
            found = vectors(model, tokenizer, claims, wording)
            for part in ("dev", "test"):
                scores = [float(found[pair["q"]] @ found[pair["c"]]) for pair in parts[part]]
                print(measure.line(f"{part} {name} {shown}", parts[part], scores), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
