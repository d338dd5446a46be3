"""A late cross-encoder: the encoder's lower layers read each text alone, its upper layers read both together."""

import torch
from torch import nn
from torch.nn import functional

INNER = 64
FIRST_LOOK = -2.0  # added to attention across the two texts before training: first nearly two texts read apart
START_SLOPE, START_BIAS = 20.0, -18.0  # of the cosine, as the encoder's own fine-tuning starts


class CrossModel(nn.Module):
    """Lower states of two texts in, one logit a pair out; it does not matter which text is which.

    With `apart` the texts do not see each other: a bi-encoder, trained in the same way, to compare with.
    """

    def __init__(self, body, frozen, share=1.0, apart=False):
        super().__init__()
        self.body, self.frozen, self.apart = body, frozen, apart
        width, heads = body.word.embedding_dim, body.layers[0].heads
        upper = len(body.layers) - frozen
        self.look = nn.Parameter(torch.full((upper, heads), FIRST_LOOK))
        self.shared = nn.Parameter(torch.zeros(2, width))  # of a piece that the other text lacks, or has
        self.slope = nn.Linear(1, 1)
        self.rest = nn.Sequential(nn.Linear(2 * width, INNER), nn.GELU(), nn.Dropout(0.1), nn.Linear(INNER, 1))
        with torch.no_grad():
            self.slope.weight.fill_(START_SLOPE * share)
            self.slope.bias.fill_(START_BIAS * share)
            self.rest[3].weight.zero_()
            self.rest[3].bias.zero_()

    def lower(self, ids, mask):
        return self.body.run(self.body.embed(ids, torch.zeros_like(ids)), mask, 0, self.frozen)

    def upper_layers(self):
        return self.body.layers[self.frozen :]

    def forward(self, one, other, one_mask, other_mask, one_shared, other_shared):
        """`one`, `other`: lower states; the last two tell 0 or 1 a piece, whether the other text has it."""
        split = one.shape[1]
        if self.apart:
            sides = [pool(self.body.run(s, m, self.frozen), m) for s, m in ((one, one_mask), (other, other_mask))]
            return self.slope(functional.cosine_similarity(*sides, dim=-1)[:, None])[:, 0]
        states = torch.cat([one, other], 1)
        states = states + self.shared[torch.cat([one_shared, other_shared], 1)]
        mask = torch.cat([one_mask, other_mask], 1)
        side = (torch.arange(mask.shape[1]) >= split).to(states.dtype)
        across = (side[:, None] - side[None, :]).abs()
        silent = (1.0 - mask[:, None, None, :].to(states.dtype)) * -10000.0
        for layer, look in zip(self.upper_layers(), self.look):
            states = layer(states, silent + look[None, :, None, None] * across)
        left, right = pool(states[:, :split], one_mask), pool(states[:, split:], other_mask)
        cosine = functional.cosine_similarity(left, right, dim=-1)
        rest = self.rest(torch.cat([(left - right).abs(), left * right], -1))
        return self.slope(cosine[:, None])[:, 0] + rest[:, 0]


def pool(states, mask):
    weight = mask[:, :, None].to(states.dtype)
    return (states * weight).sum(1) / weight.sum(1)
