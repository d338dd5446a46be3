import { describe, expect, it } from "vitest";
import { AGE, MANY, sampleClaim } from "../../../cli/gallery/samples";
import type { Reading } from "../../../core/reading/reading";
import { barrierOf } from "../../../entrypoints/popup/barrier";
import { type PopupFacts, popupState } from "../../../entrypoints/popup/popup-model";

const READING: Reading = { outlet: null, claims: [sampleClaim(MANY)], corpus: AGE };
const READY = { state: "ready", done: 1, total: 1, age: AGE, error: null } as const;
const UNREAD: PopupFacts = {
  address: "https://news.example/",
  barrier: null,
  paused: false,
  corpus: READY,
  reading: { ok: false, error: "no-page" },
  asked: "no",
};

describe("[R9, R39] popupState", () => {
  it.each<{ name: string; facts: Partial<PopupFacts>; expected: object }>([
    { name: "nothing known yet", facts: { reading: null, corpus: null }, expected: { kind: "reading" } },
    { name: "no page script", facts: {}, expected: { kind: "unread" } },
    { name: "a paused site", facts: { paused: true }, expected: { kind: "paused" } },
    {
      name: "a paused site being read",
      facts: { paused: true, asked: "yes" },
      expected: { kind: "reading" },
    },
    { name: "a request in vain", facts: { asked: "in vain" }, expected: { kind: "failed" } },
    {
      name: "a page script that failed",
      facts: { reading: { ok: false, error: "internal" }, asked: "yes" },
      expected: { kind: "failed" },
    },
    {
      name: "a page script that waits for the corpus",
      facts: { reading: { ok: false, error: "no-corpus" } },
      expected: { kind: "reading" },
    },
    { name: "a request under way", facts: { asked: "yes" }, expected: { kind: "reading" } },
    {
      name: "a refusal",
      facts: { asked: "refused" },
      expected: { kind: "barred", barrier: "refused" },
    },
    { name: "a barrier", facts: { barrier: "pdf" }, expected: { kind: "barred", barrier: "pdf" } },
    {
      name: "an unfinished reading",
      facts: { reading: { ok: true, value: null } },
      expected: { kind: "reading" },
    },
    {
      name: "a corpus being installed",
      facts: { corpus: { ...READY, state: "installing", done: 1, total: 9 } },
      expected: { kind: "installing", done: 1, total: 9 },
    },
    {
      name: "a corpus that failed",
      facts: { corpus: { ...READY, state: "failed" } },
      expected: { kind: "corpusFailed" },
    },
    {
      name: "a silent page",
      facts: { reading: { ok: true, value: { ...READING, claims: [], silence: "off-topic" } } },
      expected: { kind: "silent", silence: "off-topic" },
    },
    {
      name: "no claims and no reason",
      facts: { reading: { ok: true, value: { ...READING, claims: [] } } },
      expected: { kind: "silent", silence: "no-claims" },
    },
    {
      name: "claims, even while the corpus is rebuilt",
      facts: { reading: { ok: true, value: READING }, corpus: { ...READY, state: "repairing" } },
      expected: { kind: "claims" },
    },
  ])("of $name", ({ facts, expected }) =>
    expect(popupState({ ...UNREAD, ...facts })).toMatchObject(expected),
  );
});

describe("[R39] barrierOf", () => {
  it.each([
    ["https://news.example/a", null],
    ["http://news.example/a.pdf.html", null],
    ["https://news.example/A.PDF?x=1", "pdf"],
    ["file:///home/a.html", "file"],
    ["chrome://settings", "browser"],
    ["about:reader?url=https%3A%2F%2Fnews.example", "browser"],
    ["moz-extension://abc/options.html", "browser"],
    ["", "browser"],
    ["https://chromewebstore.google.com/detail/x", "store"],
    ["https://addons.mozilla.org/en-US/", "store"],
  ])("of %j is %j", (address, expected) => expect(barrierOf(address)).toBe(expected));
});
