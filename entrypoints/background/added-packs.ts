import browser from "webextension-polyfill";
import type { ExtensionRequests, PackRefusal, ReplyOf } from "../../platform/messages/protocol";
import { refusalOf } from "../../platform/packs/arrival";
import { alarmTime } from "../../platform/packs/check-times";
import { giveHostBack, isHostGranted } from "../../platform/packs/pack-host";
import { storedRecords, watchRecords } from "../../platform/packs/pack-records";
import { createPacks, type Packs } from "../../platform/packs/packs";
import { extensionBundle, manifestOf } from "../../platform/store/bundle";
import type { Connection } from "../../platform/store/connection";

const ALARM = "packs";

/** The packs that the reader added, over the store that the corpus is read from. */
export function addedPacks(connection: Connection, onSwitch: () => void): Packs {
  const bundle = extensionBundle((path) => browser.runtime.getURL(path));
  return createPacks({
    connection,
    records: storedRecords,
    hosts: { granted: isHostGranted, giveBack: giveHostBack },
    bundled: async () => (await manifestOf(bundle)).age.pack,
    onSwitch,
  });
}

/**
 * Looks at followed packs when they are due. The alarm is set anew at each start and whenever a pack changes, since browsers may lose it;
 * without a pack that is followed there is none. `onHosts` hears that other hosts may be granted for packs.
 */
export function watchPacks(packs: Packs, onHosts: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void packs.checkDue().finally(() => setAlarm(packs));
  });
  browser.runtime.onStartup.addListener(() => void setAlarm(packs));
  browser.runtime.onInstalled.addListener(() => void setAlarm(packs));
  watchRecords(() => {
    onHosts();
    void setAlarm(packs);
  });
}

/** A published pack as it is shown first, or why it is none. */
export async function previewPack(
  address: string,
  packs: Packs,
): Promise<ReplyOf<typeof ExtensionRequests, "previewPack">> {
  try {
    return { preview: await packs.preview(address) };
  } catch (error) {
    const { trouble, detail } = refusalOf(error);
    return { refusal: { trouble, detail } };
  }
}

/** What a request about packs was refused for; null where it was done. */
export async function refusedFor(work: Promise<unknown>): Promise<PackRefusal | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const { trouble, detail } = refusalOf(error);
    return { trouble, detail };
  }
}

async function setAlarm(packs: Packs): Promise<void> {
  const when = alarmTime(await packs.due(), new Date());
  if (when === null) await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when });
}
