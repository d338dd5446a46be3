"""The shipped files as a start for training again: their 8-bit weights, made plain numbers.

usage: reopen.py MODEL_FOLDER PACKED_E5 OUT.pt   (MODEL_FOLDER as export.py wrote it)
"""

import pathlib
import sys

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from bert import PackedE5
from slim import JOIN
from tokens import from_packed

TABLES = ("word", "place")


def plain(stored, name):
    """The numbers that an 8-bit initializer stands for."""
    scale, zero = (stored[f"{name}_{part}"].astype(np.float32) for part in ("scale", "zero_point"))
    return (stored[f"{name}_quantized"].astype(np.float32) - zero) * scale


def weights(file):
    """The body's weights under the names of `bert.Bert`."""
    graph = onnx.load(str(file)).graph
    stored = {part.name: numpy_helper.to_array(part) for part in graph.initializer}
    found = {f"{name}.weight": plain(stored, f"{name}.weight") for name in TABLES}
    found["kind.weight"] = stored["kind.weight"].repeat(2, 0)
    found |= {name: values for name, values in stored.items() if "norm." in name}
    for name in stored:
        if name.startswith("layers.") and name.endswith(".weight_quantized"):
            layer, parts = name.removesuffix(".weight_quantized").rsplit(".", 1)
            parts = parts.split(JOIN)
            for ending, values in ("weight", plain(stored, name.removesuffix("_quantized")).T), ("bias", stored[name.replace("weight_quantized", "bias")]):
                found |= {f"{layer}.{part}.{ending}": own for part, own in zip(parts, np.split(values, len(parts)))}
    return {name: torch.from_numpy(np.array(values, dtype=np.float32)) for name, values in found.items()}


def kept(file, inner):
    """Places of the shipped pieces in e5's table; the four special ones come first."""
    pieces = [line.split("\t")[0] for line in file.read_text(encoding="utf-8").split("\n")[:-1]]
    return [inner.bos, inner.pad, inner.eos, inner.unk, *(inner.ids[piece] for piece in pieces[4:])]


def main(folder, packed, out):
    folder = pathlib.Path(folder)
    model = weights(folder / "encoder.onnx")
    keep = kept(folder / "pieces.tsv", from_packed(PackedE5(packed)))
    depth = 1 + max(int(name.split(".")[1]) for name in model if name.startswith("layers."))
    torch.save({"model": model, "keep": keep, "depth": depth}, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
