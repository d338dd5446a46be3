"""The shipped files run in Python, with the rules that the TypeScript follows; states are plain floats here."""

import pathlib

import torch

import bert
import packed
import texts
import tokens


class Shipped:
    def __init__(self, folder):
        folder = pathlib.Path(folder)
        weights, heads = packed.unpack(folder / "encoder.safetensors")
        (vocabulary, width), places = weights["word.weight"].shape, len(weights["place.weight"])
        depth = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
        inner = len(weights["layers.0.up.bias"])
        self.body = bert.Bert(vocabulary, width, depth, heads, inner, places)
        self.body.load_state_dict(weights)
        self.body.eval()
        lines = (folder / "pieces.tsv").read_text(encoding="utf-8").split("\n")[:-1]
        pieces, scores = zip(*(line.split("\t") for line in lines))
        normal = {c: " " for c in "\t\n\f\r\u1680\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u2581\ufeff\ufffd"}
        normal |= {chr(i): "" for i in (*range(32), *range(127, 160)) if chr(i) not in normal}
        self.tokenizer = tokens.Unigram(pieces, [float(s) for s in scores], normal, {0, 1, 2, 3}, 0, 2, 1, 3)

    @torch.no_grad()
    def encode(self, list_of_texts):
        """Unit vectors, a row a text."""
        found = []
        for text in list_of_texts:
            ids, mask = texts.pad([texts.single(self.tokenizer, text)], self.tokenizer.pad)
            found.append(bert.mean_pool(self.body(ids, mask, torch.zeros_like(ids)), mask)[0])
        return torch.stack(found).numpy()
