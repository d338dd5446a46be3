import { keepThreads } from "../../platform/encode/keep-threads";
import { openThreads } from "../../platform/encode/threads";

/** The document that nobody sees: Chrome's background can start no threads. */
keepThreads(openThreads, () => close());
