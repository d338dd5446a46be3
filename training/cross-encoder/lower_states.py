"""States after the frozen layers, computed once a text and kept in a file."""

import pathlib

import torch
from torch import nn

import beside  # noqa: F401
import texts

PREFIX_PIECES = 2  # begin mark and "query", dealt with as pieces that no text shares


class LowerStates:
    def __init__(self, model, tokenizer, file):
        self.model, self.tokenizer, self.file = model, tokenizer, pathlib.Path(file)
        self.kept = torch.load(file) if self.file.exists() else {}

    @torch.no_grad()
    def prepare(self, wanted, size=32):
        """Reads the texts that are not kept yet, and saves."""
        fresh = [(text, texts.single(self.tokenizer, text)) for text in dict.fromkeys(wanted) if text not in self.kept]
        if not fresh:
            return
        self.model.eval()
        for group in texts.batches(fresh, size, lambda item: len(item[1])):
            ids, mask = texts.pad([row for _, row in group], self.tokenizer.pad)
            for (text, row), state in zip(group, self.model.lower(ids, mask)):
                self.kept[text] = (row, state[: len(row)].half().clone())
        torch.save(self.kept, self.file)

    def inputs(self, pairs):
        """What the model takes, for pairs of texts."""
        sides = [[self.kept[pair[i]] for pair in pairs] for i in (0, 1)]
        states = [nn.utils.rnn.pad_sequence([s.float() for _, s in side], batch_first=True) for side in sides]
        masks = [padded([[1] * len(ids) for ids, _ in side]) for side in sides]
        shared = [
            padded([shared_pieces(mine[0], theirs[0]) for mine, theirs in zip(sides[i], sides[1 - i])]) for i in (0, 1)
        ]
        return (*states, *masks, *shared)


def shared_pieces(mine, theirs):
    common = set(theirs[PREFIX_PIECES:-1])
    return [0] * PREFIX_PIECES + [int(piece in common) for piece in mine[PREFIX_PIECES:-1]] + [0]


def padded(rows):
    return nn.utils.rnn.pad_sequence([torch.tensor(row) for row in rows], batch_first=True)
