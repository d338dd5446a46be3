"""The shipped files as a start for training again: their 8-bit weights, made plain numbers.

usage: reopen.py MODEL_FOLDER PACKED_E5 OUT.pt   (MODEL_FOLDER as export.py wrote it)
"""

import pathlib
import sys

import torch

import packed
from bert import PackedE5
from tokens import from_packed


def kept(file, inner):
    """Places of the shipped pieces in e5's table; the four special ones come first."""
    pieces = [line.split("\t")[0] for line in file.read_text(encoding="utf-8").split("\n")[:-1]]
    return [inner.bos, inner.pad, inner.eos, inner.unk, *(inner.ids[piece] for piece in pieces[4:])]


def main(folder, e5, out):
    folder = pathlib.Path(folder)
    model, _ = packed.unpack(folder / "encoder.safetensors")
    keep = kept(folder / "pieces.tsv", from_packed(PackedE5(e5)))
    depth = 1 + max(int(name.split(".")[1]) for name in model if name.startswith("layers."))
    torch.save({"model": model, "keep": keep, "depth": depth}, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
