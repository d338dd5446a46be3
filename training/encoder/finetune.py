"""Fine-tunes an encoder on the labelled pairs; prints dev and test after each epoch.

usage: finetune.py START.pt PACKED_E5 OUT.pt
       finetune.py minilm MINILM_FOLDER OUT.pt
environment: PARTS=train[,dev], EPOCHS, RATE, SCORES=cosine,aligned,joint, ENGLISH=1 (claims in their English only),
PAGES=1 (page-like sentences of data/labels train too)
"""

import os
import pathlib
import random
import sys
import time

import torch
from torch import nn
from torch.nn import functional

import corpus
import measure
import texts
import tokens
from bert import Bert, PackedE5, load_minilm
from pair_model import PairModel

RATE, HEAD_RATE = float(os.environ.get("RATE", 7e-5)), 1e-3
BATCH = 16
EPOCHS = int(os.environ.get("EPOCHS", 3))
SCORES = os.environ.get("SCORES", "cosine,aligned,joint").split(",")
ALWAYS_ENGLISH = os.environ.get("ENGLISH") == "1"
RANK_SCALE = 0.7  # steepness of the ranking loss on logits
SMOOTH = 0.03


class Trimmed:
    """Cuts texts into the kept pieces of a Unigram tokenizer alone, as the product does; ids are places in the kept word table."""

    def __init__(self, inner, keep):
        pieces = {i: piece for piece, i in inner.ids.items()}
        place = {piece: i for i, piece in enumerate(keep)}
        self.bos, self.eos, self.pad, self.unk = ends = [place[i] for i in (inner.bos, inner.eos, inner.pad, inner.unk)]
        self.inner, shown = inner, [pieces.get(i, "") for i in keep]
        self.cut = tokens.Unigram(shown, [inner.scores[i] for i in keep], inner.normal, set(ends), *ends)
        self.known = {}

    def __call__(self, text):
        if text not in self.known:
            self.known[text] = self.cut(text)
        return self.known[text]


def start(path, packed_path):
    if path == "minilm":
        folder = pathlib.Path(packed_path)
        return PairModel(load_minilm(folder)), tokens.WordPiece(folder / "tokenizer.json"), {}
    saved = torch.load(path)
    packed = PackedE5(packed_path)
    tokenizer = Trimmed(tokens.from_packed(packed), saved["keep"])
    body = Bert(len(saved["keep"]), packed.width, saved["depth"], packed.heads, packed.inner, packed.places, packed.eps)
    if "body" not in str(next(iter(saved["model"]))):
        body.load_state_dict(saved["model"])
        return PairModel(body), tokenizer, saved
    model = PairModel(body)
    model.load_state_dict(saved["model"])
    return model, tokenizer, saved


def english(claim):
    return claim.get("textEn") or claim["text"]


def shown(claim):
    return english(claim) if ALWAYS_ENGLISH else claim["text"]


class Lower:
    """States after the frozen layers, computed once a row: half of the work of training."""

    def __init__(self, model, tokenizer):
        self.model, self.tokenizer, self.kept = model, tokenizer, {}

    def row(self, key):
        return texts.couple(self.tokenizer, *key) if isinstance(key, tuple) else texts.single(self.tokenizer, key)

    @torch.no_grad()
    def prepare(self, keys, size=32):
        self.model.eval()
        fresh = [(key, self.row(key)) for key in dict.fromkeys(keys) if key not in self.kept]
        for group in texts.batches(fresh, size, lambda item: len(item[1])):
            ids, mask = texts.pad([row for _, row in group], self.tokenizer.pad)
            states = self.model.lower(ids, mask)
            for (key, row), state in zip(group, states):
                self.kept[key] = state[: len(row)].clone()

    def __call__(self, keys):
        """Padded states and mask of rows that were prepared."""
        rows = [self.kept[key] for key in keys]
        states = nn.utils.rnn.pad_sequence(rows, batch_first=True)
        mask = torch.zeros(states.shape[:2], dtype=torch.long)
        for i, row in enumerate(rows):
            mask[i, : len(row)] = 1
        return states, mask


def keys_of(rows):
    """Everything that must be prepared for scoring these pairs of texts."""
    keys = [text for row in rows for text in row] if {"cosine", "aligned"} & set(SCORES) else []
    return keys + [tuple(row) for row in rows] if "joint" in SCORES else keys


def logits(model, lower, rows):
    found = {}
    if {"cosine", "aligned"} & set(SCORES):
        one, other = lower([a for a, _ in rows]), lower([b for _, b in rows])
        found["cosine"], found["aligned"] = model.apart(one, other)
    if "joint" in SCORES:
        found["joint"] = model.together(*lower([tuple(row) for row in rows]))
    return {name: found[name] for name in SCORES}


def loss_of(logit, target):
    """Cross-entropy, and every `same` above every other pair of the batch."""
    entropy = functional.binary_cross_entropy_with_logits(logit, target * (1 - 2 * SMOOTH) + SMOOTH)
    gaps = logit[None, :] - logit[:, None]
    worse = (target[:, None] > target[None, :]).float()
    ranking = (functional.softplus(RANK_SCALE * gaps) * worse).sum() / worse.sum().clamp(min=1)
    return entropy + ranking


@torch.no_grad()
def score(model, lower, rows, size=32):
    """Logits of each score, in the order of the rows."""
    lower.prepare(keys_of(rows))
    model.eval()
    found = {name: [0.0] * len(rows) for name in SCORES}
    for group in texts.batches(range(len(rows)), size, lambda i: len("".join(rows[i]))):
        for name, values in logits(model, lower, [rows[i] for i in group]).items():
            for i, value in zip(group, values.tolist()):
                found[name][i] = value
    return found


def training_rows(pairs, translations, epoch):
    """Pairs in the claims' own words, every second epoch in English; a translation is the same statement."""
    wording = english if ALWAYS_ENGLISH or epoch % 2 else lambda claim: claim["text"]
    rows = [(wording(p["query"]), wording(p["candidate"]), float(p["sameness"] == "same")) for p in pairs]
    rows += [(c["text"], c["textEn"], 1.0) for c in translations[epoch % 4 :: 4]]
    return rows


def main(begin, packed_path, out):
    torch.manual_seed(1)
    torch.set_num_threads(int(os.environ.get("THREADS", 1)))
    rng = random.Random(1)
    claims = corpus.read_claims()
    pairs = corpus.read_pairs(claims)
    split = corpus.read_split(claims, pairs)
    parts = corpus.split_pairs(claims, pairs, split)
    chosen = os.environ.get("PARTS", "train").split(",")
    training = [pair for name in chosen for pair in parts[name]]
    pages = corpus.read_page_pairs(claims, split)
    if os.environ.get("PAGES") == "1":
        training += [pair for name in chosen for pair in pages[name]]
    events = {event for name in chosen for event in split[name]}
    translations = [c for c in claims.values() if c.get("textEn") and c["event"] in events]
    model, tokenizer, saved = start(begin, packed_path)
    lower = Lower(model, tokenizer)
    for part in (model.body.word, model.body.place, model.body.kind, model.body.norm, *model.body.layers[: model.frozen]):
        part.requires_grad_(False)
    body = [p for p in model.body.parameters() if p.requires_grad]
    inside = {id(p) for p in model.body.parameters()}
    heads = [p for p in model.parameters() if id(p) not in inside]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=0.01
    )
    per_epoch = (len(training) + len(translations) // 4) // BATCH + 1
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [RATE, HEAD_RATE], EPOCHS * per_epoch + 5, pct_start=0.1
    )
    report(model, lower, parts, pages)
    begun = time.time()
    for epoch in range(EPOCHS):
        rows = training_rows(training, translations, epoch)
        lower.prepare(keys_of([row[:2] for row in rows]))
        model.train()
        length = lambda row: (len(row[0]) + len(row[1])) // 40
        total, groups = 0.0, texts.batches(rows, BATCH, length, rng)
        for group in groups:
            target = torch.tensor([row[2] for row in group])
            found = logits(model, lower, [row[:2] for row in group])
            loss = sum(loss_of(logit, target) for logit in found.values())
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
            if os.environ.get("VERBOSE"):
                print(f"loss {loss.item():.3f} {time.time() - begun:.0f} s", flush=True)
        print(f"epoch {epoch} loss {total / len(groups):.3f} {time.time() - begun:.0f} s", flush=True)
        torch.save({**saved, "model": model.state_dict()}, out)
        report(model, lower, parts, pages)


def report(model, lower, parts, pages):
    tables = [(name, parts[name]) for name in ("dev", "test")] + [("page dev", pages["dev"])]
    for name, pairs in tables:
        judged = [tuple(shown(pair[side]) for side in ("query", "candidate")) for pair in pairs]
        for kind, values in score(model, lower, judged).items():
            print(measure.line(f"{name} {kind}", pairs, values), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
