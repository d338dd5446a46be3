import type { Browser, Page } from "puppeteer-core";
import type { DomNode } from "./dom-node";

/** A value as WebDriver BiDi sends it. */
export interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
  readonly sharedId?: string;
}

interface RemoteNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly nodeValue?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly RemoteValue[];
  readonly shadowRoot?: RemoteValue | null;
}

type EvaluateResult =
  | { readonly type: "success"; readonly result: RemoteValue }
  | { readonly type: "exception"; readonly exceptionDetails: { readonly text: string } };

/** Sends a WebDriver BiDi command that puppeteer has no method for. */
export async function bidi<T>(browser: Browser, method: string, params: object): Promise<T> {
  // Puppeteer keeps the connection to itself; its shape is that of its BiDi browser.
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: T }> };
  };
  return (await connection.send(method, params)).result;
}

/** The protocol's name of a page's top browsing context. */
export function contextOf(page: Page): string {
  // Puppeteer names a frame by the id of its context, in a field that its types hide.
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** Evaluates in a context and gives back the remote value; throws what the script threw. */
export async function evaluateIn(
  browser: Browser,
  context: string,
  expression: string,
  serializationOptions: object = {},
): Promise<RemoteValue> {
  const params = { expression, target: { context }, awaitPromise: true, serializationOptions };
  const answer = await bidi<EvaluateResult>(browser, "script.evaluate", params);
  if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
  return answer.result;
}

/** Turns a serialised node into the tree that tests read. */
export function domNode(remote: RemoteValue): DomNode {
  const node = (remote.value ?? { nodeType: 0 }) as RemoteNode;
  const children = (node.children ?? []).map(domNode).filter(({ tag }) => tag !== "style");
  return {
    tag: node.nodeType === 3 ? "#text" : (node.localName ?? "#other"),
    text: node.nodeType === 3 ? (node.nodeValue ?? "") : "",
    attributes: node.attributes ?? {},
    children,
    shadow: node.shadowRoot ? domNode(node.shadowRoot) : null,
    ref: remote.sharedId ?? "",
  };
}
