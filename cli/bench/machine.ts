import { cpus, totalmem } from "node:os";

/** This machine's processors, as figures are headed with. */
export const PROCESSORS = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}`;

/** Its processors and memory. */
export const MACHINE = `${PROCESSORS}, ${Math.round(totalmem() / 2 ** 30)} GB`;
