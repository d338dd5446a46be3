// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Marked } from "../../../core/corpus/settings";
import type { Difference, Match } from "../../../core/match/match";
import { claimFingerprint } from "../../../core/reading/claim-fingerprint";
import type { Page } from "../../../core/reading/page";
import type { Reading } from "../../../core/reading/reading";
import { post, receive } from "../../../platform/messages/posted";
import { viewOf } from "../../../platform/page/node-access";
import { PageScript } from "../../../platform/page/page-script";

type Message = { kind: string; look?: string; page?: Page; names?: Record<string, string>; painted?: number };
/** What a check is answered with. */
type Checked = { reading: Reading; marked: Marked };

type Listener = (message: unknown, sender: { id: string }, reply: (answer: unknown) => void) => unknown;

const FIRST = "Three ships left the harbour on Tuesday, the authority of the port said.";
const SECOND = "A fourth ship, an old tanker, was being towed to the north, it added.";

/** A reading of the page's text whose first sentence another outlet reported with another figure. */
function readingOf(text: string, sentences: readonly string[]): Reading {
  const difference = { kind: "figure" } as Difference;
  const match = {
    claimId: "r-0123456789#0",
    tier: "painted",
    differences: [difference],
    outlet: { id: "a", name: "The Port" },
    score: 0.9,
    why: { rule: "same-proposition", parts: { similarity: 0.8, lengthPage: 9 } },
    origin: { id: "o", kind: "agency" },
  } as unknown as Match;
  const claims = sentences.map((sentence, at) => {
    const start = text.indexOf(sentence);
    const claim = { id: `c${at}`, text: sentence, start, end: start + sentence.length };
    return { claim, answer: { id: `c${at}`, matches: at === 0 ? [match] : [], count: {} } };
  });
  return { outlet: null, claims, corpus: {} } as unknown as Reading;
}

/** Sentences that are all told apart, each a claim. */
const MANY = Array.from(
  { length: 400 },
  (_, at) => `The port of Rosas counted ${at + 100} ships last week, it said.`,
);

/** The background and the extension API, as the page script meets them. */
function fakeExtension(marked: Marked = "answered", sentences: readonly string[] = [FIRST, SECOND]) {
  const asked: Message[] = [];
  const listeners = new Set<Listener>();
  const answerOf = ({ kind, page }: Message): unknown => {
    if (kind !== "check" || !page) return null;
    return { reading: readingOf(page.text, sentences), marked };
  };
  const runtime: { id?: string } & Record<string, unknown> = {
    id: "careo",
    sendMessage: async (message: Message) => {
      asked.push(message);
      return post({ ok: true, value: answerOf(message) });
    },
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  };
  vi.stubGlobal("browser", { runtime });
  const tell = (message: object): unknown => {
    let answer: unknown;
    for (const listener of listeners) listener(message, { id: "careo" }, (said) => (answer = receive(said)));
    return answer;
  };
  /** Has the answers to checks changed on their way. */
  const change = (checked: (message: Message, value: Checked) => Checked) => {
    const send = runtime.sendMessage as (message: Message) => Promise<unknown>;
    runtime.sendMessage = async (message: Message) => {
      const answer = receive(await send(message));
      if (message.kind !== "check" || !answer?.ok) return answer && post(answer);
      return post({ ok: true, value: checked(message, answer.value as Checked) });
    };
  };
  return { runtime, asked, tell, change };
}

/** The highlights that the script sets, by name, each with the text of its ranges. */
function fakeHighlights(): Map<string, Set<Range>> {
  const registry = new Map<string, Set<Range>>();
  // The window of the document is not the global here, as it is in a browser.
  const view = viewOf(document) ?? {};
  Object.defineProperty(view, "Highlight", { value: class extends Set<Range> {}, configurable: true });
  Object.defineProperty(view, "CSS", { value: { highlights: registry }, configurable: true });
  return registry;
}

const texts = (registry: Map<string, Set<Range>>) =>
  [...registry.values()].flatMap((ranges) => [...ranges].map((range) => range.toString()));

/** As long as any test may take: a busy machine is no failure. */
const WAITING = { interval: 1, timeout: 30_000 };

async function run(script: PageScript, until: () => boolean): Promise<void> {
  script.start();
  await vi.waitUntil(until, WAITING);
}

beforeEach(() => {
  document.body.innerHTML = `<article><p>${FIRST}</p><p>${SECOND}</p></article>`;
});
afterEach(() => vi.unstubAllGlobals());

describe("PageScript", () => {
  it("has the page checked, marks what has an answer and asks for its paint", async () => {
    const registry = fakeHighlights();
    const { asked, tell } = fakeExtension();
    const script = new PageScript(document, () => undefined);
    await run(script, () => asked.some(({ kind }) => kind === "paint"));
    expect(asked.map(({ kind }) => kind)).toEqual(["check", "paint"]);
    expect(asked[0]?.page?.text).toBe(`${FIRST}\n\n${SECOND}`);
    expect(texts(registry)).toEqual([FIRST]);
    const { names = {}, painted } = asked[1] ?? {};
    expect(painted).toBe(1);
    expect([...registry.keys()]).toEqual([names.difference]);
    for (const name of Object.values(names)) expect(name).toMatch(/^[a-z]{8,32}$/);
    expect(tell({ kind: "reading" })).toMatchObject({ ok: true, value: { claims: [{}, {}] } });
    script.stop();
  });

  it("marks by the first look, then by what closer ones say, until an answer is not provisional", async () => {
    const registry = fakeHighlights();
    const { asked, tell, change } = fakeExtension();
    change(({ look, page }, value) =>
      look === "first"
        ? { ...value, reading: { ...readingOf(page?.text ?? "", []), provisional: true } }
        : value,
    );
    const script = new PageScript(document, () => undefined);
    await run(script, () => texts(registry).length > 0);
    expect(asked.filter(({ kind }) => kind === "check").map(({ look }) => look)).toEqual(["first", "closer"]);
    expect(tell({ kind: "reading" })).not.toHaveProperty("value.provisional");
    script.stop();
  });

  it("looks a third time where the closer look leaves some claims", async () => {
    fakeHighlights();
    const { asked, tell, change } = fakeExtension();
    change(({ look }, value) =>
      look === "full" ? value : { ...value, reading: { ...value.reading, provisional: true } },
    );
    const script = new PageScript(document, () => undefined);
    const done = () => asked.some(({ look }) => look === "full");
    await run(script, () => done() && !JSON.stringify(tell({ kind: "reading" })).includes("provisional"));
    const looks = asked.filter(({ kind }) => kind === "check").map(({ look }) => look);
    expect(looks).toEqual(["first", "closer", "full"]);
    script.stop();
  });

  it("takes the full look where the closer one fails", async () => {
    fakeHighlights();
    const { asked, runtime, tell, change } = fakeExtension();
    change(({ look }, value) =>
      look === "first" ? { ...value, reading: { ...value.reading, provisional: true } } : value,
    );
    const send = runtime.sendMessage as (message: Message) => Promise<unknown>;
    runtime.sendMessage = async (message: Message) =>
      message.look === "closer" ? { ok: false, error: "internal" } : send(message);
    const script = new PageScript(document, () => undefined);
    const done = () => asked.some(({ look }) => look === "full");
    await run(script, () => done() && !JSON.stringify(tell({ kind: "reading" })).includes("provisional"));
    expect(tell({ kind: "reading" })).not.toHaveProperty("value.provisional");
    script.stop();
  });

  it("keeps the first comparison where all closer ones fail", async () => {
    const registry = fakeHighlights();
    const { runtime, tell, change } = fakeExtension();
    change((_, value) => ({ ...value, reading: { ...value.reading, provisional: true } }));
    const send = runtime.sendMessage as (message: Message) => Promise<unknown>;
    runtime.sendMessage = async (message: Message) =>
      message.kind === "check" && message.look !== "first" ? { ok: false, error: "internal" } : send(message);
    const script = new PageScript(document, () => undefined);
    await run(
      script,
      () =>
        JSON.stringify(tell({ kind: "reading" })).includes('"claims":[{') &&
        !JSON.stringify(tell({ kind: "reading" })).includes("provisional"),
    );
    expect(texts(registry)).toEqual([FIRST]);
    expect(tell({ kind: "reading" })).toMatchObject({ ok: true });
    script.stop();
  });

  it("marks claims without an answer where the reader wants that", async () => {
    const registry = fakeHighlights();
    const { asked } = fakeExtension("all");
    const script = new PageScript(document, () => undefined);
    await run(script, () => asked.some(({ kind }) => kind === "paint"));
    expect(texts(registry)).toEqual(expect.arrayContaining([FIRST, SECOND]));
    script.stop();
  });

  it("takes up at once what the reader says of a match, and takes it back", async () => {
    const registry = fakeHighlights();
    const { asked, tell } = fakeExtension();
    const script = new PageScript(document, () => undefined);
    await run(script, () => asked.some(({ kind }) => kind === "paint"));
    const said = { claim: claimFingerprint(FIRST), report: "r-0123456789#0" };
    tell({ kind: "amend", ...said, verdict: "different" });
    expect(texts(registry)).toEqual([]);
    tell({ kind: "amend", ...said, verdict: null });
    expect(texts(registry)).toEqual([FIRST]);
    expect(asked.filter(({ kind }) => kind === "correct")).toEqual([
      {
        kind: "correct",
        ...said,
        verdict: "different",
        pair: expect.objectContaining({
          text: FIRST,
          outlet: "The Port",
          score: 0.9,
          vectors: true,
          length: 9,
        }),
      },
      { kind: "correct", ...said, verdict: null },
    ]);
    script.stop();
  });

  it("marks more or less as soon as the reader wants it", async () => {
    const registry = fakeHighlights();
    const { asked, tell } = fakeExtension();
    const script = new PageScript(document, () => undefined);
    await run(script, () => asked.some(({ kind }) => kind === "paint"));
    tell({ kind: "marked", marked: "all" });
    expect(texts(registry)).toEqual([FIRST, SECOND]);
    tell({ kind: "marked", marked: "differing" });
    expect(texts(registry)).toEqual([FIRST]);
    script.stop();
  });

  it("[F5] hides and shows the marks, and leaves nothing behind when stopped", async () => {
    const registry = fakeHighlights();
    const { asked, tell } = fakeExtension();
    const script = new PageScript(document, () => undefined);
    await run(script, () => asked.some(({ kind }) => kind === "paint"));
    tell({ kind: "show", marks: false });
    expect(texts(registry)).toEqual([]);
    tell({ kind: "show", marks: true });
    expect(texts(registry)).toEqual([FIRST]);
    const children = document.documentElement.children.length;
    script.stop();
    expect(registry.size).toBe(0);
    expect(document.documentElement.children.length).toBe(children);
    expect(tell({ kind: "reading" })).toBeUndefined();
  });

  it("[F3] reads in another turn than that in which it starts", async () => {
    fakeHighlights();
    const { asked } = fakeExtension();
    let goOn = (): void => undefined;
    const handed = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    vi.stubGlobal("scheduler", { yield: () => handed });
    const script = new PageScript(document, () => undefined);
    script.start();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual([]);
    goOn();
    await vi.waitUntil(() => asked.some(({ kind }) => kind === "check"), WAITING);
    script.stop();
  });

  it("[R6] takes its marks away once its extension is gone", async () => {
    const registry = fakeHighlights();
    const { runtime, asked } = fakeExtension();
    const script = new PageScript(document, () => undefined);
    await run(script, () => asked.some(({ kind }) => kind === "paint"));
    expect(texts(registry)).toEqual([FIRST]);
    delete runtime.id;
    expect(script.alive()).toBe(false);
    expect(registry.size).toBe(0);
  });

  it("[R35] keeps 300 live ranges at most, and none once the view is another", async () => {
    document.body.innerHTML = `<article>${MANY.map((sentence) => `<p>${sentence}</p>`).join("")}</article>`;
    const registry = fakeHighlights();
    fakeExtension("all", MANY);
    const script = new PageScript(document, () => undefined);
    await run(script, () => texts(registry).length > 0);
    expect(texts(registry)).toHaveLength(300);
    script.stop();
    expect(texts(registry)).toEqual([]);
  });

  it("[R36] never marks other words than the claim's", async () => {
    const registry = fakeHighlights();
    const { asked, change } = fakeExtension();
    change((_, value) => {
      const claim = value.reading.claims[0]?.claim;
      if (claim) claim.start += 3;
      return value;
    });
    const script = new PageScript(document, () => undefined);
    await run(script, () => asked.some(({ kind }) => kind === "paint"));
    expect(texts(registry)).toEqual([]);
    script.stop();
  });
});
