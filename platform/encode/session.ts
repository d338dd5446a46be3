import * as ort from "onnxruntime-web/wasm";

/** An open model; `run` gives a text's unit vector; `close` frees its memory. */
export interface Session {
  run(ids: BigInt64Array): Promise<Float32Array>;
  close(): Promise<void>;
}

/**
 * Opens a model in one WebAssembly thread. The runtime's binary comes from our own files, so nothing is
 * fetched; threads would need a page that is isolated across origins, which an extension's worker is not.
 */
export async function openSession(model: Uint8Array, runtime: Uint8Array): Promise<Session> {
  ort.env.wasm.wasmBinary = runtime.slice().buffer;
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.proxy = false;
  const session = await ort.InferenceSession.create(model, {
    executionProviders: ["wasm"],
    graphOptimizationLevel: "all",
    enableCpuMemArena: false,
  });
  return {
    async run(ids) {
      const { pooled } = await session.run({ ids: new ort.Tensor("int64", ids, [1, ids.length]) });
      if (pooled?.data instanceof Float32Array) return pooled.data;
      throw new Error("The encoder's file does not have the output that is expected.");
    },
    close: () => session.release(),
  };
}
