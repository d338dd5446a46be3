"""Writes the upper layers that read both texts as joint.onnx with 8-bit weights, to measure their size and time.

usage: export.py PACKED_E5 CHECKPOINT.pt STATES FOLDER
"""

import pathlib
import sys
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

import beside  # noqa: F401
import score

INPUTS = ("one", "other", "oneMask", "otherMask", "oneShared", "otherShared")


def main(packed, checkpoint, states, folder):
    model, _ = score.load(checkpoint, packed, states)
    model.eval()
    width = model.body.word.embedding_dim
    sample = [torch.zeros(2, n, width) for n in (11, 12)]
    sample += [torch.ones(2, n, dtype=torch.long) for n in (11, 12)] * 2
    axes = {name: {0: "rows", 1: "left" if "one" in name else "right"} for name in INPUTS}
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        full = pathlib.Path(work) / "full.onnx"
        torch.onnx.export(
            model, tuple(sample), str(full), input_names=list(INPUTS), output_names=["logit"],
            dynamic_axes=axes | {"logit": {0: "rows"}}, opset_version=17, dynamo=False,
        )
        quantize_dynamic(str(full), str(folder / "joint.onnx"), weight_type=QuantType.QUInt8)
    print(f"{(folder / 'joint.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:])
