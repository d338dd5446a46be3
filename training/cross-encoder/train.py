"""Fine-tunes the late cross-encoder on train pairs, prints dev after each epoch, keeps the best epoch; test is not read.

usage: train.py START.pt PACKED_E5 OUT.pt [--epochs 3] [--rate 1e-4] [--seed 1] [--frozen 3] [--states FILE] [--no-pages] [--memory 0.985]
  [--trees FILE] [--apart]
With --trees (of tree_scores.py) the model learns only what the matcher's trees leave open: their log odds are added to its logit.
With --apart the two texts are read apart: the bi-encoder of training/encoder with this training, to compare with.
"""

import argparse
import copy
import json
import random
import time

import numpy as np
import torch

import beside  # noqa: F401
import corpus
import finetune
import measure
import texts
from cross_model import CrossModel
from lower_states import LowerStates

HEAD_RATE = 1e-3
BATCH = 16
EASY_SHARE = 0.4  # of the `unrelated` pairs, drawn anew each epoch
TRANSLATION_SHARE = 0.2  # of the claims that have an English wording, drawn anew each epoch
PATIENCE = 2
MEMORY = 0.985  # share of the running mean of weights that a step keeps; the mean is what is judged and saved (0: the last weights)


def read_parts():
    """Pairs of the corpus and pairs of page-style sentences, by part."""
    claims = corpus.read_claims()
    pairs = corpus.read_pairs(claims)
    split = corpus.read_split(claims, pairs)
    train_events = set(split["train"])
    translations = [c for c in claims.values() if c.get("textEn") and c["event"] in train_events]
    return corpus.split_pairs(claims, pairs, split), corpus.read_page_pairs(claims, split), translations


def wordings(claim):
    return [claim["text"], claim["textEn"]] if claim.get("textEn") else [claim["text"]]


def own(pair):
    return pair["query"]["text"], pair["candidate"]["text"]


def epoch_rows(pairs, translations, trees, rng):
    """Two texts, whether they are the same, and the trees' log odds (0 without trees)."""
    rows = [
        (rng.choice(wordings(p["query"])), rng.choice(wordings(p["candidate"])), float(p["sameness"] == "same"), known(trees, p))
        for p in pairs
        if p["sameness"] != "unrelated" or rng.random() < EASY_SHARE
    ]
    return rows + [(c["text"], c["textEn"], 1.0, 0.0) for c in translations if not trees and rng.random() < TRANSLATION_SHARE]


def known(trees, pair):
    return trees.get((pair["q"], pair["c"]), 0.0)


def read_trees(file):
    if file is None:
        return {}
    with open(file, encoding="utf-8") as lines:
        return {(line["q"], line["c"]): line["trees"] for line in map(json.loads, lines)}


def begin(path, packed, frozen, states, share=1.0, apart=False):
    """The untrained model on the weights of training/encoder, and its store of lower states."""
    paired, tokenizer, saved = finetune.start(path, packed)
    model = CrossModel(paired.body, frozen, share, apart)
    for part in (model.body.word, model.body.place, model.body.kind, model.body.norm, *model.body.layers[:frozen]):
        part.requires_grad_(False)
    return model, LowerStates(model, tokenizer, states), saved


@torch.no_grad()
def score(model, lower, pairs, size=32):
    model.eval()
    found = np.zeros(len(pairs))
    for group in texts.batches(range(len(pairs)), size, lambda i: sum(map(len, pairs[i]))):
        found[group] = model(*lower.inputs([pairs[i] for i in group])).numpy()
    return found


@torch.no_grad()
def follow(mean, model, memory):
    for kept, new in zip(mean.parameters(), model.parameters()):
        if new.requires_grad:
            kept.lerp_(new, 1 - memory)


def train_epoch(model, mean, lower, rows, optimizer, schedule, rng, memory):
    model.train()
    total = 0.0
    groups = texts.batches(rows, BATCH, lambda row: (len(row[0]) + len(row[1])) // 40, rng)
    for group in groups:
        logit = model(*lower.inputs([row[:2] for row in group]))
        logit = logit + torch.tensor([row[3] for row in group])
        loss = finetune.loss_of(logit, torch.tensor([row[2] for row in group]))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        follow(mean, model, memory)
        total += loss.item()
    return total / len(groups)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("start")
    parser.add_argument("packed")
    parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--frozen", type=int, default=3)
    parser.add_argument("--states", default="lower-states.pt")
    parser.add_argument("--no-pages", action="store_true")
    parser.add_argument("--memory", type=float, default=MEMORY)
    parser.add_argument("--trees")
    parser.add_argument("--apart", action="store_true")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(1)
    rng = random.Random(args.seed)
    parts, pages, translations = read_parts()
    training = parts["train"] + ([] if args.no_pages else pages["train"])
    trees = read_trees(args.trees)
    model, lower, _ = begin(args.start, args.packed, args.frozen, args.states, 0.5 if trees else 1.0, args.apart)
    judged = {"dev": parts["dev"], "page dev": pages["dev"]}
    read = [c for p in training for side in ("query", "candidate") for c in wordings(p[side])]
    lower.prepare(read + [t for c in translations for t in wordings(c)] + [t for ps in judged.values() for p in ps for t in own(p)])
    upper = [p for layer in model.upper_layers() for p in layer.parameters()]
    inside = {id(p) for p in model.body.parameters()}
    heads = [p for p in model.parameters() if id(p) not in inside]
    optimizer = torch.optim.AdamW([{"params": upper, "lr": args.rate}, {"params": heads, "lr": HEAD_RATE}], weight_decay=0.01)
    steps = args.epochs * (len(epoch_rows(training, translations, trees, random.Random(0))) // BATCH + 12)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, [args.rate, HEAD_RATE], steps, pct_start=0.1)
    mean = copy.deepcopy(model)
    best, waited = 0.0, 0
    for epoch in range(-1, args.epochs):
        begun = time.process_time()
        loss = 0.0
        if epoch >= 0:
            loss = train_epoch(model, mean, lower, epoch_rows(training, translations, trees, rng), optimizer, schedule, rng, args.memory)
        print(f"epoch {epoch} loss {loss:.3f}, {time.process_time() - begun:.0f} s of processor time", flush=True)
        reached = []
        for name, pairs in judged.items():
            values = score(mean, lower, [own(p) for p in pairs]) + np.array([known(trees, p) for p in pairs])
            print(measure.line(name, pairs, values), flush=True)
            reached.append(measure.average_precision_score(measure.labels_of(pairs), values))
        waited += 1
        if np.mean(reached) > best:
            best, waited = np.mean(reached), 0
            trained = {k: v for k, v in mean.state_dict().items() if not k.startswith("body.word")}
            torch.save({"model": trained, "epoch": epoch, "frozen": args.frozen, "start": args.start, "apart": args.apart}, args.out)
        if waited >= PATIENCE and epoch >= 2:
            break


if __name__ == "__main__":
    main()
