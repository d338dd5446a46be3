"""The shipped files run by onnxruntime in Python, with the rules that the TypeScript follows."""

import pathlib

import numpy as np
import onnxruntime

import texts
import tokens


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

    def encode(self, list_of_texts):
        """Unit vectors. One text a run: texts run together would share the range of their 8-bit numbers."""
        found = []
        for text in list_of_texts:
            ids, _ = texts.pad([texts.single(self.tokenizer, text)], self.tokenizer.pad)
            (pooled,) = self.session.run(["pooled"], {"ids": ids.numpy()})
            found.append(pooled[0])
        return np.array(found)
