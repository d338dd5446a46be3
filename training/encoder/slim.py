"""Writes an exported encoder anew for one text at a time: the same 8-bit weights, a tenth of the operators.

usage: slim.py EXPORTED.onnx ENCODER.onnx   (export.py calls it)
The exporter's graph works out shapes, masks what is not there and scales by constants in every layer; opening it takes four times as long.
Here the shapes are written down, query, key and value are one product, and the operators are those that the runtime would
fuse the others to. Weights are named by their places in `bert.Bert`, those of one product joined by "+".
"""

import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

HEADS = 12
EPSILON = 1e-12
OWN = "com.microsoft"
JOIN = "+"


class Exported:
    """The tensors of an exported graph, by the place where they are used."""

    def __init__(self, path):
        graph = onnx.load(path).graph
        self.tensors = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
        self.nodes = {node.name: node for node in graph.node}
        self.depth = 1 + max(int(name.split("/")[1].split(".")[1]) for name in self.nodes if name.startswith("/layers."))

    def product(self, place):
        """Weights, scales and zero points of a product of 8-bit numbers, the last two one for each column, and its bias."""
        name = "/" + "/".join(place.rsplit(".", 1))
        _, weights, _, zero = self.nodes[f"{name}/MatMul_quant"].input
        scale = self.nodes[f"{name}/MatMul_quant_scales_mul"].input[1]
        columns = self.tensors[weights].shape[1]
        scale, zero = (np.broadcast_to(self.tensors[each].reshape(-1), (columns,)) for each in (scale, zero))
        return {"weight_quantized": self.tensors[weights], "weight_scale": scale, "weight_zero_point": zero, "bias": self.plain(place, "bias")}

    def table(self, place):
        return {f"weight_{part}": self.plain(place, f"weight_{part}") for part in ("quantized", "scale", "zero_point")}

    def plain(self, place, part):
        return self.tensors[f"model.body.{place}.{part}"]


class Slim:
    """A graph in the making: each step gives the name of what it makes."""

    def __init__(self, source):
        self.source, self.nodes, self.tensors = source, [], []

    def tensor(self, name, array):
        self.tensors.append(numpy_helper.from_array(np.array(array), name))
        return name

    def number(self, name, value):
        return self.tensor(name, np.array(value, np.int64))

    def add(self, kind, inputs, outputs=1, domain="", **attributes):
        names = [f"{len(self.nodes)}.{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def look_up(self, place, ids):
        weights, scale, zero = (self.tensor(f"{place}.{part}", array) for part, array in self.source.table(place).items())
        return self.add("DequantizeLinear", [self.add("Gather", [weights, ids]), scale, zero])

    def product(self, states, layer, *parts):
        """One product for all parts, side by side."""
        each = [self.source.product(f"{layer}.{part}") for part in parts]
        name = f"{layer}.{JOIN.join(parts)}"
        inputs = [self.tensor(f"{name}.{kind}", np.concatenate([part[kind] for part in each], -1)) for kind in each[0]]
        return self.add("DynamicQuantizeMatMul", [states, *inputs], domain=OWN)

    def norm(self, place, states, more=None):
        inputs = [self.tensor(f"{place}.{part}", self.source.plain(place, part)) for part in ("weight", "bias")]
        if more is None:
            return self.add("LayerNormalization", [states, *inputs], axis=-1, epsilon=EPSILON)
        return self.add("SkipLayerNormalization", [states, more, *inputs], domain=OWN, epsilon=EPSILON)

    def layer(self, name, states):
        query, key, value = self.add("Split", [self.product(states, name, "query", "key", "value")], outputs=3, axis=-1, num_outputs=3)
        mixed = self.add("MultiHeadAttention", [query, key, value], domain=OWN, num_heads=HEADS)
        states = self.norm(f"{name}.norm", states, self.product(mixed, name, "out"))
        up = self.add("Gelu", [self.product(states, name, "up")], domain=OWN)
        return self.norm(f"{name}.last_norm", states, self.product(up, name, "down"))

    def first_kind(self):
        """All pieces are of the first kind."""
        table = self.source.table("kind")
        row = (table["weight_quantized"][:1].astype(np.float32) - table["weight_zero_point"]) * table["weight_scale"]
        return self.tensor("kind.weight", row.astype(np.float32))

    def build(self):
        length = self.add("Squeeze", [self.add("Shape", ["ids"], start=1, end=2)])
        places = self.add("Range", [self.number("zero", 0), length, self.number("one", 1)])
        states = self.add("Add", [self.look_up("word", "ids"), self.look_up("place", places)])
        states = self.norm("norm", self.add("Add", [states, self.first_kind()]))
        for layer in range(self.source.depth):
            states = self.layer(f"layers.{layer}", states)
        mean = self.add("ReduceMean", [states, self.number("pieces", [1])], keepdims=0)
        size = self.add("ReduceL2", [mean, self.number("numbers", [1])], keepdims=1)
        self.nodes.append(helper.make_node("Div", [mean, size], ["pooled"]))
        ids = helper.make_tensor_value_info("ids", TensorProto.INT64, [1, "length"])
        pooled = helper.make_tensor_value_info("pooled", TensorProto.FLOAT, [1, self.source.table("word")["weight_quantized"].shape[1]])
        return helper.make_graph(self.nodes, "encoder", [ids], [pooled], self.tensors)


def main(exported, path):
    imports = [helper.make_opsetid("", 18), helper.make_opsetid(OWN, 1)]
    onnx.save(helper.make_model(Slim(Exported(exported)).build(), opset_imports=imports, ir_version=9), path)


if __name__ == "__main__":
    main(*sys.argv[1:])
