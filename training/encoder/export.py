"""Writes a fine-tuned model as the two files that ship: encoder.safetensors (8-bit weights) and pieces.tsv.

usage: export.py TUNED.pt PACKED_E5 FOLDER
"""

import pathlib
import sys

from safetensors.numpy import save_file

import finetune
from packed import pack


def write_pieces(path, tokenizer, keep):
    """Piece and log probability, a line each; the four special pieces first, as ids 0 to 3."""
    pieces = {i: piece for piece, i in tokenizer.inner.ids.items()}
    lines = [f"{pieces.get(i, '')}\t{tokenizer.inner.scores[i]:.4f}" for i in keep]
    assert [tokenizer.bos, tokenizer.pad, tokenizer.eos, tokenizer.unk] == [0, 1, 2, 3]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(tuned, packed, folder):
    model, tokenizer, saved = finetune.start(tuned, packed)
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    save_file(pack(model.body), folder / "encoder.safetensors", metadata={"heads": str(model.body.layers[0].heads)})
    write_pieces(folder / "pieces.tsv", tokenizer, saved["keep"])


if __name__ == "__main__":
    main(*sys.argv[1:])
