"""Writes the vectors of the corpus's claims as the table that core/encode/vector-table.ts reads.

usage: claim_vectors.py MODEL_FOLDER OUT.bin
"""

import pathlib
import struct
import sys
import zlib

import numpy as np

import corpus
import shipped

LIMIT = 127


def main(folder, out):
    listed = sorted({claim["text"] for claim in corpus.read_claims().values()}, key=lambda t: zlib.crc32(t.encode()))
    sums = [zlib.crc32(text.encode()) for text in listed]
    assert len(set(sums)) == len(sums)
    vectors = shipped.Shipped(folder).encode(listed)
    scaled = np.rint(vectors / np.abs(vectors).max(1, keepdims=True) * LIMIT).astype(np.int8)
    header = struct.pack("<2I", *scaled.shape) + struct.pack(f"<{len(sums)}I", *sums)
    pathlib.Path(out).write_bytes(header + scaled.tobytes())


if __name__ == "__main__":
    main(*sys.argv[1:])
