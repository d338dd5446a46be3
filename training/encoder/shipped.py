"""The shipped files run by onnxruntime in Python, with the rules that the TypeScript follows."""

import pathlib

import numpy as np
import onnxruntime

import texts
import tokens

BATCH = 8


class Shipped:
    def __init__(self, folder, threads=1):
        folder = pathlib.Path(folder)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(folder / "encoder.onnx"), options)
        lines = (folder / "pieces.tsv").read_text(encoding="utf-8").split("\n")[:-1]
        pieces, scores = zip(*(line.split("\t") for line in lines))
        normal = {c: " " for c in "\t\n\f\r\u1680\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u2581\ufeff\ufffd"}
        normal |= {chr(i): "" for i in (*range(32), *range(127, 160)) if chr(i) not in normal}
        self.tokenizer = tokens.Unigram(pieces, [float(s) for s in scores], normal, {0, 1, 2, 3}, 0, 2, 1, 3)
        self.seen = {}

    def run(self, rows):
        order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
        found = [None] * len(rows)
        for at in range(0, len(order), BATCH):
            places = order[at : at + BATCH]
            ids, mask = texts.pad([rows[i] for i in places], self.tokenizer.pad)
            (values,) = self.session.run(["pooled"], {"ids": ids.numpy(), "mask": mask.numpy()})
            for place, value in zip(places, values):
                found[place] = value
        return np.array(found)

    def encode(self, list_of_texts):
        return self.run([texts.single(self.tokenizer, text) for text in list_of_texts])
