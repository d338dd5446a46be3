"""Writes a fine-tuned model as the two files that ship: encoder.onnx (8-bit weights) and pieces.tsv.

usage: export.py TUNED.pt PACKED_E5 FOLDER
"""

import pathlib
import sys
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

import finetune
import slim
from bert import mean_pool


class Shipped(nn.Module):
    """Ids and mask in, unit vectors out."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, mask):
        return mean_pool(self.model.upper(self.model.lower(ids, mask), mask), mask)


def write_pieces(path, tokenizer, keep):
    """Piece and log probability, a line each; the four special pieces first, as ids 0 to 3."""
    pieces = {i: piece for piece, i in tokenizer.inner.ids.items()}
    lines = [f"{pieces.get(i, '')}\t{tokenizer.inner.scores[i]:.4f}" for i in keep]
    assert [tokenizer.bos, tokenizer.pad, tokenizer.eos, tokenizer.unk] == [0, 1, 2, 3]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(tuned, packed, folder):
    model, tokenizer, saved = finetune.start(tuned, packed)
    model.eval()
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    sample = torch.ones(2, 12, dtype=torch.long)
    axes = {"ids": {0: "rows", 1: "length"}, "mask": {0: "rows", 1: "length"}, "pooled": {0: "rows"}}
    with tempfile.TemporaryDirectory() as work:
        full = pathlib.Path(work) / "full.onnx"
        torch.onnx.export(
            Shipped(model), (sample, sample), str(full), input_names=["ids", "mask"],
            output_names=["pooled"], dynamic_axes=axes, opset_version=17, dynamo=False,
        )
        small = pathlib.Path(work) / "small.onnx"
        quantize_dynamic(str(full), str(small), weight_type=QuantType.QUInt8, per_channel=True)
        slim.main(str(small), str(folder / "encoder.onnx"))
    write_pieces(folder / "pieces.tsv", tokenizer, saved["keep"])


if __name__ == "__main__":
    main(*sys.argv[1:])
