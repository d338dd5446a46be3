import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Report } from "../../../core/corpus/report";
import type { Corpus } from "../../../platform/store/corpus";
import { memoryCorpus } from "../../core/match/memory-corpus";

type Listener = (...given: unknown[]) => void;

const api = vi.hoisted(() => ({
  origin: "chrome-extension://x/",
  listeners: new Map<string, (...given: never[]) => void>(),
  opened: [] as unknown[],
}));

vi.mock("webextension-polyfill", () => {
  const event = (name: string) => ({
    addListener: (listener: (...given: never[]) => void) => void api.listeners.set(name, listener),
  });
  return {
    default: {
      omnibox: {
        setDefaultSuggestion: () => undefined,
        onInputChanged: event("changed"),
        onInputEntered: event("entered"),
      },
      runtime: { getURL: (path: string) => api.origin + path },
      tabs: {
        update: async (change: unknown) => void api.opened.push(["update", change]),
        create: async (tab: unknown) => void api.opened.push(["create", tab]),
      },
      i18n: { getMessage: (key: string) => key },
    },
  };
});

const REPORT: Report = {
  id: "r-0000000001",
  url: "https://morning.example/1",
  outlet: "morning",
  carrier: null,
  language: "en",
  headline: null,
  published: "2019-03-08",
  publishedMonth: null,
  dateBasis: "url",
  credits: [],
  claims: ["A blackout left <Caracas> & 18 states without power.", "The opera house reopened."].map(
    (text, at) => ({
      id: `r-0000000001#${at}`,
      text,
      attributedTo: null,
      entities: [],
      figures: [],
      eventDate: null,
      stance: "asserts",
      quote: null,
    }),
  ),
};
const OUTLET = {
  id: "morning",
  name: "Morning",
  domains: ["morning.example"],
  country: null,
  language: "en",
  family: null,
  kind: "newspaper" as const,
};
const READER = memoryCorpus([REPORT], { gazetteer: [], outlets: [OUTLET], carriers: [], credits: [] });
const corpus = (reader: typeof READER | null) => ({ reader: async () => reader }) as Corpus;

async function typed(text: string, reader: typeof READER | null = READER): Promise<unknown> {
  const { searchFromAddressBar } = await import("../../../entrypoints/background/address-bar");
  searchFromAddressBar(corpus(reader));
  const changed = api.listeners.get("changed") as Listener | undefined;
  return new Promise((resolve) => changed?.(text, resolve));
}

beforeEach(() => {
  api.opened.length = 0;
  api.origin = "chrome-extension://x/";
});

describe("the keyword in the address bar", () => {
  it.each([
    [
      "chrome-extension://x/",
      "<dim>Morning · 2019-03-08</dim> A blackout left &lt;Caracas&gt; &amp; 18 states without power.",
    ],
    ["moz-extension://x/", "Morning · 2019-03-08: A blackout left <Caracas> & 18 states without power."],
  ])("suggests what the panel's search finds, as %s reads it", async (origin, description) => {
    api.origin = origin;
    expect(await typed(" blackout ")).toEqual([{ content: REPORT.claims[0]?.text, description }]);
  });

  it.each([
    ["nothing typed", "  ", READER],
    ["no corpus", "blackout", null],
  ])("suggests nothing for %s", async (_, text, reader) => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    expect(await typed(text, reader)).toEqual([]);
  });

  it.each([
    ["currentTab", ["update", { url: "chrome-extension://x/sidepanel.html?search=a%26b%3D1" }]],
    [
      "newForegroundTab",
      ["create", { url: "chrome-extension://x/sidepanel.html?search=a%26b%3D1", active: true }],
    ],
    [
      "newBackgroundTab",
      ["create", { url: "chrome-extension://x/sidepanel.html?search=a%26b%3D1", active: false }],
    ],
  ] as const)("opens the search in %s", async (disposition, opened) => {
    const { openSearch } = await import("../../../entrypoints/background/address-bar");
    await openSearch(" a&b=1 ", disposition);
    expect(api.opened).toEqual([opened]);
  });
});
