"""A model's tables as bytes, as the shipped encoder.safetensors has them, and back.

A product's table is [columns / 8, numbers / 2, 8, 2]: what the loops of core/encode read at once lies together. Each column has a scale and a zero, the byte
that stands for none; of the tables of rows that are looked up, all share one. Query, key and value are one product, side by side.
"""

import numpy as np
import torch
from safetensors import safe_open

LEVELS = 255
COLUMNS, PAIR = 8, 2
LOOKED_UP = ("word", "place")
MIXED = ("query", "key", "value")
JOIN = "+"


def to_bytes(weights, axis=None):
    """Bytes, scale and zero; the range always holds 0, so that it has a byte of its own. `axis` is summed over: without it all share one range."""
    low, high = np.minimum(np.min(weights, axis), 0), np.maximum(np.max(weights, axis), 0)
    exact = (high.astype(np.float64) - low) / LEVELS
    scale, zero = np.float32(exact), np.round(-low / exact)
    return np.clip(np.round(weights / scale) + zero, 0, LEVELS).astype(np.uint8), np.atleast_1d(scale), np.atleast_1d(zero).astype(np.int32)


def to_panels(table):
    inner, columns = table.shape
    return np.ascontiguousarray(table.reshape(inner // PAIR, PAIR, columns // COLUMNS, COLUMNS).transpose(2, 0, 3, 1))


def from_panels(panels):
    blocks, pairs = panels.shape[:2]
    return panels.transpose(1, 3, 0, 2).reshape(pairs * PAIR, blocks * COLUMNS)


def pack(body):
    """The tensors of the file from the weights of a `bert.Bert`, by its names."""
    plain = {name: values.detach().numpy().astype(np.float32) for name, values in body.state_dict().items()}
    tensors = {"kind.weight": plain["kind.weight"][0]}
    tensors |= {name: values for name, values in plain.items() if "norm." in name}
    for name in LOOKED_UP:
        values = to_bytes(plain[f"{name}.weight"])
        tensors |= dict(zip((f"{name}.weight", f"{name}.weight_scale", f"{name}.weight_zero"), values))
    for layer in range(len(body.layers)):
        for parts in (MIXED, ("out",), ("up",), ("down",)):
            weights, biases = ([plain[f"layers.{layer}.{part}.{kind}"] for part in parts] for kind in ("weight", "bias"))
            table, scale, zero = to_bytes(np.concatenate(weights).T, axis=0)
            name = f"layers.{layer}.{JOIN.join(parts)}"
            tensors |= {f"{name}.weight": to_panels(table), f"{name}.weight_scale": scale, f"{name}.weight_zero": zero, f"{name}.bias": np.concatenate(biases)}
    return tensors


def unpack(path):
    """The weights of a `bert.Bert` that a packed file stands for, by its names, and how many heads it has."""
    with safe_open(path, "np") as file:
        stored = {name: file.get_tensor(name) for name in file.keys()}
        heads = int(file.metadata()["heads"])
    found = {name: values for name, values in stored.items() if "norm." in name}
    found["kind.weight"] = np.stack([stored["kind.weight"]] * 2)
    for name in stored:
        if not name.endswith(".weight_scale"):
            continue
        place = name.removesuffix(".weight_scale")
        table, scale, zero = (stored[f"{place}.weight{end}"] for end in ("", "_scale", "_zero"))
        if place in LOOKED_UP:
            found[f"{place}.weight"] = (table - zero.astype(np.float32)) * scale
            continue
        weights = ((from_panels(table) - zero.astype(np.float32)) * scale).T
        layer, parts = place.rsplit(".", 1)
        parts = parts.split(JOIN)
        for end, values in ("weight", weights), ("bias", stored[f"{place}.bias"]):
            found |= {f"{layer}.{part}.{end}": own for part, own in zip(parts, np.split(values, len(parts)))}
    return {name: torch.from_numpy(np.array(values, np.float32)) for name, values in found.items()}, heads
