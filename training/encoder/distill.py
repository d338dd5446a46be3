"""Halves e5's layers: a student of six learns the states of the teacher's twelve on our own texts.

usage: distill.py PACKED_E5 OUT.pt   (CAREO_CORPUS, CAREO_EVAL as in README.md)
"""

import json
import os
import pathlib
import random
import sys
import time

import torch
from torch.nn import functional

import corpus
import texts
import tokens
import vocabulary
from bert import PackedE5

KEPT_LAYERS = (0, 2, 4, 7, 9, 11)
EPOCHS = int(os.environ.get("EPOCHS", 3))
RATE = 4e-4
BATCH = 48


def own_texts(claims, split):
    """Text of claims of training events only, and half of MEANTIME's documents (CC BY 4.0)."""
    train = set(split["train"])
    found = []
    for claim in claims.values():
        if claim["event"] in train:
            found += [claim["text"], claim.get("textEn"), claim["headline"]]
    for language in ("en", "es"):
        path = pathlib.Path(os.environ["CAREO_EVAL"]) / "meantime" / f"sentences.{language}.jsonl"
        for line in path.read_text().splitlines():
            sentence = json.loads(line)
            if int(sentence["doc"].split("/")[1].split("_")[0]) % 2:
                found.append(sentence["text"])
    return sorted({text for text in found if text})


def all_texts(claims):
    for claim in claims.values():
        quote = claim["quote"] or {}
        for text in (claim["text"], claim.get("textEn"), claim["headline"], claim["attributedTo"], quote.get("text")):
            if text:
                yield text


def main(path, out):
    torch.manual_seed(1)
    torch.set_num_threads(int(os.environ.get("THREADS", 1)))
    claims = corpus.read_claims()
    split = corpus.read_split(claims, corpus.read_pairs(claims))
    packed = PackedE5(path)
    tokenizer = tokens.from_packed(packed)
    keep = vocabulary.kept_pieces(tokenizer, packed, all_texts(claims))
    place = {piece: i for i, piece in enumerate(keep)}
    teacher = packed.model(keep=keep).eval()
    student = packed.model(keep=keep, layers=KEPT_LAYERS)
    rows = [[place.get(i, place[packed.unk]) for i in texts.single(tokenizer, t)] for t in own_texts(claims, split)]
    print("texts", len(rows), "tokens", sum(map(len, rows)), "vocabulary", len(keep), flush=True)
    groups = texts.batches(rows, BATCH, len)
    filler = place[packed.pad]
    with torch.no_grad():
        zero = torch.zeros(1, 1, dtype=torch.long)
        padded = [texts.pad(group, filler) for group in groups]
        targets = [teacher(ids, mask, zero.expand_as(ids)) for ids, mask in padded]
    print("teacher done", flush=True)
    student.word.weight.requires_grad_(False)
    optimizer = torch.optim.AdamW([p for p in student.parameters() if p.requires_grad], lr=RATE, weight_decay=0.0)
    steps = EPOCHS * len(groups)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, steps, pct_start=0.1)
    student.eval()  # no dropout: there is nothing to overfit but the teacher itself
    begun, done, seen = time.time(), 0, 1.0
    for epoch in range(EPOCHS):
        total = 0.0
        for i in random.Random(epoch).sample(range(len(groups)), len(groups)):
            (ids, mask), target = padded[i], targets[i]
            states = student(ids, mask, zero.expand_as(ids))
            loss = ((states - target) ** 2 * mask[:, :, None]).sum() / mask.sum() / states.shape[-1]
            pooled = [(s * mask[:, :, None]).sum(1) for s in (states, target)]
            loss = loss + 1 - functional.cosine_similarity(*pooled).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += loss.item()
            seen = 0.98 * seen + 0.02 * loss.item()
            done += 1
            if done % 20 == 0:
                print(done, round(seen, 4), round(time.time() - begun), flush=True)
        print(epoch, total / len(groups), round(time.time() - begun), flush=True)
    torch.save({"model": student.state_dict(), "keep": keep, "depth": len(KEPT_LAYERS)}, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
