import type { Channel } from "../../../platform/encode/channel";

/** Two ends of one way that passes on what JSON can hold, as a port does. `lose` takes the far end away. */
export function channelPair() {
  const lost: ((reason: string) => void)[] = [];
  const listeners = { near: [] as Listener[], far: [] as Listener[] };
  let closed = false;
  let gone = false;
  const end = (mine: "near" | "far", other: "near" | "far"): Channel => ({
    post: (message) => {
      const copy: unknown = JSON.parse(JSON.stringify(message));
      queueMicrotask(() => {
        if (!closed && !gone) for (const listen of listeners[other]) listen(copy);
      });
    },
    onMessage: (listen) => void listeners[mine].push(listen),
    onLost: (listen) => void (mine === "near" && lost.push(listen)),
    close: () => {
      closed = true;
    },
  });
  return {
    near: end("near", "far"),
    far: end("far", "near"),
    closed: () => closed,
    lose: (reason: string) => {
      gone = true;
      for (const listen of lost) listen(reason);
    },
  };
}

type Listener = (message: unknown) => void;
