import { sha256 } from "./checksum";
import type { Part, RecordRun } from "./manifest";
import { extendRuns, joinRecords } from "./part-file";
import { sealRecord, splitValue } from "./record";
import { KINDS } from "./segment-root";

/** A part file closes at this size: a step of an installation that can be resumed. */
const PART_BYTES = 512_000;

/** A part is named by so much of its hash: what a version shares with the one before keeps its name, and a cache may keep it for ever. */
const NAME_DIGITS = 20;

/** Where finished part files go. */
export type PartSink = (name: string, bytes: Uint8Array) => Promise<void>;

/** Seals values into records and gathers the records into part files, holding one part in memory at a time. */
export class SegmentWriter {
  readonly parts: Part[] = [];
  records = 0;
  #open: Uint8Array[] = [];
  #runs: RecordRun[] = [];
  #bytes = 0;
  #overflow = 0;

  constructor(private readonly sink: PartSink) {}

  async put(key: string, value: Uint8Array): Promise<void> {
    const { head, overflow } = splitValue(value, this.#overflow);
    await this.#add(key, head);
    for (const content of overflow) await this.#add(`${KINDS.overflow}/${this.#overflow++}`, content);
  }

  async finish(): Promise<readonly Part[]> {
    if (this.#open.length > 0) await this.#close();
    return this.parts;
  }

  async #add(key: string, content: Uint8Array): Promise<void> {
    const record = sealRecord(key, content);
    this.#open.push(record);
    extendRuns(this.#runs, key);
    this.#bytes += record.length;
    this.records++;
    if (this.#bytes >= PART_BYTES) await this.#close();
  }

  async #close(): Promise<void> {
    const bytes = joinRecords(this.#open);
    const hash = await sha256(bytes);
    const name = `${hash.slice(0, NAME_DIGITS)}.bin`;
    this.parts.push({ name, bytes: bytes.length, sha256: hash, runs: this.#runs });
    this.#open = [];
    this.#runs = [];
    this.#bytes = 0;
    await this.sink(name, bytes);
  }
}
