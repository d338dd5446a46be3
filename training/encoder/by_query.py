"""Fine-tunes the encoder's cosine on queries with all their candidates; prints dev joined with the trees, keeps the best epoch.

usage: by_query.py START.pt PACKED_E5 TREES.jsonl OUT.pt   (TREES.jsonl is of ../cross-encoder/tree_scores.py)
Each epoch's weights are left beside OUT.pt, with the epoch's number.
environment: EPOCHS, RATE, FROZEN (lower layers left as they are), SEED, THREADS. What is judged and kept is a running mean of the weights.
"""

import copy
import os
import pathlib
import random
import sys
import time

import torch
from torch import nn
from torch.nn import functional

import corpus
import finetune
import judge
import label_sets
import texts
from bert import mean_pool
from steps import steps

EPOCHS = int(os.environ.get("EPOCHS", 4))
RATE, HEAD_RATE = float(os.environ.get("RATE", 1.5e-4)), 1e-2
FROZEN = int(os.environ.get("FROZEN", 2))
SEED = int(os.environ.get("SEED", 1))
RUN = 24  # texts of like length that are run together
OTHERS_WEIGHT, OTHERS_HEAT = 0.3, 0.05
MEMORY = 0.99


def vectors(model, tokenizer, shown):
    """Unit vectors in the order of `shown`."""
    rows = [texts.single(tokenizer, text) for text in shown]
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    found = [None] * len(rows)
    for at in range(0, len(order), RUN):
        some = order[at : at + RUN]
        ids, mask = texts.pad([rows[i] for i in some], tokenizer.pad)
        with torch.no_grad():
            lower = model.lower(ids, mask)
        for i, vector in zip(some, mean_pool(model.upper(lower, mask), mask)):
            found[i] = vector
    return torch.stack(found)


def loss_of(model, tokenizer, step):
    """`same` against the rest of the labelled pairs, and against every text of other events in the step."""
    event = {text: name for query, own, found in step for text, name in ((query, own), *(f[:2] for f in found))}
    place = {text: i for i, text in enumerate(event)}
    vector = vectors(model, tokenizer, list(event))
    left = torch.tensor([place[query] for query, _, found in step for _ in found])
    right = torch.tensor([place[f[0]] for _, _, found in step for f in found])
    same = torch.tensor([f[2] for _, _, found in step for f in found])
    loss = finetune.loss_of(model.cosine((vector[left] * vector[right]).sum(1, keepdim=True))[:, 0], same)
    left, right = left[same > 0], right[same > 0]
    if not len(left):
        return loss
    number = {name: i for i, name in enumerate(dict.fromkeys(event.values()))}
    events = torch.tensor([number[name] for name in event.values()])
    near = vector[left] @ vector.T / OTHERS_HEAT
    partner = near.gather(1, right[:, None])
    others = near.masked_fill(events[left][:, None] == events[None, :], -1e4)
    return loss + OTHERS_WEIGHT * (torch.logsumexp(torch.cat([partner, others], 1), 1) - partner[:, 0]).mean()


def main(begin, packed, trees, out):
    out = pathlib.Path(out)
    torch.manual_seed(SEED)
    torch.set_num_threads(int(os.environ.get("THREADS", 1)))
    rng = random.Random(SEED)
    claims = corpus.read_claims()
    pairs = corpus.read_pairs(claims)
    split = corpus.read_split(claims, pairs)
    groups, twins = label_sets.by_query(claims, pairs, split), corpus.twin_groups(claims, pairs)
    translations = [c for c in claims.values() if c.get("textEn") and c["event"] in set(split["train"])]
    model, tokenizer, saved = finetune.start(begin, packed)
    model.frozen = FROZEN
    for part in (model.body.word, model.body.place, model.body.kind, model.body.norm, *model.body.layers[:FROZEN]):
        part.requires_grad_(False)
    body = [p for p in model.body.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": body, "lr": RATE}, {"params": model.cosine.parameters(), "lr": HEAD_RATE}])
    count = EPOCHS * (len(steps(groups, translations, twins, random.Random(0))) + 3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, [RATE, HEAD_RATE], count, pct_start=0.1)
    mean, best, done, begun = copy.deepcopy(model), 0.0, 0, time.time()
    for epoch in range(EPOCHS):
        model.train()
        for part in (model.body.drop, *model.body.layers[:FROZEN]):
            part.eval()
        for step in steps(groups, translations, twins, rng):
            loss = loss_of(model, tokenizer, step)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(body, 1.0)
            optimizer.step()
            schedule.step()
            done += 1
            with torch.no_grad():
                for kept, new in zip(mean.parameters(), model.parameters()):
                    kept.lerp_(new, 1 - min(MEMORY, done / (done + 10)))
        rows = judge.with_cosines(judge.dev_rows(trees), mean, tokenizer, claims)
        print(f"epoch {epoch} {time.time() - begun:.0f} s | {judge.line(rows)}", flush=True)
        found = {**saved, "model": mean.body.state_dict()}
        torch.save(found, out.with_stem(f"{out.stem}-{epoch}"))
        if judge.reached(rows) > best:
            best = judge.reached(rows)
            torch.save(found, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
