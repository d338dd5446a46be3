"""One encoder, three scores of a pair: cosine, aligned tokens (late interaction), and read together."""

import torch
from torch import nn
from torch.nn import functional

from bert import mean_pool

TOKEN_WIDTH = 48  # numbers kept a token; 24 tokens a claim then take 1.2 kB as bytes


class PairModel(nn.Module):
    def __init__(self, body):
        super().__init__()
        self.body = body
        self.frozen = len(body.layers) // 2  # the lower half stays as it is, so that its states can be kept
        width = body.word.embedding_dim
        self.token = nn.Linear(width, TOKEN_WIDTH, bias=False)
        self.weight = nn.Linear(width, 1)
        self.cosine = nn.Linear(1, 1)
        self.aligned = nn.Linear(3, 1)
        self.joint = nn.Linear(width, 1)
        with torch.no_grad():
            self.cosine.weight.fill_(20.0)
            self.cosine.bias.fill_(-18.0)
            self.aligned.weight.fill_(5.0)
            self.aligned.bias.fill_(-12.0)
            self.weight.weight.zero_()
            self.joint.weight.normal_(0, 0.02)

    def lower(self, ids, mask):
        """States after the frozen layers."""
        return self.body.run(self.body.embed(ids, torch.zeros_like(ids)), mask, 0, self.frozen)

    def upper(self, states, mask):
        return self.body.run(states, mask, self.frozen)

    def encode(self, lower, mask):
        """Pooled vector, token vectors and token weights of texts, from their lower states."""
        states = self.upper(lower, mask)
        tokens = functional.normalize(self.token(states), dim=-1) * mask[:, :, None]
        weight = torch.sigmoid(self.weight(states)[:, :, 0]) * mask
        return mean_pool(states, mask), tokens, weight / weight.sum(1, keepdim=True)

    def align(self, one, other, one_mask, other_mask):
        """Weighted mean of each token's best partner, both ways, and the cosine."""
        grid = one[1] @ other[1].transpose(1, 2)
        grid = grid.masked_fill(other_mask[:, None, :] == 0, -1.0)
        there = (grid.amax(2) * one[2]).sum(1)
        grid = grid.masked_fill(one_mask[:, :, None] == 0, -1.0)
        back = (grid.amax(1) * other[2]).sum(1)
        cosine = (one[0] * other[0]).sum(1)
        return torch.stack([torch.minimum(there, back), torch.maximum(there, back), cosine], 1)

    def apart(self, one, other):
        """Logits of the two scores that need no reading together; `one` and `other` are lower states and masks."""
        left, right = self.encode(*one), self.encode(*other)
        parts = self.align(left, right, one[1], other[1])
        return self.cosine(parts[:, 2:])[:, 0], self.aligned(parts)[:, 0]

    def together(self, lower, mask):
        """Logit of the pair read as one text."""
        states = self.upper(lower, mask)
        pooled = (states * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        return self.joint(pooled)[:, 0]
