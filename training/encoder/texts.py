"""Batches of token ids: single texts, and pairs for a cross-encoder."""

import random

import torch

LONGEST = 96  # tokens of one text; the longest claim has fewer
PREFIX = "query: "  # what e5 expects before a text that is compared with its like


def single(tokenizer, text):
    prefix = getattr(tokenizer, "prefix", PREFIX)
    return [tokenizer.bos, *tokenizer(prefix + text)[:LONGEST], tokenizer.eos]


def couple(tokenizer, one, other):
    left, right = tokenizer(one)[:LONGEST], tokenizer(other)[:LONGEST]
    return [tokenizer.bos, *left, tokenizer.eos, tokenizer.eos, *right, tokenizer.eos]


def pad(rows, filler):
    """Ids and mask of equal length."""
    length = max(map(len, rows))
    ids = torch.full((len(rows), length), filler)
    mask = torch.zeros(len(rows), length, dtype=torch.long)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = torch.tensor(row)
        mask[i, : len(row)] = 1
    return ids, mask


def batches(items, size, length, rng=None):
    """Batches of items of like length, so that little is padded; shuffled where a generator is given."""
    rng = rng or random.Random(0)
    order = sorted(items, key=lambda item: (length(item), rng.random()))
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    rng.shuffle(groups)
    return groups
