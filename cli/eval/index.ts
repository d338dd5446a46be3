/** `npm run eval -- <part>`: prints figures of one part of the thinking beside their baselines. */
const PARTS: Readonly<Record<string, () => Promise<{ readonly run: () => void | Promise<void> }>>> = {
  "article-text": () => import("./article-text"),
  claims: () => import("./claims"),
  lineage: () => import("./lineage"),
  match: () => import("./match"),
  retrieval: () => import("./retrieval"),
  events: () => import("./events"),
  differences: () => import("./differences"),
};

export {};

const part = PARTS[process.argv[2] ?? ""];
if (part) {
  await (await part()).run();
} else {
  console.error(`eval: say which part: ${Object.keys(PARTS).join(", ")}`);
  process.exitCode = 1;
}
