import fc from "fast-check";

/** Properties are tried with the same inputs at every run; another seed tries others, and a failing one is named by its test. */
fc.configureGlobal({ seed: Number(process.env.CAREO_SEED ?? 20190210) });

export { fc };
